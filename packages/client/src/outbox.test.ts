import { PushError } from '@web-push-kit/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { createKey } from '../test/fake-backend.js';
import { FakeSite } from '../test/open-page.js';

const DOWN = new PushError('backend-unreachable', 'no answer');
const DAY_MS = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

test('a click without a connection is remembered, and done when there is one', async () => {
  const site = new FakeSite();
  const { client, tab } = await site.visit();
  site.random = 0;
  site.browser.isOnline = false;

  expect(await client.subscribe({ topics: ['a'] })).toMatchObject({ kind: 'failed', error: { code: 'offline' } });
  expect(client.state).toEqual({ kind: 'error', reason: 'offline', isOffline: true });

  site.browser.isOnline = true;
  tab.window.dispatchEvent(new Event('online'));
  await expect.poll(() => client.state.kind).toBe('subscribed');
  expect([...site.backend.saved.values()]).toEqual([['a']]);
});

test('a click without a connection is done by the next page, if this one goes away', async () => {
  const site = new FakeSite();
  const { client } = await site.visit();
  site.browser.isOnline = false;
  await client.subscribe({ topics: ['a'] });
  client.close();

  site.browser.isOnline = true;
  site.now += DAY_MS;
  const next = site.open();
  await expect.poll(() => next.client.state.kind).toBe('subscribed');
  expect(site.browser.askedCount).toBe(1);
  expect(await site.storage.read('outbox')).toBeUndefined();
});

test('one who left while the backend was away is forgotten by it later', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  site.backend.error = DOWN;
  expect(await client.unsubscribe()).toEqual({ kind: 'unsubscribed' });
  expect((await site.storage.read('outbox'))?.forget).toMatchObject([{ endpoint: 'https://push.example/send/1' }]);
  client.close();

  site.backend.error = undefined;
  await site.visit();
  expect(site.backend.saved.size).toBe(0);
  expect(await site.storage.read('outbox')).toBeUndefined();
});

test('one who comes back before that is not forgotten', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  site.backend.error = DOWN;
  site.browser.pushManager.unsubscribeError = new DOMException('no', 'AbortError');
  await client.unsubscribe();
  site.browser.pushManager.unsubscribeError = undefined;
  site.backend.error = undefined;
  expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
  expect([...site.backend.saved.keys()]).toEqual([site.browser.subscription?.endpoint]);
});

test('a page that stays open tries again by itself', async () => {
  vi.useFakeTimers();
  const site = await FakeSite.withSubscriber(['a']);
  const { client } = await site.visit();
  site.backend.error = DOWN;
  expect(await client.setTopics(['b'])).toMatchObject({ kind: 'queued' });
  const notBefore = (await site.storage.read('outbox'))?.notBefore ?? 0;

  site.backend.error = undefined;
  const waitMs = notBefore - site.now;
  site.now = notBefore;
  await vi.advanceTimersByTimeAsync(waitMs);
  expect([...site.backend.saved.values()]).toEqual([['b']]);
});

test('a page that loads before its time leaves the backend alone', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  await site.storage.write('outbox', { attempts: 3, notBefore: site.now + 1, forget: [] });
  site.backend.saved.clear();
  site.backend.keyCount = 0;
  const { client, tab } = site.open();
  await client.whenReady;
  tab.focus();
  await new Promise((resolve) => setImmediate(resolve));
  expect(site.backend.keyCount).toBe(0);
  expect(site.backend.requests).toEqual([]);
});

test('a server that says when to come back is believed', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  const { client } = await site.visit();
  site.backend.error = new PushError('backend-rejected', 'HTTP 503', {
    cause: { status: 503, retryAfterSeconds: 7200 },
  });
  await client.setTopics(['b']);
  expect((await site.storage.read('outbox'))?.notBefore).toBeGreaterThanOrEqual(site.now + 7_200_000);
});

test('a subscription that the backend refuses for good is not offered again for a day', async () => {
  const site = new FakeSite();
  const { client } = await site.visit();
  site.backend.subscribe = async () => {
    throw new PushError('backend-rejected', 'HTTP 422', { cause: { status: 422 } });
  };
  expect(await client.subscribe()).toMatchObject({ kind: 'failed', error: { code: 'backend-rejected' } });
  expect((await site.storage.read('outbox'))?.notBefore).toBeGreaterThanOrEqual(site.now + DAY_MS);
});

test('a backend that can not be asked hears of the subscription once a week', async () => {
  const site = await FakeSite.withSubscriber();
  Object.assign(site.backend, { getStatus: undefined });
  (await site.visit()).client.close();
  expect(site.backend.requests).toEqual([]);
  site.now += 7 * DAY_MS;
  (await site.visit()).client.close();
  expect(site.backend.requests).toHaveLength(1);
});

