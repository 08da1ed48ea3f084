import { afterEach, expect, test, vi } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage, SlowStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { startWorker } from '../test/fake-worker-scope.js';
import type { PushHandlerOptions } from './push-handler-options.js';

const DAY_MS = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

function start({ storage = new FakeStorage(), ...options }: PushHandlerOptions & { storage?: FakeStorage } = {}) {
  const page = new FakeWindow('https://shop.example/');
  const worker = startWorker({ windows: [page] }, { storage, ...options }, allFeatures);
  return { ...worker, storage, page, titles: () => storage.records.inbox?.items.map(({ title }) => title) };
}

test('messages are kept, the newest first, and pages are told', async () => {
  const { push, storage, page } = start({ now: () => 5 });
  await push({ title: 'One' });
  await push({ title: 'Two', body: 'B', url: '/two', tag: 't', web_push_kit: { id: 'm2', topic: 'news' } });
  expect(storage.records.inbox?.items).toMatchObject([
    {
      ...{ id: 'm2', title: 'Two', body: 'B', url: 'https://shop.example/two', tag: 't', topic: 'news' },
      ...{ at: 5, isRead: false },
    },
    { title: 'One', isRead: false },
  ]);
  expect(page.messages.filter(({ kind }) => kind === 'records-changed')).toHaveLength(2);
});

test('it is bounded by count and by age', async () => {
  let now = 0;
  const { push, titles } = start({ now: () => now, inbox: { maxCount: 2, maxAgeMs: DAY_MS } });
  for (const title of ['A', 'B', 'C']) await push({ title });
  expect(titles()).toEqual(['C', 'B']);
  now = DAY_MS;
  await push({ title: 'D' });
  expect(titles()).toEqual(['D']);
});

test('a message that comes twice is there once, and stays read', async () => {
  const { push, click, storage } = start();
  const message = { title: 'One', web_push_kit: { id: 'm1' } };
  await push(message);
  await click();
  await push(message);
  expect(storage.records.inbox?.items).toMatchObject([{ id: 'm1', isRead: true }]);
});

test('a notification that is followed counts as read, also when the sender gave it no id', async () => {
  const { push, click, storage } = start();
  await push({ title: 'One', url: '/one' });
  await click();
  expect(storage.records.inbox?.items).toMatchObject([{ isRead: true }]);
});

test('what is dismissed elsewhere counts as read', async () => {
  const { push, storage } = start();
  await push({ title: 'One', tag: 'a' });
  await push({ title: 'Two', web_push_kit: { dismiss: { tags: ['a'] } } });
  expect(storage.records.inbox?.items.map(({ isRead }) => isRead)).toEqual([false, true]);
});

test.each([
  ['the site wants none', { inbox: false as const }, { title: 'One' }],
  ['a message is for another user', {}, { title: 'One', web_push_kit: { user_hash: 'anna' } }],
  ['a push says nothing', {}, null],
])('nothing is kept when %s', async (_name, options, body) => {
  const { push, storage } = start(options);
  await push(body);
  expect(storage.records.inbox?.items ?? []).toEqual([]);
});

test('the number of unread items is the badge of a site that has settled its inbox, unless a message brings one', async () => {
  const { push, click, scope, storage } = start({ inbox: {} });
  await push({ title: 'One' });
  await push({ title: 'Two' });
  await push({ title: 'Three', app_badge: 7 });
  await click();
  expect(scope.appBadges).toEqual([1, 2, 7, 2]);
  expect(storage.records.badge).toEqual({ count: 2 });
});

test('what a page has settled holds also where it was read too late for the notification', async () => {
  vi.useFakeTimers();
  const storage = new SlowStorage({ 'worker-settings': { inbox: { maxCount: 1 } } });
  const { push, scope, titles } = start({ storage });
  const done = Promise.all([push({ title: 'One' }), push({ title: 'Two' })]);
  await vi.advanceTimersByTimeAsync(SlowStorage.readingMs - 1);
  expect(scope.visible).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(titles()).toHaveLength(1);
  expect(scope.appBadges.at(-1)).toBe(1);
});

test('a site that has not settled its inbox has no badge of unread items', async () => {
  const { push, scope } = start();
  await push({ title: 'One' });
  expect(scope.appBadges).toEqual([]);
});

test('a burst is kept whole', async () => {
  const { push, titles } = start();
  const all = Array.from({ length: 20 }, (_, index) => `N${index}`);
  await Promise.all(all.map((title) => push({ title })));
  expect(new Set(titles())).toEqual(new Set(all));
  expect(titles()).toHaveLength(all.length);
});
