import { PushError, type PushState } from '@web-push-kit/protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createKey } from '../test/fake-backend.js';
import { FakeSite } from '../test/open-page.js';
import type { PushClient } from './push-client.js';

const DOWN = new PushError('backend-unreachable', 'POST /push/subscribe: no answer');

afterEach(() => {
  vi.useRealTimers();
});

describe('asking', () => {
  test('a page that nobody clicks on asks for nothing, but is ready for a click', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();

    expect(client.state).toEqual({ kind: 'default', isOffline: false });
    expect(site.browser.askedCount).toBe(0);
    expect(site.browser.pushManager.subscribeCount).toBe(0);
    expect(site.browser.registerCount).toBe(1);
    expect(site.backend.keyCount).toBe(1);
    expect(site.backend.requests).toEqual([]);
  });

  test('the question comes before subscribe() returns, even before the page knows where it stands', () => {
    const site = new FakeSite();
    const { client } = site.open();

    void client.subscribe();

    expect(site.browser.askedCount).toBe(1);
    expect(client.state.kind).toBe('checking');
  });

  test('a second click while the question is open does not ask again', async () => {
    const site = new FakeSite({ answer: 'never' });
    const { client } = await site.visit();
    void client.subscribe();
    void client.subscribe();
    expect(site.browser.askedCount).toBe(1);
    await expect.poll(() => client.state.kind).toBe('prompting');
  });

  test('a granted permission is not asked for again', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
    expect(site.browser.askedCount).toBe(0);
  });

  test.each([
    ['denied', { kind: 'denied' }, { kind: 'denied', isOffline: false }],
    ['default', { kind: 'dismissed' }, { kind: 'default', isOffline: false }],
  ] as const)('the answer %s is a result, not an error', async (answer, result, state) => {
    const site = new FakeSite({ answer });
    const { client } = await site.visit();

    expect(await client.subscribe()).toEqual(result);
    expect(client.state).toEqual(state);
    expect(site.browser.pushManager.subscribeCount).toBe(0);
    expect(site.backend.requests).toEqual([]);
  });

  test('someone who has said no is not asked again', async () => {
    const site = new FakeSite({ permission: 'denied' });
    const { client } = await site.visit();
    expect(await client.subscribe()).toEqual({ kind: 'denied' });
    expect(site.browser.askedCount).toBe(0);
  });

  test('a question that the browser shows as a mere icon may be answered in the settings', async () => {
    const site = new FakeSite({ answer: 'never' });
    const { client, tab } = await site.visit();
    const result = client.subscribe();
    await expect.poll(() => client.state.kind).toBe('prompting');
    site.browser.permission = 'granted';
    tab.focus();
    expect(await result).toEqual({ kind: 'subscribed' });
  });

  test('a page that can not have push says why, and asks nothing', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    const { scope } = site.browser.openTab();
    const insecure = site.openIn({ ...scope, isSecureContext: false });

    expect(await insecure.subscribe()).toEqual({ kind: 'unavailable', state: { kind: 'insecure', isOffline: false } });
    expect(site.browser.askedCount).toBe(0);
    expect(client.state.kind).toBe('default');
  });

  test('topics that are no topics fail before the user is bothered', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    expect(await client.subscribe({ topics: [''] })).toMatchObject({
      kind: 'failed',
      error: { code: 'invalid-option' },
    });
    expect(site.browser.askedCount).toBe(0);
  });
});

