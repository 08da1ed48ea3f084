import type { SubscribeRequest } from '@web-push-kit/backend';
import { PushError } from '@web-push-kit/protocol';
import type { KitStorage } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { createGate, type Gate, holdMethods } from '../test/gate.js';
import { FakeSite } from '../test/open-page.js';
import { ClientEngine } from './client-engine.js';
import { eraseData } from './own-data.js';

const ANNA = { id: 'anna', token: 'proof of anna', hash: 'h-anna' };

/** Lets everything run that waits for nothing but other work. */
async function whenQuiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Makes the browser wait with each new subscription until the gate opens. */
function holdBrowser({ browser: { pushManager } }: FakeSite): Gate {
  const gate = createGate();
  const subscribe = pushManager.subscribe.bind(pushManager);
  pushManager.subscribe = async (options) => {
    await gate.whenOpen;
    return subscribe(options);
  };
  return gate;
}

/** Makes the backend wait with each answer to `subscribe()` until the gate opens. */
function holdBackend({ backend }: FakeSite): Gate {
  const gate = createGate();
  const subscribe = backend.subscribe.bind(backend);
  backend.subscribe = async (request: SubscribeRequest) => {
    const receipt = await subscribe(request);
    await gate.whenOpen;
    return receipt;
  };
  return gate;
}

async function expectOff(site: FakeSite): Promise<void> {
  expect(site.browser.subscription).toBeUndefined();
  expect([...site.backend.saved]).toEqual([]);
  expect(await site.storage.read('opt-out')).toBeDefined();
  expect(await site.storage.read('subscription')).toBeUndefined();
  expect(await site.storage.read('outbox')).toBeUndefined();
}

async function expectOn(site: FakeSite): Promise<void> {
  const endpoint = site.browser.subscription?.endpoint;
  expect(endpoint).toBeDefined();
  expect([...site.backend.saved.keys()]).toEqual([endpoint]);
  expect(await site.storage.read('opt-out')).toBeUndefined();
  expect((await site.storage.read('subscription'))?.endpoint).toBe(endpoint);
}

