import type { InboxItem } from '@web-push-kit/client';
import { expect, test } from 'vitest';
import { type InboxFacts, planInbox } from './push-inbox-view.js';

const item = (id: string, at: number, isRead = false): InboxItem => ({ id, title: id, at, isRead });

const NEWEST = new Date(2026, 10, 22, 9).getTime();
const EARLIER = new Date(2026, 10, 22, 8).getTime();
const YESTERDAY = new Date(2026, 10, 21, 23).getTime();
const ITEMS = [item('c', NEWEST), item('b', EARLIER, true), item('a', YESTERDAY)];

function plan(facts: Partial<InboxFacts> = {}) {
  const view = planInbox({
    ...{ items: ITEMS, hasFailed: false, admitted: new Set(['a', 'b', 'c']), kept: new Set<string>() },
    ...{ removed: undefined, filter: 'all', groupBy: 'none', limit: 20 },
    ...facts,
  });
  return {
    ...view,
    ids: view.groups.flatMap(({ rows }) => rows.map((row) => (row.isRemoved ? '-' : '') + row.item.id)),
  };
}

test('all items, by day', () => {
  const { groups, phase, unreadCount } = plan({ groupBy: 'day' });
  expect(groups.map(({ day, rows }) => [day, rows.length])).toEqual([
    [NEWEST, 2],
    [YESTERDAY, 1],
  ]);
  expect([phase, unreadCount]).toEqual(['list', 2]);
});

test('what came at an unknown time is on no day', () => {
  const { groups } = plan({ items: [item('a', YESTERDAY), item('b', 0)], groupBy: 'day' });
  expect(groups.map(({ day }) => day)).toEqual([YESTERDAY, undefined]);
});

test('what arrived meanwhile waits, and counts', () => {
  expect(plan({ admitted: new Set(['a', 'b']) })).toMatchObject({ ids: ['b', 'a'], newCount: 1, unreadCount: 2 });
});

test('of the unread ones, those stay that were read just now', () => {
  expect(plan({ filter: 'unread' }).ids).toEqual(['c', 'a']);
  expect(plan({ filter: 'unread', kept: new Set(['b']) }).ids).toEqual(['c', 'b', 'a']);
});

test('what was removed keeps its place until it is back', () => {
  expect(plan({ items: [ITEMS[0]!, ITEMS[2]!], removed: ITEMS[1] }).ids).toEqual(['c', '-b', 'a']);
  expect(plan({ removed: ITEMS[1] }).ids).toEqual(['c', 'b', 'a']);
  expect(plan({ items: [], removed: ITEMS[1] })).toMatchObject({ phase: 'list', ids: ['-b'] });
});

test('a page at a time', () => {
  expect(plan({ limit: 2 })).toMatchObject({ ids: ['c', 'b'], hasMore: true, rowCount: 3 });
  expect(plan({ limit: 3 }).hasMore).toBe(false);
});

test.each<[InboxFacts | Partial<InboxFacts>, string]>([
  [{ items: undefined }, 'loading'],
  [{ items: undefined, hasFailed: true }, 'error'],
  [{ hasFailed: true }, 'list'],
  [{ items: [] }, 'empty'],
  [{ items: [], filter: 'unread' }, 'empty'],
  [{ items: [item('b', 1, true)], filter: 'unread' }, 'all-read'],
])('%j shows %s', (facts, phase) => {
  expect(plan(facts).phase).toBe(phase);
});