describe('subscribing', () => {
  test('the state goes from prompting to subscribing to subscribed', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    const states = recordStates(client);
    await client.subscribe();
    expect(states).toEqual(['prompting', 'subscribing', 'subscribed']);
  });

  test('the backend is told, and what it acknowledged is remembered for the worker and the next page', async () => {
    const site = new FakeSite();
    site.backend.knownTopics = ['route-1'];
    const { client } = await site.visit({ topics: ['route-1', 'route-9'] });

    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });

    expect(site.backend.requests).toEqual([
      {
        subscription: {
          endpoint: 'https://push.example/send/1',
          expirationTime: null,
          keys: { p256dh: 'p256dh', auth: 'auth' },
        },
        topics: ['route-1', 'route-9'],
        deviceId: expect.any(String),
        locale: 'de-AT',
        timeZone: expect.any(String),
      },
    ]);
    const applicationServerKey = Buffer.from(createKey(1)).toString('base64url');
    expect(await site.storage.read('subscription')).toEqual({
      endpoint: 'https://push.example/send/1',
      applicationServerKey,
      topics: ['route-1'],
      savedAt: site.now,
      id: 'sub-1',
      settings: expect.stringContaining('"topics":["route-1"]'),
    });
    expect(await site.storage.read('worker-config')).toEqual({
      backendUrl: 'https://ferry.example/push',
      applicationServerKey,
      topics: ['route-1'],
    });
    expect(client.topics).toEqual(['route-1']);
  });

  test('a backend that has just been told is not asked whether it knows', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    await client.subscribe();
    await client.refresh();
    expect(site.backend.statusCount).toBe(0);
  });

  test('one who left before and subscribes again is subscribed, and stays it', async () => {
    const site = await FakeSite.withSubscriber();
    const first = await site.visit();
    await first.client.unsubscribe();
    expect(await first.client.subscribe()).toEqual({ kind: 'subscribed' });
    expect(await site.storage.read('opt-out')).toBeUndefined();
    expect((await site.visit()).client.state.kind).toBe('subscribed');
  });

  test('a subscription made for another key is replaced, and the backend learns what to drop', async () => {
    const site = await FakeSite.withSubscriber();
    const { client } = await site.visit();
    // Another tab, or an earlier life of the site.
    site.browser.pushManager.subscription = undefined;
    await site.browser.pushManager.subscribe({ applicationServerKey: new Uint8Array(createKey(9)) });

    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });

    expect(site.backend.requests).toMatchObject([
      { subscription: { endpoint: 'https://push.example/send/3' }, replaces: 'https://push.example/send/1' },
    ]);
  });

  test('a browser that does not tell its key is found out when it refuses the new one', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { pushManager } = site.browser;
    pushManager.isSilentAboutKeys = true;
    await pushManager.subscribe({ applicationServerKey: new Uint8Array(createKey(9)) });
    pushManager.subscription = undefined;
    const { client } = await site.visit();
    const foreign = await pushManager.subscribe({ applicationServerKey: new Uint8Array(createKey(9)) });
    pushManager.subscription = undefined;
    // It turns up only when the browser is asked to subscribe.
    pushManager.onceBeforeSubscribe = () => {
      pushManager.subscription = foreign;
    };

    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
    expect(site.backend.saved.has(foreign.endpoint)).toBe(false);
    expect(site.backend.saved.size).toBe(1);
  });
});

test('a click on a page that has been open for hours subscribes with the key of today', async () => {
  const site = new FakeSite();
  const { client } = await site.visit();
  site.backend.key = createKey(2);
  site.now += 3_600_001;
  await client.subscribe();
  expect((await site.storage.read('subscription'))?.applicationServerKey).toBe(
    Buffer.from(createKey(2)).toString('base64url'),
  );
});

test('a browser that has forgotten the permission, but not the subscription, is subscribed', async () => {
  const site = await FakeSite.withSubscriber();
  site.browser.permission = 'default';
  site.browser.answer = 'default';
  const { client } = await site.visit();
  expect(client.state.kind).toBe('subscribed');
  expect(await client.subscribe({ topics: ['a'] })).toEqual({ kind: 'subscribed' });
  expect(client.topics).toEqual(['a']);
});

test('a click after the registration was removed registers the worker again', async () => {
  const site = new FakeSite({ permission: 'granted' });
  const { client } = await site.visit();
  const registered = site.browser.registerCount;
  site.browser.pushManager.troubles.push(new DOMException('gone', 'NotSupportedError'));
  expect(await client.subscribe()).toMatchObject({ kind: 'failed', error: { code: 'subscribe-failed' } });
  expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
  expect(site.browser.registerCount).toBe(registered + 1);
});

