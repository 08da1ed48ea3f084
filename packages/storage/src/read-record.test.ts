import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFullRecords, damagedRecords } from '../test/damaged-records.js';
import type { KitKey } from './kit-records.js';
import { readRecord } from './read-record.js';

const NOW = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FULL = createFullRecords(NOW);
const KEYS = Object.keys(FULL) as readonly KitKey[];

/** Members whose value may be of more than one type. */
const FREE = ['attributes', 'topicLevels', 'headers', 'numbers'];

/** Lists members of `value` that have another type than in `sample`, or are instants that cannot be. */
function findWrongs(value: unknown, sample: unknown, path: string): readonly string[] {
  // An inbox may be turned off.
  if (path === 'worker-settings.inbox' && value === false) return [];
  const isWrong = typeof value !== typeof sample || Array.isArray(value) !== Array.isArray(sample);
  if (value === null || isWrong) return [path];
  if (Array.isArray(value) && Array.isArray(sample)) {
    return value.flatMap((item, index) => findWrongs(item, sample[0], `${path}[${index}]`));
  }
  if (typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value) ? [path] : [];
  const known = sample as Readonly<Record<string, unknown>>;
  return Object.entries(value).flatMap(([name, member]) =>
    FREE.includes(name) ? [] : findWrongs(member, known[name], `${path}.${name}`),
  );
}

test.each(KEYS)('a whole record is read as it is: %s', (key) => {
  expect(readRecord(key, FULL[key], NOW)).toEqual(FULL[key]);
});

test('whatever is stored, what is read is of the right types and can be read again', () => {
  fc.assert(
    fc.property(damagedRecords(NOW), (records) => {
      for (const key of KEYS) {
        const record = readRecord(key, records[key], NOW);
        if (record === undefined) continue;
        expect(findWrongs(record, FULL[key], key)).toEqual([]);
        expect(readRecord(key, record, NOW)).toEqual(record);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('an instant that is not possible', () => {
  const readAt = (key: KitKey, aheadMs: number) => readRecord(key, createFullRecords(NOW + aheadMs)[key], NOW);

  test('an end of a wait that no failure asks for is due at once', () => {
    expect(readAt('outbox', 24 * HOUR_MS)).toMatchObject({ notBefore: NOW + 24 * HOUR_MS + 240_000 });
    expect(readAt('outbox', 26 * HOUR_MS)).toMatchObject({ notBefore: 0, attempts: 2 });
  });

  test('a subscription that was saved in the future was saved long ago', () => {
    expect(readAt('subscription', 1)).toMatchObject({ savedAt: 1 });
    expect(readAt('subscription', -DAY_MS)).toMatchObject({ savedAt: NOW - DAY_MS });
  });

  test('a dismissal in the future does not put the next prompt off', () => {
    expect(readAt('prompt-history', DAY_MS)).not.toHaveProperty('lastDismissedAt');
    expect(readAt('prompt-history', DAY_MS)).toMatchObject({ dismissedCount: 1, isRefused: true });
  });

  test('a snooze of more than a year is over, unless it lasts until further notice', () => {
    const read = (snoozedUntil: number) => readRecord('preferences', { snoozedUntil }, NOW);
    expect(read(NOW + 367 * DAY_MS)).toEqual({});
    expect(read(Date.UTC(9999, 11, 31))).toEqual({ snoozedUntil: Date.UTC(9999, 11, 31) });
    expect(read(9e15)).toEqual({ snoozedUntil: Date.UTC(9999, 11, 31) });
    expect(read(NOW + 366 * DAY_MS)).toEqual({ snoozedUntil: NOW + 366 * DAY_MS });
  });

  test('what came in the future came just now', () => {
    expect(readAt('inbox', 400 * DAY_MS)).toMatchObject({ items: [{ id: 'm1', at: NOW }] });
    expect(readAt('receipts', 400 * DAY_MS)).toMatchObject({ waiting: [{ id: 'm1', at: NOW }] });
  });

  test('a link that was left in the future is not followed', () => {
    expect(readAt('pending-link', 1)).toBeUndefined();
  });
});

test('bad items of a list are left out, the good ones stay', () => {
  const [item] = FULL.inbox.items;
  const inbox = { items: [null, item, { ...item, title: 5 }, { ...item, body: 5 }] };
  const { body: _, ...bare } = Object(item);
  expect(readRecord('inbox', inbox, NOW)).toEqual({ items: [item, bare] });
  expect(readRecord('outbox', { forget: [null, 5, { endpoint: 'e' }] }, NOW)).toEqual({
    ...{ attempts: 0, notBefore: 0 },
    forget: [{ endpoint: 'e', topics: [] }],
  });
});

test('an object in the place of an instant is not asked for its number', () => {
  const hostile = { toString: new Date(0), valueOf: 5 };
  expect(readRecord('opt-out', { at: hostile }, NOW)).toEqual({ at: NOW });
  expect(readRecord('outbox', { notBefore: hostile, attempts: hostile }, NOW)).toMatchObject({
    attempts: 0,
    notBefore: 0,
  });
});

test('an opt-out of any shape is one', () => {
  for (const value of [null, 5, 'x', {}, [], { at: 'x' }])
    expect(readRecord('opt-out', value, NOW)).toEqual({ at: NOW });
  expect(readRecord('opt-out', undefined, NOW)).toBeUndefined();
});
