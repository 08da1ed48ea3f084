import type { InboxItem } from '@web-push-kit/client';

/** What the inbox knows. */
export interface InboxFacts {
  /** The latest first; `undefined` until they are there. */
  readonly items: readonly InboxItem[] | undefined;
  readonly hasFailed: boolean;
  /** What the user has been shown: all else arrived meanwhile, and waits. */
  readonly admitted: ReadonlySet<string>;
  /** Stays in sight though it is not unread any more: nothing vanishes under the pointer. */
  readonly kept: ReadonlySet<string>;
  /** Was just removed, and can be put back. */
  readonly removed: InboxItem | undefined;
  readonly filter: 'all' | 'unread';
  readonly groupBy: 'day' | 'none';
  /** How many rows are shown at most. */
  readonly limit: number;
}

/** An item, or the place of one that was just removed. */
export interface InboxRow {
  readonly item: InboxItem;
  readonly isRemoved: boolean;
}

/** The rows of one day, or all of them. */
export interface InboxGroup {
  /** An instant of the day; `undefined` where rows are not grouped, and for those of which nobody knows the time. */
  readonly day: number | undefined;
  readonly rows: readonly InboxRow[];
}

/** What the inbox shows. */
export interface InboxView {
  readonly phase: 'loading' | 'error' | 'empty' | 'all-read' | 'list';
  readonly groups: readonly InboxGroup[];
  /** How many rows there are, shown or not. */
  readonly rowCount: number;
  readonly hasMore: boolean;
  /** How many arrived since the list was shown. */
  readonly newCount: number;
  readonly unreadCount: number;
}

/** Plans what the inbox shows. */
export function planInbox(facts: InboxFacts): InboxView {
  const { items = [], admitted, limit, groupBy } = facts;
  const rows = listRows(facts);
  return {
    phase: choosePhase(facts, rows.length),
    groups: group(rows.slice(0, limit), groupBy),
    rowCount: rows.length,
    hasMore: rows.length > limit,
    newCount: items.filter(({ id }) => !admitted.has(id)).length,
    unreadCount: items.filter(({ isRead }) => !isRead).length,
  };
}

function listRows({ items = [], admitted, kept, removed, filter }: InboxFacts): readonly InboxRow[] {
  const isShown = ({ id, isRead }: InboxItem): boolean =>
    admitted.has(id) && (filter === 'all' || !isRead || kept.has(id));
  const rows = items.filter(isShown).map((item) => ({ item, isRemoved: false }));
  if (removed === undefined || items.some(({ id }) => id === removed.id)) return rows;
  return [...rows, { item: removed, isRemoved: true }].sort((one, other) => other.item.at - one.item.at);
}

function choosePhase({ items, hasFailed, filter }: InboxFacts, rowCount: number): InboxView['phase'] {
  if (items === undefined) return hasFailed ? 'error' : 'loading';
  if (rowCount > 0) return 'list';
  return filter === 'unread' && items.length > 0 ? 'all-read' : 'empty';
}

function group(rows: readonly InboxRow[], groupBy: InboxFacts['groupBy']): readonly InboxGroup[] {
  if (groupBy === 'none') return rows.length > 0 ? [{ day: undefined, rows }] : [];
  const days = new Map<string, InboxRow[]>();
  for (const row of rows) {
    const key = row.item.at === 0 ? '' : new Date(row.item.at).toDateString();
    const own = days.get(key);
    if (own) own.push(row);
    else days.set(key, [row]);
  }
  return [...days.values()].map((own) => ({ day: own[0]?.item.at || undefined, rows: own }));
}
