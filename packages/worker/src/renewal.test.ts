import type { PushBackend, SubscribeRequest } from '@web-push-kit/backend';
import { encodeBase64Url, PushError, type PushMessage } from '@web-push-kit/protocol';
import type { KitRecords, RequestTemplate } from '@web-push-kit/storage';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import { renewal } from './renewal.js';

const NOW = 1_700_000_000_000;
const KEY_BYTES = Uint8Array.from({ length: 65 }, (_, index) => (index === 0 ? 4 : index));
const KEY = encodeBase64Url(KEY_BYTES);

const record: KitRecords['subscription'] = {
  endpoint: 'https://push.example/old',
  applicationServerKey: KEY,
  topics: ['boots'],
  savedAt: NOW - 1000,
  id: '7',
};
const config: KitRecords['worker-config'] = {
  backendUrl: '/push',
  applicationServerKey: KEY,
  topics: ['boots', 'hats'],
};

function subscriptionAt(endpoint: string): PushSubscription {
  const fake: Partial<PushSubscription> = {
    endpoint,
    expirationTime: null,
    options: { userVisibleOnly: true, applicationServerKey: KEY_BYTES.buffer },
    toJSON: () => ({ endpoint, expirationTime: null, keys: { p256dh: 'AQI', auth: 'Aw' } }),
  };
  return fake as PushSubscription;
}

function fakeBackend(subscribe?: PushBackend['subscribe']) {
  const requests: SubscribeRequest[] = [];
  const backend: PushBackend = {
    url: '/push',
    getApplicationServerKey: async () => KEY_BYTES,
    subscribe: async (request) => {
      requests.push(request);
      return subscribe ? subscribe(request) : { id: '8', topics: request.topics };
    },
    update: async (_saved, { topics = [] }) => ({ topics }),
    unsubscribe: async () => undefined,
    getStatus: async () => ({ isKnown: true, topics: [] }),
  };
  return { backend, requests };
}

/** Dispatches the event in a browser that gives `…/new` as its next subscription. */
async function change(
  members: object,
  records: Partial<KitRecords> = { subscription: record, 'worker-config': config },
  { browser, subscribe }: { browser?: FakeBrowser; subscribe?: PushBackend['subscribe'] } = {},
) {
  const storage = new FakeStorage(records);
  const page = new FakeWindow('https://shop.example/');
  const { backend, requests } = fakeBackend(subscribe);
  const { scope, dispatch } = startWorker(
    { windows: [page], subscribe: async () => subscriptionAt('https://push.example/new'), ...browser },
    { storage, backend, now: () => NOW },
    [renewal],
  );
  await dispatch('pushsubscriptionchange', members);
  return { scope, storage, page, requests };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a changed subscription', () => {
  const expected = {
    subscription: {
      endpoint: 'https://push.example/new',
      expirationTime: null,
      keys: { p256dh: 'AQI', auth: 'Aw' },
    },
    topics: ['boots'],
    replaces: 'https://push.example/old',
  };

  test.each([
    [
      'both subscriptions',
      {
        newSubscription: subscriptionAt(expected.subscription.endpoint),
        oldSubscription: subscriptionAt(record.endpoint),
      },
      0,
    ],
    ['the old one only', { newSubscription: null, oldSubscription: subscriptionAt(record.endpoint) }, 1],
    ['neither', { newSubscription: null, oldSubscription: null }, 1],
    ['no such members at all', {}, 1],
  ])('is told to the backend when the event brings %s', async (_name, members, subscribeCount) => {
    const { scope, storage, page, requests } = await change(members);

    expect(scope.subscribed).toHaveLength(subscribeCount);
    expect(requests).toEqual([expected]);
    expect(storage.records.subscription).toEqual({
      endpoint: 'https://push.example/new',
      applicationServerKey: KEY,
      topics: ['boots'],
      savedAt: NOW,
      id: '8',
    });
    expect(page.messages).toEqual([{ webPushKit: 1, kind: 'subscription-changed' }]);
    expect(scope.reported).toEqual([]);
  });

  test('is made again with the key that the page last used', async () => {
    const { scope } = await change({});
    expect(scope.subscribed).toEqual([{ userVisibleOnly: true, applicationServerKey: KEY }]);
  });

  test('is told with the topics that the backend last acknowledged, or else those of the page', async () => {
    const members = { newSubscription: subscriptionAt('https://push.example/new') };
    const { requests } = await change(members, { 'worker-config': config });
    expect(requests[0]).toMatchObject({ topics: ['boots', 'hats'] });
    expect(requests[0]).not.toHaveProperty('replaces');
  });

  test('does not replace itself', async () => {
    const { requests } = await change({ newSubscription: subscriptionAt(record.endpoint) });
    expect(requests[0]).not.toHaveProperty('replaces');
  });
});

