import { once } from 'node:events';
import { PushError } from '@web-push-kit/protocol';
import { describe, expect, test } from 'vitest';
import { createKey } from '../test/fake-backend.js';
import { FakeSite } from '../test/open-page.js';

const DOWN = new PushError('backend-unreachable', 'no answer');

describe('a subscriber who comes back', () => {
  test('is subscribed without asking the backend for anything but its key and its memory', async () => {
    const site = await FakeSite.withSubscriber(['route-3']);
    const { client } = site.open();
    expect(await client.whenReady).toEqual({ kind: 'subscribed', isOffline: false });
    await client.refresh();
    expect(site.backend.requests).toEqual([]);
    expect(client.topics).toEqual(['route-3']);
  });

  test('is checked with the backend once per page, however often the user comes back to it', async () => {
    const site = await FakeSite.withSubscriber();
    site.backend.statusCount = 0;
    const { client } = await site.visit();
    await client.refresh();
    await client.refresh();
    expect(site.backend.statusCount).toBe(1);
  });

  test('whom the backend has forgotten is registered again, with the same topics', async () => {
    const site = await FakeSite.withSubscriber(['route-3']);
    site.backend.saved.clear();
    const { client } = await site.visit();
    expect(client.state.kind).toBe('subscribed');
    expect([...site.backend.saved]).toEqual([['https://push.example/send/1', ['route-3']]]);
    expect(site.browser.pushManager.subscribeCount).toBe(1);
  });

  test('who asks again is registered again, even minutes after the backend was known to have it', async () => {
    const site = await FakeSite.withSubscriber(['route-3']);
    const { client } = await site.visit();
    site.backend.saved.clear();
    site.now += 60_000;
    await client.refresh();
    expect([...site.backend.saved]).toEqual([['https://push.example/send/1', ['route-3']]]);
  });

  test('whose browser has lost the subscription gets a new one, silently', async () => {
    const site = await FakeSite.withSubscriber(['route-3']);
    site.browser.pushManager.lose();
    const { client } = await site.visit();

    expect(client.state.kind).toBe('subscribed');
    expect(site.browser.askedCount).toBe(0);
    expect(site.backend.requests).toMatchObject([
      {
        subscription: { endpoint: 'https://push.example/send/2' },
        replaces: 'https://push.example/send/1',
        topics: ['route-3'],
      },
    ]);
  });

  test('whose backend has a new key gets a subscription for it', async () => {
    const site = await FakeSite.withSubscriber();
    site.backend.key = createKey(2);
    const { client } = await site.visit();

    expect(client.state.kind).toBe('subscribed');
    expect(site.backend.requests).toMatchObject([
      { subscription: { endpoint: 'https://push.example/send/2' }, replaces: 'https://push.example/send/1' },
    ]);
    expect((await site.storage.read('subscription'))?.applicationServerKey).toBe(
      Buffer.from(createKey(2)).toString('base64url'),
    );
    expect(site.browser.pushManager.subscribeCount).toBe(2);
  });

  test('who has taken the permission back is not subscribed behind their back', async () => {
    const site = await FakeSite.withSubscriber();
    site.browser.pushManager.lose();
    site.browser.permission = 'denied';
    const { client } = await site.visit();
    expect(client.state.kind).toBe('denied');
    expect(site.browser.pushManager.subscribeCount).toBe(1);
  });
});

describe('a subscriber who has reset the permission', () => {
  test('is not subscribed again: that would ask, and nobody has clicked', async () => {
    const site = await FakeSite.withSubscriber();
    site.browser.pushManager.lose();
    site.browser.permission = 'default';
    const { client } = await site.visit();
    expect(client.state.kind).toBe('default');
    expect(site.browser.pushManager.subscribeCount).toBe(1);
  });
});

describe('one who never subscribed', () => {
  test('is not subscribed because the permission happens to be there', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
    expect(site.browser.pushManager.subscribeCount).toBe(0);
  });
});