describe('the last click wins', () => {
  test('off in the same tick as on ends off, and both results say so', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    const results = await Promise.all([client.subscribe(), client.unsubscribe()]);
    expect(results.map(({ kind }) => kind)).toEqual(['superseded', 'unsubscribed']);
    await expectOff(site);
    expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
  });

  test('off while the browser still asks ends off, whatever is answered then', async () => {
    const site = new FakeSite({ answer: 'never' });
    const { client, tab } = await site.visit();
    const on = client.subscribe();
    expect(await client.unsubscribe()).toEqual({ kind: 'unsubscribed' });
    site.browser.permission = 'granted';
    tab.focus();
    expect(await on).toEqual({ kind: 'superseded' });
    await expectOff(site);
  });

  test('off while the engine of the client is loading ends off', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const gate = createGate();
    site.loadEngine = async () => {
      await gate.whenOpen;
      return { ClientEngine };
    };
    const { client } = site.open();
    const results = Promise.all([client.subscribe(), client.unsubscribe()]);
    gate.open();
    expect((await results).map(({ kind }) => kind)).toEqual(['superseded', 'unsubscribed']);
    await expectOff(site);
    expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
  });

  test('on, off, on while the engine is loading ends on', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const gate = createGate();
    site.loadEngine = async () => {
      await gate.whenOpen;
      return { ClientEngine };
    };
    const { client } = site.open();
    const results = Promise.all([client.subscribe(), client.unsubscribe(), client.subscribe()]);
    gate.open();
    expect((await results)[2]).toEqual({ kind: 'subscribed' });
    await expectOn(site);
    expect(client.state.kind).toBe('subscribed');
  });

  test('off while IndexedDB is slow ends off', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const gate = createGate();
    gate.open();
    const { client } = await site.visit({ storage: holdMethods<KitStorage>(site.storage, gate) });
    gate.close();
    const on = client.subscribe();
    await whenQuiet();
    const off = client.unsubscribe();
    gate.open();
    expect([(await on).kind, (await off).kind]).toEqual(['superseded', 'unsubscribed']);
    await expectOff(site);
  });

  test('off while the browser subscribes ends off, and the backend never hears of it', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    const browser = holdBrowser(site);
    const on = client.subscribe();
    await whenQuiet();
    const off = client.unsubscribe();
    await whenQuiet();
    browser.open();
    expect([(await on).kind, (await off).kind]).toEqual(['superseded', 'unsubscribed']);
    expect(site.backend.requests).toEqual([]);
    await expectOff(site);
  });

  test('on, off, on with a slow browser ends on', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    const browser = holdBrowser(site);
    const clicks = [client.subscribe()];
    await whenQuiet();
    const off = client.unsubscribe();
    await whenQuiet();
    clicks.push(client.subscribe());
    await whenQuiet();
    browser.open();
    expect((await Promise.all(clicks))[1]).toEqual({ kind: 'subscribed' });
    expect((await off).kind).toBe('superseded');
    await expectOn(site);
    expect(client.state.kind).toBe('subscribed');
  });

  test.each(['off', 'on'])('fifty alternating clicks that end %s end so', async (last) => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    const clicks = Array.from({ length: 50 }, (_, index) => (index % 2 === 0) === (last === 'off'));
    await Promise.all(clicks.map((isOn) => (isOn ? client.subscribe() : client.unsubscribe())));
    await (last === 'on' ? expectOn(site) : expectOff(site));
    expect(client.state.kind).toBe(last === 'on' ? 'subscribed' : 'unsubscribed');
  });

  test('off in another tab during a subscribe ends off in both', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const [first, second] = [await site.visit(), await site.visit()];
    const browser = holdBrowser(site);
    const on = first.client.subscribe();
    await whenQuiet();
    site.now += 400;
    const off = second.client.unsubscribe();
    await whenQuiet();
    browser.open();
    expect([(await on).kind, (await off).kind]).toEqual(['superseded', 'unsubscribed']);
    await expectOff(site);
  });

  test('on in a tab whose engine comes late does not undo the off of another tab', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const other = await site.visit();
    const gate = createGate();
    site.loadEngine = async () => {
      await gate.whenOpen;
      return { ClientEngine };
    };
    const { client } = site.open();
    const on = client.subscribe();
    site.now += 1000;
    expect(await other.client.unsubscribe()).toEqual({ kind: 'unsubscribed' });
    gate.open();
    expect(await on).toEqual({ kind: 'superseded' });
    await expectOff(site);
  });

  test('a change of topics that comes late does not undo a newer one, and leaves other settings alone', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const other = await site.visit();
    const gate = createGate();
    site.loadEngine = async () => {
      await gate.whenOpen;
      return { ClientEngine };
    };
    const { client } = site.open();
    const old = client.setTopics(['old']);
    const levels = client.setSettings({ topicLevels: { new: 'important' } });
    site.now += 1000;
    await other.client.setTopics(['new']);
    gate.open();
    expect((await old).kind).toBe('superseded');
    expect(await levels).toEqual({ kind: 'saved', topics: ['new'] });
    expect(client.settings).toMatchObject({ topics: ['new'], topicLevels: { new: 'important' } });
    expect([...site.backend.saved.values()]).toEqual([['new']]);
  });

  test('a clock that was ahead does not keep anybody from changing their mind', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    site.now += 400 * 86_400_000;
    await client.unsubscribe();
    client.close();
    site.now -= 400 * 86_400_000;
    const next = site.open();
    expect(await next.client.subscribe()).toEqual({ kind: 'subscribed' });
    await expectOn(site);
  });
});

