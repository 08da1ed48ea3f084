import { changePreferences } from '@web-push-kit/client';
import { createFakePushClient } from '@web-push-kit/client/fake';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BellRecords, watchRecords, writePauseEnd } from './bell-records.js';

beforeEach(() => {
  // What it looks at of a page: whether someone has come back to it.
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('navigator', { languages: [] });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('tells what is unread at once, and again when something arrives', async () => {
  const client = createFakePushClient({ state: 'subscribed' });
  const told: BellRecords[] = [];
  const stop = watchRecords(client, (records) => told.push(records));
  await vi.waitUntil(() => told.length === 1);
  await client.receive({ title: 'Late' });
  await vi.waitUntil(() => told.at(-1)?.unreadCount === 1);
  stop();
  const count = told.length;
  const others: BellRecords[] = [];
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
  const tell = vi.fn<(records: BellRecords) => void>();
  const stop = watchRecords(client, tell);
  const pausedUntil = Date.now() + 60_000;
  await changePreferences(client, { snoozedUntil: pausedUntil });
  await vi.advanceTimersByTimeAsync(0);
  expect(tell).toHaveBeenLastCalledWith({ unreadCount: 0, pausedUntil });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tell).toHaveBeenLastCalledWith({ unreadCount: 0, pausedUntil: undefined });
  stop();
});

test('a pause is told by the clock of the language, with its day where that is another one', () => {
  const now = new Date(2026, 10, 20, 14, 0).getTime();
  expect(writePauseEnd(new Date(2026, 10, 20, 15, 30).getTime(), now, 'de')).toBe('15:30');
  expect(writePauseEnd(new Date(2026, 10, 20, 15, 30).getTime(), now, 'en-US')).toMatch(/^0?3:30\sPM$/);
  expect(writePauseEnd(new Date(2026, 10, 21, 8, 0).getTime(), now, 'en-GB')).toMatch(/^Saturday.*0?8:00$/);
  expect(writePauseEnd(Date.UTC(9999, 11, 31), now, 'de')).toBeUndefined();
});
