import { expect, test } from 'vitest';
import { createFakePushClient } from './fake/index.js';
import { toStore } from './to-store.js';

test('a snapshot stays the same object until something changes', async () => {
  const push = createFakePushClient({ topics: ['news'] });
  const { getSnapshot } = toStore(push);
  const first = getSnapshot();
  expect(first).toMatchObject({ state: { kind: 'default' }, topics: ['news'] });
  expect(getSnapshot()).toBe(first);
  await push.setTopics(['news', 'route-7']);
  expect(getSnapshot()).not.toBe(first);
  expect(getSnapshot().topics).toEqual(['news', 'route-7']);
  await push.setSettings({ locale: 'de' });
  expect(getSnapshot().settings).toEqual({ topics: ['news', 'route-7'], locale: 'de' });
});

test('a listener is called at once and after each change, until it stops', async () => {
  const push = createFakePushClient();
  const kinds: string[] = [];
  const stop = toStore(push).subscribe(({ state, topics }) => kinds.push([state.kind, ...topics].join(' ')));
  push.become('denied');
  await push.setTopics(['news']);
  stop();
  push.become('subscribed');
  expect(kinds).toEqual(['default', 'denied', 'denied news']);
});

test('on a server, and while a page is hydrated, every store says the same', () => {
  const snapshot = toStore(createFakePushClient({ state: 'subscribed' })).getServerSnapshot();
  expect(snapshot).toEqual({
    state: { kind: 'checking', isOffline: false },
    topics: [],
    settings: { topics: [] },
  });
  expect(toStore(createFakePushClient()).getServerSnapshot()).toBe(snapshot);
});
