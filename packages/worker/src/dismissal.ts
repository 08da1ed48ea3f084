import { type Dismissal, readNotificationData } from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';
import type { WorkerFeature } from './worker-feature.js';
import type { ShownNotification } from './worker-scope.js';

/** Asking the browser for its own notifications takes a few milliseconds. */
const FIND_TIMEOUT_MS = 2000;

/** Members of an application's data that backends keep the id of a notification in. */
const ID_NAMES = ['id', 'nid', 'notification_id', 'notificationId'];

/**
 * Closes what was read elsewhere: the notifications that a message names by tag, by id or all. A message that only
 * dismisses and has closed something needs no notification of its own.
 */
export const dismissal: WorkerFeature = (context) => ({
  showInstead: ({ received }) => (received.kind === 'dismiss' ? dismiss(received, context) : undefined),
  afterPush: ({ received, tag }) =>
    received.kind === 'show' && received.dismisses && dismiss(received.dismisses, context, tag),
});

/**
 * Closes the notifications that a message names.
 *
 * @param exceptTag - The notification of the message itself.
 * @returns Whether it closed at least one. Never rejects.
 */
async function dismiss(dismissal: Dismissal, context: HandlerContext, exceptTag?: string): Promise<boolean> {
  const { registration } = context.scope;
  const shown = (await context.attempt(() => registration.getNotifications(), FIND_TIMEOUT_MS)) ?? [];
  const named = shown.filter(({ tag, data }) => tag !== exceptTag && isNamed({ tag, data }, dismissal));
  for (const notification of named) notification.close();
  return named.length > 0;
}

function isNamed(
  { tag, data }: Pick<ShownNotification, 'tag' | 'data'>,
  { all, tags = [], ids = [] }: Dismissal,
): boolean {
  const own = readNotificationData(data);
  const members = Object(own?.data) as Record<string, unknown>;
  const known = [tag, own?.message.id, ...ID_NAMES.map((name) => members[name])];
  // One backend writes 7 where its other half wrote "7".
  const hasOneOf = (wanted: readonly unknown[], values: readonly unknown[]) =>
    wanted.some((item) => item !== '' && values.some((value) => value === item || String(value) === String(item)));
  return !!all || hasOneOf(tags, [tag]) || hasOneOf(ids, known);
}