describe('two tabs', () => {
  test('that find the same trouble at once write once', async () => {
    const site = await FakeSite.withSubscriber();
    site.backend.saved.clear();
    const tabs = [site.open(), site.open()];
    await Promise.all(tabs.map(({ client }) => client.whenReady));
    await Promise.all(tabs.map(({ client }) => client.refresh()));

    expect(site.backend.requests).toHaveLength(1);
    expect(tabs.map(({ client }) => client.state.kind)).toEqual(['subscribed', 'subscribed']);
  });

  test('that lose the subscription at once make one, and write once', async () => {
    const site = await FakeSite.withSubscriber();
    site.browser.pushManager.lose();
    site.browser.pushManager.subscribeCount = 0;
    await Promise.all([site.visit(), site.visit(), site.visit()]);
    expect(site.browser.pushManager.subscribeCount).toBe(1);
    expect(site.backend.requests).toHaveLength(1);
  });

  test('do not fight over the key when one of them is older than its rotation', async () => {
    const site = await FakeSite.withSubscriber();
    const old = await site.visit();
    site.backend.key = createKey(2);
    site.now += 1000;
    const young = await site.visit();
    await old.client.refresh();
    await young.client.refresh();

    expect(site.backend.requests).toHaveLength(1);
    expect(site.browser.subscription?.endpoint).toBe('https://push.example/send/2');
    expect([old.client.state.kind, young.client.state.kind]).toEqual(['subscribed', 'subscribed']);
  });

  test('see at once what one of them did', async () => {
    const site = new FakeSite();
    const [one, other] = [await site.visit(), await site.visit()];
    await one.client.subscribe();
    await expect.poll(() => other.client.state.kind).toBe('subscribed');
    await other.client.unsubscribe();
    await expect.poll(() => one.client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
  });
});

describe('repairs that fail', () => {
  test('leave a subscriber whom the backend has forgotten in a state that says so', async () => {
    const site = await FakeSite.withSubscriber();
    site.backend.saved.clear();
    site.backend.subscribe = async () => {
      throw DOWN;
    };
    const { client } = await site.visit();
    expect(client.state).toEqual({ kind: 'unsubscribed', reason: 'not-acknowledged', isOffline: false });
  });

  test('are told to nobody, and left alone for a while', async () => {
    const site = await FakeSite.withSubscriber();
    site.browser.pushManager.lose();
    const { client, tab } = site.open();
    await client.whenReady;
    site.backend.error = DOWN;
    await client.refresh();
    expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
    const before = site.backend.keyCount + site.backend.requests.length;

    site.backend.error = undefined;
    tab.focus();
    await settleMicrotasks();
    expect(site.backend.keyCount + site.backend.requests.length).toBe(before);

    site.now += 15 * 60_000;
    tab.focus();
    await expect.poll(() => client.state.kind).toBe('subscribed');
  });

  test('are tried at once when the connection comes back', async () => {
    const site = await FakeSite.withSubscriber();
    site.random = 0;
    site.backend.saved.clear();
    site.backend.error = DOWN;
    const { client, tab } = await site.visit();

    site.backend.error = undefined;
    tab.window.dispatchEvent(new Event('online'));
    await expect.poll(() => site.backend.requests).toHaveLength(1);
    expect(client.state.kind).toBe('subscribed');
  });

  test('are not even tried while the browser knows that it is offline', async () => {
    const site = await FakeSite.withSubscriber();
    site.browser.pushManager.lose();
    site.browser.isOnline = false;
    const { client } = await site.visit();
    expect(client.state).toMatchObject({ kind: 'unsubscribed', isOffline: true });
    expect(site.browser.pushManager.subscribeCount).toBe(1);
  });
});

test('a look that began earlier does not overwrite what a later one saw', async () => {
  const site = new FakeSite({ permission: 'granted' });
  const { client } = await site.visit();
  const { read } = site.storage;
  const slow = new EventTarget();
  let isFirst = true;
  site.storage.read = async (key) => {
    const record = await read.call(site.storage, key);
    if (isFirst) {
      isFirst = false;
      await once(slow, 'answer');
    }
    return record as never;
  };
  const early = client.refresh();
  await settleMicrotasks();
  await client.unsubscribe();
  slow.dispatchEvent(new Event('answer'));
  await early;
  expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
});

test('a permission that was changed in the settings is noticed when the user comes back', async () => {
  const site = new FakeSite({ permission: 'denied' });
  const { client, tab } = await site.visit();
  site.browser.permission = 'granted';
  tab.document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => client.state.kind).toBe('unsubscribed');
});

test('a prerendered page neither looks nor registers until it is seen', async () => {
  const site = new FakeSite();
  const tab = site.browser.openTab();
  tab.document.prerendering = true;
  const client = site.openIn(tab.scope);
  tab.window.dispatchEvent(new Event('pageshow'));
  await settleMicrotasks();
  expect(client.state.kind).toBe('checking');
  expect(site.browser.registerCount).toBe(0);

  tab.document.prerendering = false;
  tab.document.dispatchEvent(new Event('prerenderingchange'));
  expect((await client.whenReady).kind).toBe('default');
});

/** Lets everything run that waits for nothing outside. */
function settleMicrotasks(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
