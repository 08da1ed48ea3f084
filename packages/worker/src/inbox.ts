import type { Dismissal, PushMessage, ShowMessage } from '@web-push-kit/protocol';
import type { InboxItem } from '@web-push-kit/storage';
import { setAppBadge } from './app-badge.js';
import type { HandlerContext } from './handler-context.js';
import { resolveTarget } from './resolve-target.js';
import type { WorkerFeature } from './worker-feature.js';

const MAX_COUNT = 50;
const MAX_AGE_MS = 30 * 86_400_000;

type Items = readonly InboxItem[];

/**
 * Keeps a bounded history of messages, newest first, for pages to show. What is followed, or dismissed by a message
 * because it was read elsewhere, counts as read.
 *
 * Where the site has settled how long its inbox is, and so has one to show, the app's badge is the number of unread
 * items, unless a message brings a number of its own.
 */
export const inbox: WorkerFeature = (context) => {
  /** Decided and not yet written. */
  let arrived: Items = [];
  return {
    decide(message) {
      const { hasOwnTitle, body } = message;
      if (context.settings.inbox === false || !(hasOwnTitle || body)) return message;
      // By which its click finds the item. The mark says that the sender does not know it.
      const { id = `wpk:${crypto.randomUUID()}` } = message;
      arrived = [toItem({ ...message, id }, context), ...arrived];
      return { ...message, id };
    },
    async afterPush({ received }) {
      const added = arrived;
      arrived = [];
      const dismissal = readDismissal(received);
      if (!added[0] && !dismissal) return;
      const change = (items: Items) => [
        ...added.filter(({ id }) => !items.some((item) => item.id === id)),
        ...(dismissal ? items.map((item) => markRead(item, dismissal)) : items),
      ];
      await changeInbox(change, context, 'appBadge' in received);
    },
    record: ({ kind, id }) =>
      (kind === 'clicked' || kind === 'action') &&
      id &&
      changeInbox((items) => items.map((item) => markRead(item, { ids: [id] })), context),
  };
};

async function changeInbox(
  change: (items: Items) => Items,
  context: HandlerContext,
  hasOwnBadge = false,
): Promise<void> {
  const { inbox: limits } = context.settings;
  const { maxCount = MAX_COUNT, maxAgeMs = MAX_AGE_MS } = limits || {};
  const oldest = context.now() - maxAgeMs;
  const record = await context.change('inbox', (current) => ({
    items: change(current?.items ?? [])
      .filter(({ at }) => at > oldest)
      .slice(0, maxCount),
  }));
  if (limits && !hasOwnBadge) await setAppBadge(record?.items.filter(({ isRead }) => !isRead).length, context);
  else await context.tellPages({ kind: 'records-changed' });
}

function markRead(item: InboxItem, { all, ids = [], tags = [] }: Dismissal): InboxItem {
  return all || ids.some((id) => `${id}` === item.id) || tags.includes(item.tag ?? '')
    ? { ...item, isRead: true }
    : item;
}

function readDismissal(received: PushMessage): Dismissal | undefined {
  if (received.kind === 'dismiss') return received;
  return received.kind === 'show' ? received.dismisses : undefined;
}

function toItem(message: ShowMessage & { readonly id: string }, context: HandlerContext): InboxItem {
  const { id, title, body, url, icon, topic, tag } = message;
  const kept = { body, url: url && resolveTarget(url, context), icon, topic, tag };
  const members = Object.entries(kept).filter(([, value]) => value);
  return { ...Object.fromEntries(members), id, title, at: context.now(), isRead: false };
}
