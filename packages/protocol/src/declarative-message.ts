import { asObject, parseJson, readCount } from './json-fields.js';
import type { NotificationOptionsLike } from './notification-options.js';
import { type MemberTable, oneOf, type Reader, readMembers } from './read-members.js';
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

const keepText: Reader = (value) => (typeof value === 'string' ? value : undefined);
const keepFlag: Reader = (value) => (typeof value === 'boolean' ? value : undefined);
const keepUrl: Reader = (value, base) => (typeof value === 'string' ? parseUrl(value, base)?.href : undefined);

const ACTION: MemberTable = [
  [keepText, 'action', 'title'],
  [keepUrl, 'navigate', 'icon'],
];

/** Unlike the general reader, the algorithm takes no other type for the right one: it is as if absent then. */
const NOTIFICATION: MemberTable = [
  [keepText, 'title', 'lang', 'body', 'tag'],
  [keepUrl, 'navigate', 'image', 'icon', 'badge'],
  [keepFlag, 'renotify', 'silent', 'requireInteraction'],
  [oneOf('auto ltr rtl'), 'dir'],
  [(value) => (Array.isArray(value) && value.every((item) => isUnsigned(item, 32)) ? value : undefined), 'vibrate'],
  [(value) => (isUnsigned(value, 64) ? value : undefined), 'timestamp'],
  [(value) => value, 'data'],
];

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
  const message = readDeclarativeMessage(parseJson(body), context.scope);
  // Leaves out what is undefined, at any depth.
  return message && JSON.parse(JSON.stringify(message));
}

/** The algorithm after its first step, the parsing of JSON. Members that are not there may be `undefined`. */
export function readDeclarativeMessage(message: unknown, scope: string): DeclarativeMessage | undefined {
  const { web_push, notification, mutable, app_badge } = asObject(message);
  const members = asObject(notification);
  const { title, navigate, ...rest } = readMembers<DeclarativeMessage>(NOTIFICATION, [members], scope);
  const options = { ...rest, actions: readActions(members.actions, scope) } as NotificationOptionsLike;
  const isComplete = web_push === DECLARATIVE_MARK && title !== undefined && navigate !== undefined;
  if (!isComplete || isRefused(options)) return undefined;
  const appBadge = readAppBadge(app_badge) ?? readAppBadge(members.app_badge);
  return { title, navigate, options, mutable: mutable === true, appBadge } as DeclarativeMessage;
}

/** Malformed actions are skipped. One whose URL does not parse stays without it. */
function readActions(value: unknown, scope: string): readonly object[] | undefined {
  const items = Array.isArray(value) ? value.map(asObject) : [];
  const complete = items.filter(({ action, title, navigate }) =>
    [action, title, navigate].every((text) => typeof text === 'string'),
  );
  return complete.length > 0 ? complete.map((item) => readMembers(ACTION, [item], scope)) : undefined;
}

/**
 * An action's URL that does not parse fails the message, and so do the two combinations for which a notification can
 * not be created.
 *
 * @see https://notifications.spec.whatwg.org/#create-a-notification
 */
function isRefused({ actions = [], silent, vibrate, renotify, tag }: NotificationOptionsLike): boolean {
  return actions.some(({ navigate }) => !navigate) || !!(silent && vibrate) || !!(renotify && !tag);
}

/** WebKit takes a number or a string of digits, of which the empty one is 0. */
function readAppBadge(value: unknown): number | undefined {
  return value === '' || value === false ? 0 : readCount(value);
}

function isUnsigned(value: unknown, bits: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** bits;
}
