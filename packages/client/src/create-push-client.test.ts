import { restBackend } from '@web-push-kit/backend';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeBackend } from '../test/fake-backend.js';
import { FakeSite, NOW } from '../test/open-page.js';
import { createPushClient } from './create-push-client.js';
import { PushMessageEvent } from './push-client-events.js';

const DAY_MS = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

describe('on a server', () => {
  test('a client can be created, knows nothing and does nothing', async () => {
    const client = createPushClient({ backend: restBackend('/push'), topics: ['a'] });
    const checking = { kind: 'checking', isOffline: false };
    expect(client.state).toEqual(checking);
    expect(client.topics).toEqual(['a']);
    expect(await client.whenReady).toEqual(checking);
    expect(await client.refresh()).toEqual(checking);
    expect(await client.subscribe()).toEqual({ kind: 'unavailable', state: checking });
    expect(await client.unsubscribe()).toMatchObject({ kind: 'failed', error: { code: 'push-unsupported' } });
    expect(await client.canPrompt()).toEqual({ kind: 'never', reason: 'unavailable' });
    client.onDeepLink(() => undefined)();
    client.close();
  });
});

describe('options', () => {
  test.each<[string, unknown]>([
    ['a backend that is an address', { backend: '/push' }],
    ['no backend', {}],
    ['a worker without an address', { backend: new FakeBackend(), worker: {} }],
    ['topics that are no list', { backend: new FakeBackend(), topics: 'a' }],
  ])('%s is refused at once', (_name, options) => {
    expect(() => createPushClient(options as never)).toThrow(/invalid-option/);
  });

  test('a worker address that is no URL is refused where there is a page to resolve it', () => {
    expect(() => new FakeSite().open({ worker: 'https://' })).toThrow(/invalid-option/);
  });

  test('the default worker has the site as its scope, another one its folder', async () => {
    const site = new FakeSite();
    await site.visit();
    expect(site.browser.registration?.scope).toBe('https://ferry.example/');

    const other = new FakeSite();
    await other.visit({ worker: '/push/worker.js' });
    expect(other.browser.registration?.scope).toBe('https://ferry.example/push/');

    const named = new FakeSite();
    await named.visit({ worker: { url: '/push/worker.js', scope: '/app/' } });
    expect(named.browser.registration?.scope).toBe('https://ferry.example/app/');
  });
});

describe('events', () => {
  test('a push message that the worker shows is told to the page', async () => {
    const { client, tab } = await new FakeSite().visit();
    const listener = vi.fn();
    client.addEventListener('message', listener);
    const message = { kind: 'show', dialect: 'flat', title: 'Late', hasOwnTitle: true, body: '10 minutes' };

    tab.receive({ data: { webPushKit: 1, kind: 'message', message }, ports: [] });
    tab.receive({ data: { webPushKit: 99, kind: 'message', message }, ports: [] });
    tab.receive({ data: 'from someone else', ports: [] });

    expect(listener).toHaveBeenCalledOnce();
    const event: unknown = listener.mock.calls[0]?.[0];
    expect(event).toBeInstanceOf(PushMessageEvent);
    expect((event as PushMessageEvent).message).toEqual(message);
  });

  test('a misspelled event name does not compile', async () => {
    const { client } = await new FakeSite().visit();
    // @ts-expect-error: the event is called statechange, and its listener gets no plain string
    client.addEventListener('statechanged', (event: PushMessageEvent) => event.message);
  });

  test('a closed client hears and says nothing any more', async () => {
    const site = new FakeSite();
    const { client, tab } = await site.visit();
    const listener = vi.fn();
    client.addEventListener('statechange', listener);
    client.addEventListener('message', listener);
    client.close();
    site.browser.permission = 'denied';
    tab.focus();
    const message = { kind: 'show', dialect: 'flat', title: 'Late', hasOwnTitle: true };
    tab.receive({ data: { webPushKit: 1, kind: 'message', message }, ports: [] });
    await client.refresh();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('the page’s own prompt', () => {
  test('may be shown to someone new, backs off, and takes never for an answer', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    expect(await client.canPrompt()).toEqual({ kind: 'ask' });
    await client.recordPromptDismissal('later');
    expect(await client.canPrompt()).toEqual({ kind: 'wait', reason: 'backoff', untilAt: NOW + 7 * DAY_MS });
    site.now += 7 * DAY_MS;
    expect(await client.canPrompt()).toEqual({ kind: 'ask' });
    await client.recordPromptDismissal('never');
    site.now += 1000 * DAY_MS;
    expect(await client.canPrompt()).toEqual({ kind: 'never', reason: 'refused' });
  });

  test('is not for someone who is subscribed, has left, or has blocked notifications', async () => {
    const site = await FakeSite.withSubscriber();
    const { client } = await site.visit();
    expect(await client.canPrompt()).toEqual({ kind: 'never', reason: 'subscribed' });
    await client.unsubscribe();
    expect(await client.canPrompt()).toEqual({ kind: 'never', reason: 'opted-out' });
    expect(await (await new FakeSite({ permission: 'denied' }).visit()).client.canPrompt()).toEqual({
      kind: 'never',
      reason: 'denied',
    });
  });
});

test('a browser that answers nothing does not keep the page waiting', async () => {
  vi.useFakeTimers();
  const site = new FakeSite({ permission: 'granted' });
  site.browser.pushManager.getSubscription = () => new Promise(() => undefined);
  site.browser.register('https://ferry.example/');
  const { client } = site.open();
  await vi.advanceTimersByTimeAsync(3000);
  expect(await client.whenReady).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
});

describe('a page whose files do not all arrive', () => {
  test('knows nothing, fails the click with a reason, and works when the files can be had', async () => {
    const site = new FakeSite();
    const load = site.loadEngine;
    site.loadEngine = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const { client } = await site.visit();
    expect(client.state.kind).toBe('checking');
    expect(await client.subscribe()).toMatchObject({ kind: 'failed', error: { code: 'module-load-failed' } });
    expect(await client.unsubscribe()).toMatchObject({ kind: 'failed', error: { code: 'module-load-failed' } });
    expect(await client.canPrompt()).toEqual({ kind: 'never', reason: 'unavailable' });

    site.loadEngine = load;
    expect(await client.subscribe({ topics: ['a'] })).toEqual({ kind: 'subscribed' });
    expect(client.topics).toEqual(['a']);
  });
});
