import { changePreferences } from '@web-push-kit/client';
import { createFakePushClient } from '@web-push-kit/client/fake';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RecordSummary } from './push-bell-view.js';
import { watchRecords } from './watch-records.js';

beforeEach(() => {
  // What it looks at of a page: whether someone has come back to it.
  vi.stubGlobal('document', new EventTarget());
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('tells what is unread at once, and again when something arrives', async () => {
  const client = createFakePushClient({ state: 'subscribed' });
  const told: RecordSummary[] = [];
  const stop = watchRecords(client, (records) => told.push(records));
  await vi.waitUntil(() => told.length === 1);
  await client.receive({ title: 'Late' });
  await vi.waitUntil(() => told.at(-1)?.unreadCount === 1);
  stop();
  const count = told.length;
  const others: RecordSummary[] = [];
  const stopOther = watchRecords(client, (records) => others.push(records));
  await client.receive({ title: 'Later' });
  // Who listens still has heard of it, later than the first one would have.
  await vi.waitUntil(() => others.at(-1)?.unreadCount === 2);
  stopOther();
  expect(told).toHaveLength(count);
});

test('a pause begins at once and ends by itself', async () => {
  vi.useFakeTimers();
  const client = createFakePushClient({ state: 'subscribed' });
  const tell = vi.fn<(records: RecordSummary) => void>();
  const stop = watchRecords(client, tell);
  const pausedUntil = Date.now() + 60_000;
  await changePreferences(client, { snoozedUntil: pausedUntil });
  await vi.advanceTimersByTimeAsync(0);
  expect(tell).toHaveBeenLastCalledWith({ unreadCount: 0, pausedUntil });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tell).toHaveBeenLastCalledWith({ unreadCount: 0, pausedUntil: undefined });
  stop();
});