describe('failing', () => {
  test('a backend that is down fails the act, keeps the subscription, and the next page sends it', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    site.backend.error = DOWN;

    expect(await client.subscribe({ topics: ['route-2'] })).toEqual({ kind: 'failed', error: DOWN });
    expect(client.state).toEqual({ kind: 'error', reason: 'backend-unreachable', isOffline: false });
    expect(site.browser.subscription).toBeDefined();
    client.close();

    const early = site.open();
    expect(await early.client.whenReady).toMatchObject({ kind: 'unsubscribed', reason: 'not-acknowledged' });
    early.client.close();

    site.backend.error = undefined;
    const next = await site.visit();
    expect(next.client.state.kind).toBe('subscribed');
    expect([...site.backend.saved]).toEqual([['https://push.example/send/1', ['route-2']]]);
    expect(site.browser.pushManager.subscribeCount).toBe(1);
  });

  test('a click after a failure starts over', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    site.backend.error = DOWN;
    await client.subscribe();
    site.backend.error = undefined;
    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
  });

  test('a worker and a key that could not be had on load are fetched again by the click', async () => {
    const site = new FakeSite();
    site.browser.registerError = new TypeError('404');
    site.backend.error = DOWN;
    const { client } = await site.visit();
    expect(client.state).toEqual({ kind: 'default', isOffline: false });

    site.backend.error = undefined;
    expect(await client.subscribe()).toMatchObject({ kind: 'failed', error: { code: 'worker-registration-failed' } });

    site.browser.registerError = undefined;
    expect(await client.subscribe()).toEqual({ kind: 'subscribed' });
  });

  test('a browser that never answers is given up after half a minute', async () => {
    vi.useFakeTimers();
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    site.browser.pushManager.troubles.push('never');

    const result = client.subscribe();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(client.state.kind).toBe('subscribing');
    await vi.advanceTimersByTimeAsync(1);

    expect(await result).toMatchObject({ kind: 'failed', error: { code: 'subscribe-timeout' } });
    expect(client.state).toMatchObject({ kind: 'error', reason: 'subscribe-timeout' });
  });

  test.each([1, 2])('a push service that fails %i times is tried again', async (count) => {
    vi.useFakeTimers();
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    const trouble = new DOMException('push service error', 'AbortError');
    site.browser.pushManager.troubles.push(...Array(count).fill(trouble));
    const result = client.subscribe();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await result).toEqual({ kind: 'subscribed' });
  });

  test('a push service that fails three times is unavailable', async () => {
    vi.useFakeTimers();
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    const trouble = new DOMException('push service error', 'AbortError');
    site.browser.pushManager.troubles.push(trouble, trouble, trouble);
    const result = client.subscribe();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await result).toMatchObject({ kind: 'failed', error: { code: 'push-service-unavailable', cause: trouble } });
  });

  test('a refusal that turns out to be the user’s own is no error', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    site.browser.pushManager.onceBeforeSubscribe = () => {
      site.browser.permission = 'denied';
    };
    site.browser.pushManager.troubles.push(new DOMException('denied', 'NotAllowedError'));

    expect(await client.subscribe()).toEqual({ kind: 'denied' });
    expect(client.state.kind).toBe('denied');
  });

  test('a backend of the site’s own that hangs does not hang the page', async () => {
    vi.useFakeTimers();
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    site.backend.subscribe = () => new Promise(() => undefined);
    const result = client.subscribe();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await result).toMatchObject({ kind: 'failed', error: { code: 'backend-unreachable' } });
  });
});

function recordStates(client: PushClient): PushState['kind'][] {
  const states: PushState['kind'][] = [];
  client.addEventListener('statechange', (event) => {
    states.push(event.state.kind);
  });
  return states;
}