describe('nobody is subscribed against their will', () => {
  test.each([
    ['after an opt-out', {}, { subscription: record, 'worker-config': config, 'opt-out': { at: NOW } }],
    [
      'after an opt-out, when the browser renews by itself',
      { newSubscription: subscriptionAt('https://push.example/new') },
      { subscription: record, 'worker-config': config, 'opt-out': { at: NOW } },
    ],
    ['who never was subscribed', {}, { 'worker-config': config }],
  ])('%s', async (_name, members, records) => {
    const { scope, page, requests } = await change(members, records);
    expect([scope.subscribed, requests]).toEqual([[], []]);
    expect(page.messages).toHaveLength(1);
  });

  test('without the permission', async () => {
    const { scope, requests } = await change({}, undefined, { browser: { permission: 'denied' } });
    expect([scope.subscribed, requests]).toEqual([[], []]);
  });
});

describe('a failure leaves the old record, which the next page load finds outdated', () => {
  test('of the backend', async () => {
    const refusal = new PushError('backend-unreachable', 'POST /subscribe got no answer');
    const { scope, storage, page } = await change({}, undefined, { subscribe: () => Promise.reject(refusal) });
    expect(storage.records.subscription).toEqual(record);
    expect(scope.reported).toEqual([refusal]);
    expect(page.messages).toHaveLength(1);
  });

  test('of the push service', async () => {
    const refusal = new DOMException('Registration failed - push service error', 'AbortError');
    const { scope, storage, requests } = await change({}, undefined, {
      browser: { subscribe: () => Promise.reject(refusal) },
    });
    expect(storage.records.subscription).toEqual(record);
    expect([scope.reported, requests]).toEqual([[refusal], []]);
  });

  test('of a push service that never answers', async () => {
    vi.useFakeTimers();
    const done = change({}, undefined, { browser: { subscribe: () => new Promise(() => undefined) } });
    await vi.advanceTimersByTimeAsync(30_000);
    const { storage } = await done;
    expect(storage.records.subscription).toEqual(record);
  });
});

