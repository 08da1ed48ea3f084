import { type PushMessage, readNotificationData } from '@web-push-kit/protocol';
import { withDeadline } from './with-deadline.js';
import type { ShownNotification, WorkerScope } from './worker-scope.js';

type DismissMessage = Extract<PushMessage, { kind: 'dismiss' }>;

/** Asking the browser for its own notifications takes a few milliseconds, and the fallback waits for the answer. */
const FIND_TIMEOUT_MS = 2000;

/** Members of an application's data that backends keep the id of a notification in. */
const ID_NAMES = ['id', 'nid', 'notification_id', 'notificationId'];

/**
 * Closes the notifications that a message names.
 *
 * @returns Whether it closed at least one. Never rejects.
 */
export async function dismissNotifications(message: DismissMessage, scope: WorkerScope): Promise<boolean> {
  try {
    const shown = (await withDeadline(scope.registration.getNotifications(), FIND_TIMEOUT_MS)) ?? [];
    const named = shown.filter((notification) => isNamed(notification, message));
    for (const notification of named) notification.close();
    return named.length > 0;
  } catch (error) {
    scope.reportError(error);
    return false;
  }
}

function isNamed(notification: ShownNotification, { all, tags = [], ids = [] }: DismissMessage): boolean {
  if (all === true) return true;
  if (notification.tag !== '' && tags.includes(notification.tag)) return true;
  const own = readIds(notification);
  // One backend writes 7 where its other half wrote "7".
  return ids.some((id) => own.has(String(id)));
}

function readIds(notification: ShownNotification): ReadonlySet<string> {
  const data = readNotificationData(notification.data)?.data;
  const members: readonly unknown[] =
    typeof data === 'object' && data !== null ? ID_NAMES.map((name) => Reflect.get(data, name)) : [];
  const ids = [notification.tag, ...members].filter(
    (id) => typeof id === 'number' || (typeof id === 'string' && id !== ''),
  );
  return new Set(ids.map(String));
}
