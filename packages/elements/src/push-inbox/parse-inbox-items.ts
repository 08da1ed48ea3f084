import type { InboxItem } from '@web-push-kit/client';

/** More than anybody reads; a list that is longer is cut. */
const MAX_ITEMS = 1000;

/** Longer than any notification shows, in characters. */
const MAX_TITLE = 500;
const MAX_BODY = 2000;

/**
 * Reads a list of notifications that the page, or its server, has given: an array, or an object with `items`.
 *
 * What has neither title nor id is left out, and what is too long is cut.
 *
 * @returns The latest first; `undefined` when it is no list at all. Never throws.
 */
export function parseInboxItems(input: unknown): readonly InboxItem[] | undefined {
  const list: unknown = Array.isArray(input) ? input : (input as { readonly items?: unknown } | null)?.items;
  if (!Array.isArray(list)) return undefined;
  const byId = new Map<string, InboxItem>();
  for (const entry of list.slice(0, MAX_ITEMS)) {
    const item = parseItem(entry);
    if (item && !byId.has(item.id)) byId.set(item.id, item);
  }
  return [...byId.values()].sort((one, other) => other.at - one.at);
}

function parseItem(entry: unknown): InboxItem | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, title, body, url, topic, at, isRead } = entry as Readonly<Record<string, unknown>>;
  const name = readText(title, MAX_TITLE);
  const key = typeof id === 'number' ? String(id) : id;
  if (name === undefined || typeof key !== 'string' || key === '' || key.length > MAX_TITLE) return undefined;
  const text = readText(body, MAX_BODY);
  return {
    id: key,
    title: name,
    at: readInstant(at),
    isRead: isRead === true,
    ...(text !== undefined && { body: text }),
    ...(typeof url === 'string' && { url }),
    ...(typeof topic === 'string' && { topic }),
  };
}

function readText(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text === '') return undefined;
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Epoch milliseconds, from a number of them or an ISO 8601 text; 0 for what no calendar knows. */
function readInstant(value: unknown): number {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Math.abs(at) <= 8.64e15 ? at : 0;
}
