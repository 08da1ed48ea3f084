import 'fake-indexeddb/auto';
import type { KitKey, KitRecords } from '@web-push-kit/storage';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MemoryStorage } from '../test/memory-storage.js';
import { FakeSite } from '../test/open-page.js';
import { diagnose } from './diagnose/diagnose.js';
import { createFakePushClient } from './fake/index.js';
import { openInbox } from './inbox.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Stores what no version of the kit writes. */
function store(
  site: Pick<FakeSite, 'storage'>,
  key: 'outbox' | 'subscription' | 'inbox',
  value: unknown,
): Promise<void> {
  return site.storage.write(key, value as never);
}

describe('a clock that was ahead', () => {
  test.each([2, 18, 26, 400])('a page does not spin, and heals, when the clock was %i days ahead', async (days) => {
    vi.useFakeTimers();
    const site = await FakeSite.withSubscriber(['a']);
    await site.storage.remove('subscription');
    await store(site, 'outbox', { attempts: 1, notBefore: site.now + days * DAY_MS + MINUTE_MS, forget: [] });
    const reads = vi.spyOn(site.storage, 'readMany');
    const { client } = site.open();
    await client.whenReady;
    for (let minute = 0; minute < 10; minute++) {
      site.now += MINUTE_MS;
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
    }
    expect(reads.mock.calls.length).toBeLessThan(50);
    expect(client.state.kind).toBe('subscribed');
    client.close();
  });
});

/** Says that it has kept what the backend has acknowledged, and has not. */
class ForgetfulStorage extends MemoryStorage {
  override async write<K extends KitKey>(key: K, value: KitRecords[K]): Promise<void> {
    if (key !== 'subscription') await super.write(key, value);
  }
}

test('two tabs whose storage keeps nothing do not send each other to the backend for ever', async () => {
  vi.useFakeTimers();
  const site = await FakeSite.withSubscriber(['a']);
  const storage = new ForgetfulStorage({}, () => site.now);
  const looks = vi.spyOn(storage, 'readMany');
  looks.mockImplementation(async (keys) => {
    // Without timers, a loop would hang the test instead of failing it.
    if (looks.mock.calls.length > 500) return new Promise(() => undefined);
    return MemoryStorage.prototype.readMany.call(storage, keys);
  });
  const clients = [0, 1].map(() => site.openIn(site.browser.openTab().scope, { storage }));
  for (let second = 0; second < 60; second++) {
    site.now += 1000;
    await vi.advanceTimersByTimeAsync(1000);
  }
  for (const client of clients) client.close();
  expect(site.backend.requests.length).toBeLessThan(5);
  expect(looks.mock.calls.length).toBeLessThan(50);
});

describe('a damaged outbox', () => {
  const damages = [5, {}, [null], 'x', null].map((forget) => [JSON.stringify(forget), forget] as const);

  test.each(damages)(
    'turning on works, and turning off ends the subscription, with forget: %s',
    async (_name, forget) => {
      const site = new FakeSite();
      const { client } = await site.visit();
      await store(site, 'outbox', { attempts: 1, notBefore: 5, forget });
      expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
      expect(site.backend.saved.size).toBe(1);

      await store(site, 'outbox', { attempts: 1, notBefore: 5, forget });
      expect(await client.unsubscribe()).toEqual({ kind: 'unsubscribed' });
      expect(site.backend.saved.size).toBe(0);
      expect(site.browser.pushManager.subscription).toBeUndefined();
      expect(await site.storage.read('outbox')).toBeUndefined();
    },
  );
});

test('acknowledged settings that are no JSON are sent once more', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  await site.storage.update('subscription', (saved) => saved && { ...saved, settings: '{' });
  const update = vi.spyOn(site.backend, 'update');
  await site.visit();
  expect(update).toHaveBeenCalledTimes(1);
  expect((await site.storage.read('subscription'))?.settings).toContain('"topics":["a"]');
});

test.each([5, {}, null, 'x', [null], [{ id: 5 }]])('an inbox whose items are %j is empty, and heals', async (items) => {
  const push = createFakePushClient();
  await store({ storage: push.storage } as FakeSite, 'inbox', { items });
  const inbox = openInbox(push);
  expect(await inbox.items()).toEqual([]);
  await inbox.restore([{ id: 'a', title: 'A', at: 1, isRead: false }]);
  expect(await inbox.items()).toHaveLength(1);
  await inbox.clear();
  expect(await push.storage.read('inbox')).toEqual({ items: [] });
});

test.each([
  { quietHours: {} },
  { quietHours: [null] },
  { mutedTopics: 5 },
  { snoozedUntil: 'x' },
  { caps: [null], texts: null, attributes: [] },
])('a diagnosis does not fail over the preferences %j', async (preferences) => {
  const push = createFakePushClient({ state: 'subscribed', records: { preferences: preferences as never } });
  expect(await diagnose(push, { timeoutMs: 10 })).toMatchObject({ report: expect.anything() });
});
