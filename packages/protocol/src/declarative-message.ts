import type { JsonObject } from './dialect.js';
import { asObject, omitUndefined, parseJson, readDirection } from './json-fields.js';
import type { NotificationOptionsLike } from './notification-options.js';
import { isDeclared, listDeclaredActions, readAppBadge } from './read-declared.js';
import { type MemberTable, type Reader, readMembers } from './read-members.js';
import { parseUrl } from './web-url.js';

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
  [keepFlag, 'renotify', 'silent', 'requireInteraction'],
  [keepUrl, 'navigate', 'image', 'icon', 'badge'],
  [readDirection, 'dir'],
  [(value) => (isUnsigned(value, 64) ? value : undefined), 'timestamp'],
  [(value) => value, 'vibrate', 'data'],
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
  { scope }: { readonly scope: string },
): DeclarativeMessage | undefined {
  const payload = asObject(parseJson(body));
  const notification = withoutInvalidVibration(asObject(payload.notification));
  if (!isDeclared({ ...payload, notification }, scope)) return undefined;
  const { title, navigate, ...options } = readMembers<DeclarativeMessage>(NOTIFICATION, [notification], scope);
  const actions = listDeclaredActions(notification).map((item) => omitUndefined(readMembers(ACTION, [item], scope)));
  return omitUndefined({
    title,
    navigate,
    options: omitUndefined({ ...options, actions: actions.length > 0 ? actions : undefined }),
    mutable: payload.mutable === true,
    appBadge: readAppBadge(payload.app_badge) ?? readAppBadge(notification.app_badge),
  }) as unknown as DeclarativeMessage;
}

/** As if absent, before anybody looks whether it goes with `silent`. */
function withoutInvalidVibration({ vibrate, ...others }: JsonObject): JsonObject {
  const isPattern = Array.isArray(vibrate) && vibrate.every((item) => isUnsigned(item, 32));
  return isPattern ? { ...others, vibrate } : others;
}

function isUnsigned(value: unknown, bits: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** bits;
}
