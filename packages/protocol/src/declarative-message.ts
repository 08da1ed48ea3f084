import type { JsonObject } from './dialect.js';
import { isJsonObject, isVibrationPattern, omitUndefined, readCount, readDirection } from './json-fields.js';
import type { NotificationActionLike, NotificationOptionsLike } from './notification-options.js';
import { parseUrl } from './web-url.js';

/** The `web_push` member that marks a declarative message: the number of the RFC on web push. */
export const DECLARATIVE_MARK = 8030;

/** A declarative push message as the W3C algorithm reads it. */
export interface DeclarativeMessage {
  /** May be empty: the specification asks for a string only. */
  readonly title: string;
  /** Absolute URL of any scheme. */
  readonly navigate: string;
  /** Exactly the members that were present with the right type; URLs are absolute. */
  readonly options: NotificationOptionsLike;
  /** Whether the worker may replace the notification. */
  readonly mutable: boolean;
  /** Not in the specification yet; WebKit's, at the top level or inside `notification`. 0 clears the badge. */
  readonly appBadge?: number;
}

/** The optional members without `actions` and `data`, each with its type. A wrong type means: as if absent. */
const OPTION_READERS: Readonly<Record<string, (value: unknown, base: string) => unknown>> = {
  dir: readDirection,
  lang: readString,
  body: readString,
  tag: readString,
  image: readUrl,
  icon: readUrl,
  badge: readUrl,
  vibrate: (value) => (isVibrationPattern(value) ? value : undefined),
  timestamp: readUnsignedLongLong,
  renotify: readExactBoolean,
  silent: readExactBoolean,
  requireInteraction: readExactBoolean,
};

/**
 * Reads a declarative push message by the W3C algorithm alone.
 *
 * @param body - What `event.data.text()` gave.
 * @param context - `scope`: absolute URL of the registration's scope, the base of relative URLs.
 * @returns `undefined` when the algorithm says failure, which means: an ordinary push message. Never throws.
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export function parseDeclarativeMessage(
  body: string,
  context: { readonly scope: string },
): DeclarativeMessage | undefined {
  try {
    return readDeclarativeMessage(JSON.parse(body.replace(/^\uFEFF/, '')), context.scope);
  } catch {
    // Not JSON: the algorithm's first failure.
    return undefined;
  }
}

/** The algorithm after its first step, the parsing of JSON. */
export function readDeclarativeMessage(message: unknown, scope: string): DeclarativeMessage | undefined {
  if (!isJsonObject(message) || message.web_push !== DECLARATIVE_MARK) return undefined;
  const notification = message.notification;
  if (!isJsonObject(notification)) return undefined;
  const { title, navigate } = notification;
  if (typeof title !== 'string' || typeof navigate !== 'string') return undefined;
  const url = readUrl(navigate, scope);
  const options = readOptions(notification, scope);
  if (url === undefined || options === undefined || isRefusedByBrowsers(options)) return undefined;
  return omitUndefined<DeclarativeMessage>({
    title,
    navigate: url,
    options,
    mutable: message.mutable === true,
    appBadge: readAppBadge(message) ?? readAppBadge(notification),
  });
}

function readOptions(notification: JsonObject, scope: string): NotificationOptionsLike | undefined {
  const actions = readActions(notification.actions, scope);
  if (actions === undefined) return undefined;
  const members = Object.entries(OPTION_READERS).map(([name, read]) => [name, read(notification[name], scope)]);
  return omitUndefined<NotificationOptionsLike>({
    ...Object.fromEntries(members),
    data: notification.data,
    actions: actions.length > 0 ? actions : undefined,
  });
}

/** Malformed actions are skipped; one whose URL does not parse fails the whole message (`undefined`). */
function readActions(value: unknown, scope: string): readonly NotificationActionLike[] | undefined {
  const actions: NotificationActionLike[] = [];
  for (const item of Array.isArray(value) ? value : []) {
    if (!isJsonObject(item)) continue;
    const { action, title, navigate, icon } = item;
    if (typeof action !== 'string' || typeof title !== 'string' || typeof navigate !== 'string') continue;
    const url = readUrl(navigate, scope);
    if (url === undefined) return undefined;
    actions.push(omitUndefined<NotificationActionLike>({ action, title, navigate: url, icon: readUrl(icon, scope) }));
  }
  return actions;
}

/**
 * The two combinations for which a notification can not be created.
 *
 * @see https://notifications.spec.whatwg.org/#create-a-notification
 */
function isRefusedByBrowsers(options: NotificationOptionsLike): boolean {
  const isSilentVibration = options.silent === true && options.vibrate !== undefined;
  const isRenotifyWithoutTag = options.renotify === true && (options.tag ?? '') === '';
  return isSilentVibration || isRenotifyWithoutTag;
}

/** WebKit takes a number or a string of digits, of which the empty one is 0. */
function readAppBadge(owner: JsonObject): number | undefined {
  const value = owner.app_badge;
  if (value === '' || value === false) return 0;
  return readCount(value);
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readExactBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function readUrl(value: unknown, base: string): string | undefined {
  return typeof value === 'string' ? parseUrl(value, base)?.href : undefined;
}

function readUnsignedLongLong(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 64 ? value : undefined;
}
