import { expect, test } from 'vitest';
import { parseInboxItems } from './parse-inbox-items.js';

test('items are read, the latest first', () => {
  expect(
    parseInboxItems([
      { id: 1, title: ' Late ', at: '1970-01-01T00:00:01Z' },
      { id: 'b', title: 'On time', body: 'Again', url: '/7', topic: 't', at: 2000, isRead: true },
    ]),
  ).toEqual([
    { id: 'b', title: 'On time', body: 'Again', url: '/7', topic: 't', at: 2000, isRead: true },
    { id: '1', title: 'Late', at: 1000, isRead: false },
  ]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'items'],
  ['an object without a list', { items: { length: 1 } }],
])('%s is no list', (_name, input) => {
  expect(parseInboxItems(input)).toBeUndefined();
});

test.each([
  ['no object', 7],
  ['null', null],
  ['without a title', { id: 'a' }],
  ['with an empty title', { id: 'a', title: ' ' }],
  ['with a title that is no text', { id: 'a', title: ['x'] }],
  ['without an id', { title: 'x' }],
  ['with an endless id', { id: 'x'.repeat(501), title: 'x' }],
])('an item is left out that is %s', (_name, entry) => {
  expect(parseInboxItems({ items: [entry, { id: 'good', title: 'Good', at: 0 }] })).toHaveLength(1);
});

test('what is too much is cut', () => {
  const [item] = parseInboxItems([{ id: 'a', title: 'x'.repeat(501), body: 'y'.repeat(2001), at: 1 }]) ?? [];
  expect([item?.title.length, item?.body?.length]).toEqual([501, 2001]);
  expect(item?.title.endsWith('x…')).toBe(true);
  expect(parseInboxItems(Array.from({ length: 1001 }, (_, id) => ({ id, title: 'x' })))).toHaveLength(1000);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, 'yesterday', null])('%s is no time', (at) => {
  expect(parseInboxItems([{ id: 'a', title: 'x', at }])?.[0]?.at).toBe(0);
});

test('an id counts once, and names of prototypes are names like others', () => {
  const items = parseInboxItems(JSON.parse('[{"id":"__proto__","title":"a"},{"id":"__proto__","title":"b"}]'));
  expect(items).toEqual([{ id: '__proto__', title: 'a', at: 0, isRead: false }]);
});
