import type { Inbox, InboxItem } from '@web-push-kit/client';
import { parseInboxItems } from './parse-inbox-items.js';

/** Where an inbox element gets its items from, and whom it tells what became of them. */
export type InboxSource = Omit<Inbox, 'unreadCount' | 'clear'>;

/** How long a server may take, in milliseconds. */
const DEADLINE_MS = 10_000;

/** More than a list of notifications takes, in characters. */
const MAX_LENGTH = 2_000_000;

/**
 * Items that somebody else keeps, who is told of changes by the element's events. What the user does with them holds
 * until they are given anew.
 */
export function createListSource(load: () => Promise<readonly InboxItem[]>): InboxSource {
  const read = new Map<string, boolean>();
  const removed = new Set<string>();
  let loading: Promise<readonly InboxItem[]> | undefined;
  const items = async (): Promise<readonly InboxItem[]> => {
    loading ??= load();
    const list = await loading;
    return list
      .filter(({ id }) => !removed.has(id))
      .map((item) => ({ ...item, isRead: read.get(item.id) ?? item.isRead }));
  };
  return {
    items,
    markRead: async (id) => {
      for (const item of id === 'all' ? await items() : [{ id }]) read.set(item.id, true);
    },
    markUnread: async (ids) => {
      for (const id of typeof ids === 'string' ? [ids] : ids) read.set(id, false);
    },
    remove: async (id) => void removed.add(id),
    restore: async (list) => {
      for (const { id } of list) removed.delete(id);
    },
    onChange: () => () => undefined,
  };
}

/**
 * Fetches a list of notifications from the page's own site.
 *
 * Without a network, the browser's copy of the last answer will do, if it has one.
 *
 * @throws An error when there is no list; the element tells the user.
 */
export async function fetchInboxItems(source: string): Promise<readonly InboxItem[]> {
  if (source === '') throw new TypeError('The source of the inbox is empty, or code has not allowed it');
  const { origin, href } = new URL(source, document.baseURI);
  if (origin !== location.origin) throw new TypeError('The source of an inbox must be on the page’s own site');
  const response = await request(href, 'default').catch(() => request(href, 'force-cache'));
  if (!response.ok) throw new TypeError(`The source of the inbox was answered with HTTP ${response.status}`);
  const text = await response.text();
  const items = text.length > MAX_LENGTH ? undefined : parseInboxItems(JSON.parse(text));
  if (items === undefined) throw new TypeError('The source of the inbox holds no list of notifications');
  return items;
}

function request(url: string, cache: RequestCache): Promise<Response> {
  // A redirect could lead to another site.
  return fetch(url, {
    cache,
    redirect: 'error',
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
}