describe('signing out', () => {
  test('during a subscribe ends it, and leaves nobody’s name', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    await client.identify(ANNA);
    const backend = holdBackend(site);
    const on = client.subscribe();
    await whenQuiet();
    const out = client.reset();
    await whenQuiet();
    backend.open();
    expect([(await on).kind, (await out).kind]).toEqual(['superseded', 'saved']);
    expect(site.browser.subscription).toBeUndefined();
    expect([...site.backend.saved]).toEqual([]);
    expect(JSON.stringify(await readAll(site))).not.toContain('anna');
  });

  test('while the browser subscribes sends nothing in the name of who is gone', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    await client.identify(ANNA);
    const browser = holdBrowser(site);
    const on = client.subscribe({ topics: ['a'] });
    await whenQuiet();
    const out = client.reset();
    await whenQuiet();
    const next = client.subscribe();
    browser.open();
    expect((await next).kind).toBe('subscribed');
    await Promise.all([on, out]);
    expect(JSON.stringify(site.backend.requests)).not.toContain('anna');
    expect(JSON.stringify(await readAll(site))).not.toContain('anna');
    await expectOn(site);
  });

  test('with push kept takes the name off, also when an earlier word to the backend is under way', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    const users: unknown[] = [];
    const gate = createGate();
    const update = site.backend.update.bind(site.backend);
    site.backend.update = async (saved, change) => {
      if ('user' in change) users.push(change.user);
      await gate.whenOpen;
      return update(saved, change);
    };
    const signedIn = client.identify(ANNA);
    await whenQuiet();
    const out = client.reset({ push: 'detach' });
    await whenQuiet();
    gate.open();
    expect((await signedIn).kind).toBe('superseded');
    expect((await out).kind).toBe('saved');
    expect(users.at(-1)).toBeNull();
    expect(JSON.stringify(await readAll(site))).not.toContain('anna');
    expect(client.state.kind).toBe('subscribed');
  });

  test('in a page that dies on the way is completed by the next page', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    await client.identify(ANNA);
    site.browser.pushManager.unsubscribeError = new DOMException('no', 'AbortError');
    expect((await client.reset()).kind).toBe('failed');
    client.close();
    site.browser.pushManager.unsubscribeError = undefined;
    site.now += 86_400_000;
    const next = await site.visit();
    expect(site.browser.subscription).toBeUndefined();
    expect([...site.backend.saved]).toEqual([]);
    expect(await site.storage.read('opt-out')).toBeUndefined();
    expect(next.client.state).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
  });
});

describe('erasing', () => {
  test('during a subscribe ends it, and leaves nothing', async () => {
    const site = new FakeSite({ permission: 'granted' });
    const { client } = await site.visit();
    await client.identify(ANNA);
    const browser = holdBrowser(site);
    const on = client.subscribe();
    await whenQuiet();
    const erased = eraseData(client);
    await whenQuiet();
    browser.open();
    expect((await erased).kind).toBe('erased');
    await on;
    await client.refresh();
    expect(site.browser.subscription).toBeUndefined();
    expect([...site.backend.saved]).toEqual([]);
    expect(Object.keys(await readAll(site))).toEqual(['intents']);
  });

  test('while the browser still asks ends what was asked for', async () => {
    const site = new FakeSite({ answer: 'never' });
    const { client, tab } = await site.visit();
    const on = client.subscribe({ topics: ['a'] });
    await whenQuiet();
    expect((await eraseData(client)).kind).toBe('erased');
    site.browser.permission = 'granted';
    tab.focus();
    expect((await on).kind).toBe('superseded');
    expect(site.browser.subscription).toBeUndefined();
    expect(Object.keys(await readAll(site))).toEqual(['intents']);
  });

  test('does not undo a subscribe() that came after it', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    const results = await Promise.all([eraseData(client), client.subscribe({ topics: ['b'] })]);
    expect(results.map(({ kind }) => kind)).toEqual(['superseded', 'subscribed']);
    await expectOn(site);
    expect(client.topics).toEqual(['b']);
  });
});

test('unsubscribe() does not say unsubscribed while the browser is subscribed', async () => {
  const site = await FakeSite.withSubscriber();
  const { client } = await site.visit();
  const error = new PushError('backend-rejected', 'damaged');
  const { updateMany } = site.storage;
  site.storage.updateMany = async (keys, change) => {
    if ((keys as readonly string[]).includes('worker-config')) throw error;
    return updateMany.call(site.storage, keys, change) as never;
  };
  expect(await client.unsubscribe()).toMatchObject({ kind: 'failed', error });
  expect(site.browser.subscription).toBeDefined();
});

/** Returns all records that there are and that could hold a name. */
async function readAll({ storage }: FakeSite): Promise<object> {
  const records = await storage.readMany([
    'subscription',
    'settings',
    'opt-out',
    'outbox',
    'worker-config',
    'preferences',
    'device',
    'intents',
  ]);
  return Object.fromEntries(Object.entries(records).filter(([, record]) => record !== undefined));
}
