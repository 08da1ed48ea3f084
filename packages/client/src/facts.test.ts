import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeSite } from '../test/open-page.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('a question', () => {
  test('that stays open is called unanswered after a while, and can be answered all the same', async () => {
    vi.useFakeTimers();
    const site = new FakeSite({ answer: 'never' });
    const { client, tab } = await site.visit();
    const result = client.subscribe();
    await vi.advanceTimersByTimeAsync(9999);
    expect(client.state).toEqual({ kind: 'prompting', isOffline: false });
    await vi.advanceTimersByTimeAsync(1);
    expect(client.state).toEqual({ kind: 'prompting', reason: 'unanswered', isOffline: false });

    site.browser.permission = 'granted';
    tab.focus();
    await vi.advanceTimersByTimeAsync(0);
    expect(await result).toEqual({ kind: 'subscribed' });
  });

  test('that is asked anew is not unanswered yet', async () => {
    vi.useFakeTimers();
    const site = new FakeSite({ answer: 'never' });
    const { client, tab } = await site.visit();
    const first = client.subscribe();
    await vi.advanceTimersByTimeAsync(10_000);
    site.browser.permission = 'denied';
    tab.focus();
    await first;
    site.browser.permission = 'default';
    tab.focus();
    await vi.advanceTimersByTimeAsync(0);
    void client.subscribe();
    await vi.advanceTimersByTimeAsync(0);
    expect(client.state).toEqual({ kind: 'prompting', isOffline: false });
  });

  test('that is closed counts towards the browser’s own limit', async () => {
    const site = new FakeSite({ answer: 'default' });
    const { client } = await site.visit();
    await client.subscribe();
    expect(await site.storage.read('prompt-history')).toMatchObject({
      nativeDismissedCount: 1,
      lastNativeDismissedAt: site.now,
    });
  });

  test('that the browser answers itself, at once, hints at a private window', async () => {
    const site = new FakeSite({ answer: 'denied' });
    site.browser.onAnswer = undefined;
    const { client } = await site.visit();
    expect(await client.subscribe()).toEqual({ kind: 'denied' });
    expect(client.state).toMatchObject({ kind: 'denied', reason: 'private-window' });
  });
});

test.each([
  ['denied', 'denied'],
  ['default', 'default'],
] as const)('a permission that went from granted to %s is called revoked', async (permission, kind) => {
  const site = await FakeSite.withSubscriber();
  site.browser.pushManager.lose();
  site.browser.permission = permission;
  const { client } = await site.visit();
  expect(client.state).toEqual({ kind, reason: 'revoked', isOffline: false });
});

test('a permission that comes back brings the subscription back', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  site.browser.pushManager.lose();
  site.browser.permission = 'denied';
  const { client, tab } = await site.visit();
  site.browser.permission = 'granted';
  tab.focus();
  await expect.poll(() => client.state.kind).toBe('subscribed');
  expect([...site.backend.saved.values()]).toEqual([['a']]);
});

test('of three sources of the permission, a definite one is believed', async () => {
  const site = new FakeSite();
  const { scope } = site.browser.openTab();
  const permissions = { query: async () => ({ state: 'denied' as const }) };
  const client = site.openIn({ ...scope, navigator: { ...scope.navigator, permissions } });
  expect((await client.whenReady).kind).toBe('denied');
});

test('a browser whose permission can not be asked for is none that fails', async () => {
  const site = new FakeSite();
  const { scope } = site.browser.openTab();
  const permissions = {
    query: () => {
      throw new TypeError('not supported');
    },
  };
  const client = site.openIn({ ...scope, navigator: { ...scope.navigator, permissions } });
  expect((await client.whenReady).kind).toBe('default');
});

test.each([
  ['Brave', { brave: {} }, 'push-service-disabled'],
  ['another browser', {}, 'push-service-unavailable'],
])('a push service that refuses in %s is told apart', async (_name, hint, code) => {
  vi.useFakeTimers();
  const site = new FakeSite({ permission: 'granted' });
  const tab = site.browser.openTab();
  const client = site.openIn({ ...tab.scope, navigator: { ...tab.scope.navigator, ...hint } });
  await client.whenReady;
  site.browser.pushManager.troubles.push(...Array(3).fill(new DOMException('push service error', 'AbortError')));
  const result = client.subscribe();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await result).toMatchObject({ kind: 'failed', error: { code } });
});

test.each([
  ['InvalidAccessError', 'invalid-application-server-key'],
  ['InvalidCharacterError', 'invalid-application-server-key'],
  ['NotSupportedError', 'subscribe-failed'],
])('a browser’s %s becomes %s', async (name, code) => {
  const site = new FakeSite({ permission: 'granted' });
  const { client } = await site.visit();
  site.browser.pushManager.troubles.push(new DOMException('no', name));
  expect(await client.subscribe()).toMatchObject({ kind: 'failed', error: { code } });
});

describe('without a worker', () => {
  test('it subscribes through the window’s push manager', async () => {
    const site = new FakeSite();
    const { scope } = site.browser.openTab();
    const client = site.openIn({ ...scope, pushManager: site.browser.pushManager }, { worker: false });
    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
    expect(site.browser.registerCount).toBe(0);
    expect(site.backend.saved.size).toBe(1);
    await client.unsubscribe();
    expect(site.browser.subscription).toBeUndefined();
  });

  test('a browser that needs one says so, and asks nobody', async () => {
    const site = new FakeSite();
    const client = site.openIn(site.browser.openTab().scope, { worker: false });
    expect(await client.subscribe()).toMatchObject({ kind: 'unavailable', state: { reason: 'no-push' } });
    expect(site.browser.askedCount).toBe(0);
  });
});

test('a page that goes from offline to online says so', async () => {
  const site = new FakeSite();
  const { client, tab } = await site.visit();
  site.browser.isOnline = false;
  tab.window.dispatchEvent(new Event('offline'));
  await expect.poll(() => client.state.isOffline).toBe(true);
});
