import { expect, test } from 'vitest';
import type { Queryable } from '../database/database.js';
import { EventFeed } from './event-feed.js';
import type { LoggedEvent } from './event-log.js';

/** A log of events in memory, read by the feed's two queries. */
function createLog(): { readonly db: Queryable; append(count: number): void } {
  const ids: number[] = [];
  const query = async (sql: string, [after, limit]: readonly unknown[] = []) => {
    if (sql.includes('max(id)')) return [{ id: ids.at(-1) ?? null }];
    const found = ids.filter((id) => id > Number(after)).slice(0, Number(limit));
    return found.map((id) => ({ id, kind: 'delivery', data: {} }));
  };
  return {
    db: { query: query as Queryable['query'] },
    append(count) {
      for (let index = 0; index < count; index += 1) ids.push(ids.length + 1);
    },
  };
}

function idsOf(events: readonly LoggedEvent[] | undefined): readonly number[] | undefined {
  return events?.map(({ id }) => id);
}

const patient = () => ({ idleMs: 60_000, signal: new AbortController().signal });

test('a new reader gets only what comes from now on', async () => {
  const { db, append } = createLog();
  append(3);
  const feed = new EventFeed(db);
  const reader = feed.read(patient());
  expect((await reader.next()).value).toEqual([]);
  append(2);
  feed.notify();
  expect(idsOf((await reader.next()).value ?? undefined)).toEqual([4, 5]);
});

test('a reader that comes back gets what it missed, in order', async () => {
  const { db, append } = createLog();
  append(450);
  const reader = new EventFeed(db).read({ ...patient(), lastEventId: 1 });
  const seen: number[] = [];
  while (seen.length < 449) seen.push(...(idsOf((await reader.next()).value ?? undefined) ?? []));
  expect(seen).toEqual(Array.from({ length: 449 }, (_, index) => index + 2));
});

test('a reader that comes back to a new database gets what comes from now on', async () => {
  const { db, append } = createLog();
  append(2);
  const feed = new EventFeed(db);
  const reader = feed.read({ ...patient(), lastEventId: 5000 });
  await reader.next();
  append(1);
  feed.notify();
  expect(idsOf((await reader.next()).value ?? undefined)).toEqual([3]);
});

test('an event that comes while a reader is busy is not missed', async () => {
  const { db, append } = createLog();
  const feed = new EventFeed(db);
  const reader = feed.read(patient());
  await reader.next();
  append(1);
  feed.notify();
  feed.notify();
  expect(idsOf((await reader.next()).value ?? undefined)).toEqual([1]);
});

test('a reader for whom nothing happens gets an empty batch now and then', async () => {
  const { db } = createLog();
  const reader = new EventFeed(db).read({ ...patient(), idleMs: 1 });
  await reader.next();
  expect((await reader.next()).value).toEqual([]);
});

test('a reader ends when it leaves, and all end when the feed is closed', async () => {
  const { db } = createLog();
  const feed = new EventFeed(db);
  const leaving = new AbortController();
  const readers = [feed.read({ ...patient(), signal: leaving.signal }), feed.read(patient())];
  await Promise.all(readers.map((reader) => reader.next()));
  const [first, second] = readers.map((reader) => reader.next());
  leaving.abort();
  expect((await first)?.done).toBe(true);
  feed.close();
  expect((await second)?.done).toBe(true);
});
