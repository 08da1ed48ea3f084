import { readNotificationData } from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';
import type { ShownNotification } from './worker-scope.js';

/**
 * Tells the open pages that the user closed a notification, so that a page can mark it as seen, and records it.
 *
 * Not every system reports a closed notification: use it for what may be missed. Never rejects.
 *
 * @see https://notifications.spec.whatwg.org/#closing-a-notification
 */
export async function handleClose(notification: ShownNotification, context: HandlerContext): Promise<void> {
  const data = readNotificationData(notification.data);
  if (data === undefined || context.clicked.has(notification.tag)) return;
  const { tag, id } = data.message;
  await context.record({ kind: 'dismissed', ...(id && { id }) });
  await context.tellPages({ kind: 'closed', ...(tag && { tag }) });
}
