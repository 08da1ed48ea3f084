/**
 * The notification that a browser hands over with a mutable declarative push message, in place of `data`.
 *
 * Which members exist depends on the browser; those that a message did not set have the value of an empty
 * notification.
 *
 * @see https://w3c.github.io/push-api/#dom-pushevent-notification
 */
export interface DeclaredNotification {
  readonly title: string;
  readonly navigate?: string | null;
  readonly data?: unknown;
}

/** The members of a declarative message that a `Notification` has too. */
const MEMBERS = [
  'title',
  'navigate',
  'dir',
  'lang',
  'body',
  'tag',
  'image',
  'icon',
  'badge',
  'vibrate',
  'timestamp',
  'renotify',
  'silent',
  'requireInteraction',
  'data',
  'actions',
] as const;

/**
 * Writes a declared notification as the message it came from, so that one parser reads both ways of arrival.
 *
 * @param appBadge - WebKit hands the app badge over beside the notification.
 * @throws `TypeError` when the notification's data is not JSON.
 */
export function writeDeclaredMessage(notification: DeclaredNotification, appBadge?: number | null): string {
  const members = MEMBERS.map((name) => [name, Reflect.get(notification, name)] as const);
  return JSON.stringify({
    web_push: 8030,
    notification: Object.fromEntries(members.filter(([name, value]) => name === 'title' || isGiven(value))),
    mutable: true,
    app_badge: appBadge,
  });
}

/** An empty address would resolve to the site itself, and an empty pattern next to `silent` fails the message. */
function isGiven(value: unknown): boolean {
  return value !== '' && !(Array.isArray(value) && value.length === 0);
}