describe('with the request that the page has left', () => {
  const template: RequestTemplate = {
    ...{ url: 'https://shop.example/push/subscribe', method: 'POST', headers: { 'content-type': 'application/json' } },
    credentials: 'same-origin',
    encoding: 'json',
    keyEncoding: 'base64url',
    body: '{"endpoint":"{{endpoint}}","p256dh":"{{p256dh}}","replaces":"{{replaces}}"}',
  };
  const activate = { ...template, url: 'https://shop.example/push/activate', body: '{"token":"{{token}}"}' };
  const requests = { subscribe: template, activate };
  const records: Partial<KitRecords> = { subscription: record, 'worker-config': { ...config, requests } };

  function start(browser: FakeBrowser, own: Partial<KitRecords> = records) {
    const storage = new FakeStorage(own);
    const dialects = [{ name: 'own', parse: (payload: object) => payload as PushMessage }];
    const worker = startWorker(
      { subscribe: async () => subscriptionAt('https://push.example/new'), ...browser },
      { storage, now: () => NOW, dialects },
      [renewal],
    );
    const bodies = () => worker.scope.requests.map(({ init }) => JSON.parse(String(init.body)) as object);
    return { ...worker, storage, bodies };
  }
  const told = { endpoint: 'https://push.example/new', p256dh: 'AQI', replaces: 'https://push.example/old' };

  test('the backend is told, and what it answers is kept', async () => {
    const answer = { ok: true, json: async () => ({ id: 9, topics: ['hats'] }) };
    const { dispatch, storage, scope, bodies } = start({ fetch: async () => answer });
    await dispatch('pushsubscriptionchange', {});
    expect(bodies()).toEqual([told]);
    expect(scope.requests[0]?.init).toMatchObject({ method: 'POST', credentials: 'same-origin', keepalive: true });
    expect(storage.records.subscription).toMatchObject({ endpoint: told.endpoint, id: '9', topics: ['hats'] });
  });

  test('a backend that knows a subscription by all of it is remembered word for word', async () => {
    const own = { ...records, subscription: { ...record, sent: 'old' } };
    const { dispatch, storage } = start({}, own);
    await dispatch('pushsubscriptionchange', {});
    expect(JSON.parse(storage.records.subscription?.sent ?? '')).toEqual(told);
  });

  test('offline, it is tried again when the browser says so, with the next push, and when a page asks', async () => {
    let isOnline = false;
    const synced: string[] = [];
    const { dispatch, storage, push, bodies } = start({
      fetch: async () => {
        if (!isOnline) throw new TypeError('Failed to fetch');
        return { ok: true };
      },
      sync: async (tag) => void synced.push(tag),
      getSubscription: async () => subscriptionAt('https://push.example/new'),
    });
    await dispatch('pushsubscriptionchange', {});
    expect([synced, storage.records.subscription]).toEqual([['web-push-kit'], record]);
    await push({ kind: 'show', dialect: 'own', title: 'Hello', hasOwnTitle: true });
    await dispatch('message', { data: { webPushKit: 1, kind: 'flush' }, ports: [] });
    expect(bodies()).toEqual([told, told, told]);
    isOnline = true;
    await dispatch('sync', { tag: 'web-push-kit' });
    expect(storage.records.subscription?.endpoint).toBe(told.endpoint);
    await push({ kind: 'show', dialect: 'own', title: 'Hello', hasOwnTitle: true });
    expect(bodies()).toHaveLength(4);
  });

  test('a worker that has just started sees that the backend has another subscription', async () => {
    const { push, bodies, scope } = start({ getSubscription: async () => subscriptionAt(told.endpoint) });
    await push({ kind: 'show', dialect: 'own', title: 'Hello', hasOwnTitle: true });
    expect([bodies(), scope.subscribed]).toEqual([[told], []]);
  });

  test('no subscription is made but in answer to the browser: a page may be between two', async () => {
    const { push, scope } = start({});
    await push({ kind: 'show', dialect: 'own', title: 'Hello', hasOwnTitle: true });
    expect([scope.subscribed, scope.requests]).toEqual([[], []]);
  });

  test('a refusal is reported and leaves the old record', async () => {
    const { dispatch, storage, scope } = start({ fetch: async () => ({ ok: false, status: 403 }) });
    await dispatch('pushsubscriptionchange', {});
    expect(storage.records.subscription).toEqual(record);
    expect(scope.reported).toMatchObject([{ code: 'backend-rejected' }]);
  });

  test('a pushed token is echoed, and something is shown', async () => {
    const own = { ...records, subscription: { ...record, isPending: true } };
    const { push, bodies, storage, scope } = start(
      { getSubscription: async () => subscriptionAt(record.endpoint) },
      own,
    );
    await push({ kind: 'activate', token: 't0"k' });
    expect(bodies()).toEqual([{ token: 't0"k' }]);
    expect(storage.records.subscription?.isPending).toBe(false);
    expect(scope.visible).toHaveLength(1);
  });

  test('a backend that asks to register again is told the same subscription, and something is shown', async () => {
    const { push, bodies, scope } = start({ getSubscription: async () => subscriptionAt(record.endpoint) });
    await push({ kind: 'renew' });
    expect(bodies()).toEqual([{ endpoint: record.endpoint, p256dh: 'AQI', replaces: '' }]);
    expect(scope.visible).toHaveLength(1);
  });
});