test('nor is one asked in vain that can not say what it knows', async () => {
  const site = await FakeSite.withSubscriber();
  Object.assign(site.backend, { getStatus: async () => undefined });
  (await site.visit()).client.close();
  expect(site.backend.requests).toEqual([]);
  site.now += 7 * DAY_MS;
  (await site.visit()).client.close();
  expect(site.backend.requests).toHaveLength(1);
});

test('a subscription that the backend refuses for good ends, where the backend wants it so', async () => {
  const site = new FakeSite();
  const { client } = await site.visit();
  const subscribe = vi.fn(async () => {
    throw new PushError('backend-rejected', 'HTTP 422', { cause: { status: 422 } });
  });
  Object.assign(site.backend, { subscribe, onSubscribeRejected: 'unsubscribe' });
  expect(await client.subscribe()).toMatchObject({ kind: 'failed', error: { code: 'backend-rejected' } });
  expect(site.browser.subscription).toBeUndefined();
  site.now += 2 * DAY_MS;
  await site.visit();
  expect(subscribe).toHaveBeenCalledOnce();
});

test('a backend that hears of the subscription in its own rhythm does', async () => {
  const site = await FakeSite.withSubscriber();
  Object.assign(site.backend, { resyncIntervalMs: DAY_MS });
  site.now += DAY_MS;
  await site.visit();
  expect(site.backend.requests).toHaveLength(1);
});

test('a subscription past half its life is renewed', async () => {
  const site = await FakeSite.withSubscriber();
  Object.assign(site.browser.subscription ?? {}, { expirationTime: site.now + 10 * DAY_MS });
  await site.visit();
  expect(site.backend.requests).toEqual([]);
  site.now += 6 * DAY_MS;
  await site.visit();
  const replaces = 'https://push.example/send/1';
  expect(site.backend.requests).toMatchObject([{ replaces, replaced: { endpoint: replaces, topics: [] } }]);
});

test('an activation that waits says so, and is asked for again when its token does not come', async () => {
  const site = new FakeSite();
  const { subscribe } = site.backend;
  site.backend.subscribe = async (request) => ({ ...(await subscribe.call(site.backend, request)), isPending: true });
  const { client } = await site.visit();
  expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
  expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'not-activated' });

  // The worker has answered.
  await site.storage.update('subscription', (record) => record && { ...record, isPending: false });
  expect((await client.refresh()).kind).toBe('subscribed');
});

test('exactly what was sent is kept, and heard again by a backend that forgets', async () => {
  const site = new FakeSite();
  const { subscribe } = site.backend;
  site.backend.subscribe = async (request) => ({ ...(await subscribe.call(site.backend, request)), sent: '{"x":1}' });
  const forgotten = vi.spyOn(site.backend, 'unsubscribe');
  const { client } = await site.visit();
  await client.subscribe();
  await client.setTopics(['b']);
  await client.unsubscribe();
  expect(forgotten).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ sent: '{"x":1}', id: 'sub-1' }));
});

test('a backend that wants the browser to go first gets its way', async () => {
  const site = await FakeSite.withSubscriber();
  Object.assign(site.backend, { unsubscribeFirst: 'browser' });
  const seen: unknown[] = [];
  site.backend.unsubscribe = async () => {
    seen.push(site.browser.subscription);
  };
  const { client } = await site.visit();
  await client.unsubscribe();
  expect(seen).toEqual([undefined]);
});

test('the worker gets the requests that it may make on its own', async () => {
  const site = new FakeSite();
  const template = {
    method: 'POST',
    headers: {},
    credentials: 'include',
    encoding: 'json',
    keyEncoding: 'base64url',
  } as const;
  const requests = { subscribe: { ...template, url: 'https://ferry.example/push/subscribe' } };
  const getWorkerRequests = vi.fn(async () => requests);
  Object.assign(site.backend, { getWorkerRequests });
  const { client } = await site.visit();
  await client.subscribe({ topics: ['a'] });
  expect((await site.storage.read('worker-config'))?.requests).toEqual(requests);
  expect(getWorkerRequests).toHaveBeenCalledWith(
    expect.objectContaining({ topics: ['a'], deviceId: (await site.storage.read('device'))?.id }),
  );
});

test('a subscription of another kit is taken over where the permission is there, and the user has not left', async () => {
  const site = new FakeSite({ permission: 'granted' });
  site.browser.register('https://ferry.example/');
  await site.browser.pushManager.subscribe({ applicationServerKey: new Uint8Array(createKey(9)) });
  const { client } = await site.visit({ topics: ['a'] });
  expect(client.state.kind).toBe('subscribed');
  expect(site.browser.askedCount).toBe(0);
  expect([...site.backend.saved]).toEqual([['https://push.example/send/2', ['a']]]);
});
