import { once } from 'node:events';
import { PushError } from '@web-push-kit/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { createKey } from '../test/fake-backend.js';
import { FakeSite } from '../test/open-page.js';

afterEach(() => {
  vi.useRealTimers();
});

test('unsubscribing tells the backend first, then the browser, and remembers the wish', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  const order: string[] = [];
  const { unsubscribe } = site.backend;
  site.backend.unsubscribe = async (endpoint) => {
    order.push(site.browser.subscription === undefined ? 'browser first' : 'backend first');
    await unsubscribe.call(site.backend, endpoint);
  };

  expect(await client.unsubscribe()).toEqual({ kind: 'unsubscribed' });

  expect(order).toEqual(['backend first']);
  expect(site.backend.unsubscribed).toEqual(['https://push.example/send/1']);
  expect(site.browser.subscription).toBeUndefined();
  expect(client.state).toEqual({ kind: 'unsubscribed', reason: 'opted-out', isOffline: false });
  expect(await site.storage.read('opt-out')).toEqual({ at: expect.any(Number) });
  expect(await site.storage.read('subscription')).toBeUndefined();
  expect(await site.storage.read('worker-config')).toBeUndefined();
});

test('the state says unsubscribed when it is so, not when the backend is still to be told', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  const answer = new EventTarget();
  site.backend.unsubscribe = async () => {
    await once(answer, 'now');
  };
  const left = client.unsubscribe();
  await expect.poll(() => site.storage.read('opt-out')).toBeDefined();
  await new Promise((resolve) => setImmediate(resolve));
  expect(client.state.kind).toBe('subscribed');
  answer.dispatchEvent(new Event('now'));
  await left;
  expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
});

test('unsubscribing works offline', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  site.browser.isOnline = false;
  site.backend.error = new PushError('backend-unreachable', 'no answer');
  expect(await client.unsubscribe()).toEqual({ kind: 'unsubscribed' });
  expect(site.browser.subscription).toBeUndefined();
});

test('a backend that does not answer keeps nobody from leaving', async () => {
  vi.useFakeTimers();
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  site.backend.unsubscribe = () => new Promise(() => undefined);
  const result = client.unsubscribe();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await result).toEqual({ kind: 'unsubscribed' });
  expect(site.browser.subscription).toBeUndefined();
});

test('one who has left is never subscribed again without asking for it', async () => {
  const site = await FakeSite.withSubscriber();
  const first = await site.visit();
  await first.client.unsubscribe();
  const made = site.browser.pushManager.subscribeCount;

  const { client, tab } = await site.visit();
  tab.receive({ data: { webPushKit: 1, kind: 'subscription-changed' }, ports: [] });
  tab.focus();
  site.backend.key = createKey(2);
  await client.refresh();
  await (await site.visit()).client.refresh();

  expect(site.browser.pushManager.subscribeCount).toBe(made);
  expect(site.backend.requests).toEqual([]);
  expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
});

test('a repair under way in another tab does not undo an opt-out', async () => {
  const site = await FakeSite.withSubscriber();
  site.browser.pushManager.lose();
  const answer = new EventTarget();
  const { getApplicationServerKey } = site.backend;
  site.backend.getApplicationServerKey = async () => {
    await once(answer, 'key');
    return getApplicationServerKey.call(site.backend);
  };
  const repairing = site.open();
  await repairing.client.whenReady;
  const repair = repairing.client.refresh();
  const leaving = site.open();
  await leaving.client.unsubscribe();
  answer.dispatchEvent(new Event('key'));
  await repair;

  expect(site.browser.subscription).toBeUndefined();
  expect(site.backend.requests).toEqual([]);
});

test('a subscription that turns up after an opt-out is ended', async () => {
  const site = await FakeSite.withSubscriber();
  await site.storage.write('opt-out', { at: 5 });
  const { client } = await site.visit();

  expect(site.browser.subscription).toBeUndefined();
  expect(site.backend.unsubscribed).toEqual(['https://push.example/send/1']);
  expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
  expect(await site.storage.read('opt-out')).toEqual({ at: 5 });
});

test('a browser that does not let go is told, and the next page ends what this one could not', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  site.browser.pushManager.unsubscribeError = new DOMException('no', 'AbortError');
  expect(await client.unsubscribe()).toMatchObject({ kind: 'failed', error: { code: 'unsubscribe-failed' } });
  expect(client.state).toMatchObject({ kind: 'error', reason: 'unsubscribe-failed' });
  client.close();

  site.browser.pushManager.unsubscribeError = undefined;
  const next = await site.visit();
  expect(site.browser.subscription).toBeUndefined();
  expect(next.client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
});

test('someone without a subscription can still say no', async () => {
  const site = new FakeSite({ permission: 'granted' });
  const { client } = await site.visit();
  expect(await client.unsubscribe()).toEqual({ kind: 'unsubscribed' });
  expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
  expect(site.backend.unsubscribed).toEqual([]);
});
