import type { InboxItem, KitRecords } from '@web-push-kit/storage';
import { announceChange } from './announce-change.js';
import { changeBadge } from './badge.js';
import { accessClient, type ClientAccess } from './client-access.js';
import { findNotifications, type ShownNotification } from './page-extras.js';
import type { PushClient } from './push-client.js';

/** The notifications that this browser has received, for a page to show. Bounded in count and age by the worker. */
export interface Inbox {
  /** The latest first. */
  items(): Promise<readonly InboxItem[]>;
  unreadCount(): Promise<number>;
  /** Marks one item, or `'all'` of them, as read; notifications still shown for them are closed. */
  markRead(id: string): Promise<void>;
  /** Marks items as unread again, such as those that `markRead('all')` has marked by mistake. */
  markUnread(ids: string | readonly string[]): Promise<void>;
  /** Removes one item and closes its notification. */
  remove(id: string): Promise<void>;
  /** Removes all items and closes their notifications. */
  clear(): Promise<void>;
  /** Puts removed items back. One that is there all the same stays as it is. */
  restore(items: readonly InboxItem[]): Promise<void>;
  /** Calls back whenever items have changed, here, in another page or in the worker. @returns Stops listening. */
  onChange(listener: () => void): () => void;
}

type Items = KitRecords['inbox']['items'];

/** Opens the inbox that page and worker share. Without the worker's inbox, or on a server, it stays empty. */
export function openInbox(push: PushClient): Inbox {
  const items = async () => latestFirst(await readItems(await accessClient(push)));
  return {
    items,
    unreadCount: async () => countUnread(await items()),
    markRead: (id) =>
      change(push, {
        isMeant: (item) => !item.isRead && (id === 'all' || item.id === id),
        apply: (item) => [{ ...item, isRead: true }],
      }),
    markUnread: (ids) =>
      change(push, {
        isMeant: (item) => item.isRead && (typeof ids === 'string' ? ids === item.id : ids.includes(item.id)),
        apply: (item) => [{ ...item, isRead: false }],
      }),
    remove: (id) => change(push, { isMeant: (item) => item.id === id, apply: () => [] }),
    clear: () => change(push, { isMeant: () => true, apply: () => [] }),
    restore: (removed) => update(push, (kept) => [...kept, ...removed.filter(({ id }) => !hasId(kept, id))]),
    onChange: (listener) => {
      const listen = (): void => listener();
      push.addEventListener('recordschange', listen);
      return () => push.removeEventListener('recordschange', listen);
    },
  };
}

/** A change of some items: to one item each, or to none. */
interface ItemChange {
  isMeant(item: InboxItem): boolean;
  apply(item: InboxItem): Items;
}

function change(push: PushClient, { isMeant, apply }: ItemChange): Promise<void> {
  return update(push, (items) => {
    return items.some(isMeant) ? items.flatMap((item) => (isMeant(item) ? apply(item) : item)) : items;
  });
}

/** Replaces the items by what `next` makes of them; the same list means that nothing is to be done. */
async function update(push: PushClient, next: (items: Items) => Items): Promise<void> {
  const access = await accessClient(push);
  if (access === undefined) return;
  let before: Items = [];
  let after: Items = [];
  await access.storage.update('inbox', (inbox) => {
    before = inbox?.items ?? [];
    after = next(before);
    return after === before ? inbox : { ...inbox, items: after };
  });
  if (after === before) return;
  await Promise.all([closeShown(access, findSettled(before, after)), followBadge(access, before, after)]);
  await announceChange(access);
}

/** What need not be shown any more: read since, or gone. */
function findSettled(before: Items, after: Items): Items {
  const untouched = new Set(after.filter((item) => !item.isRead || before.includes(item)).map(({ id }) => id));
  return before.filter(({ id }) => !untouched.has(id));
}

function hasId(items: Items, id: string): boolean {
  return items.some((item) => item.id === id);
}

async function readItems(access: ClientAccess | undefined): Promise<Items> {
  return (await access?.storage.read('inbox'))?.items ?? [];
}

function latestFirst(items: Items): Items {
  return [...items].sort((one, other) => other.at - one.at);
}

function countUnread(items: Items): number {
  return items.filter((item) => !item.isRead).length;
}

/** What has been read here need not wait in the system's list any more. */
async function closeShown(access: ClientAccess, items: Items): Promise<void> {
  const ids = new Set<unknown>(items.map((item) => item.id));
  const tags = new Set<unknown>(items.map((item) => item.tag).filter((tag) => tag !== undefined));
  for (const notification of await findNotifications(access)) {
    const { id, tag } = readName(notification);
    if (id === undefined ? tags.has(tag) : ids.has(id)) notification.close();
  }
}

function readName({ data, tag }: ShownNotification): { readonly id?: unknown; readonly tag?: unknown } {
  const message = (data as { readonly message?: { readonly id?: unknown; readonly tag?: unknown } } | null)?.message;
  return { id: message?.id, tag: message?.tag ?? tag };
}

/** A badge that counts what is unread follows, one that is too high is lowered; one that the site does not use stays away. */
async function followBadge(access: ClientAccess, before: Items, after: Items): Promise<void> {
  const unreadCount = countUnread(after);
  const count = (await access.storage.read('badge'))?.count;
  if (count === undefined || count === unreadCount) return;
  if (count > unreadCount || count === countUnread(before)) await changeBadge(access, unreadCount);
}
