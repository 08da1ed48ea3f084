import { PushError } from '@web-push-kit/protocol';
import { describe, expect, test, vi } from 'vitest';
import type { FakeWorker } from '../test/fake-worker.js';
import { FakeSite } from '../test/open-page.js';

const DOWN = new PushError('backend-unreachable', 'no answer');

describe('who is signed in', () => {
  test('is told to the backend with the proof, and to the worker as a hash', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    const update = vi.spyOn(site.backend, 'update');

    expect(await client.identify({ id: 'u7', token: 'proof', hash: 'h7' })).toEqual({ kind: 'saved', topics: ['a'] });

    expect(update).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ endpoint: 'https://push.example/send/1' }),
      expect.objectContaining({ user: { id: 'u7', token: 'proof' } }),
    );
    expect(client.settings.user).toEqual({ id: 'u7', token: 'proof' });
    expect(await site.storage.read('preferences')).toEqual({ userHash: 'h7' });
    const worker = site.browser.registration?.active as FakeWorker;
    expect(worker.messages).toContainEqual({ webPushKit: 1, kind: 'records-changed' });
  });

  test('before there is a subscription, goes along with the first one', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    await client.identify({ id: 'u7' });
    await client.subscribe();
    expect(site.backend.requests).toMatchObject([{ user: { id: 'u7' } }]);
  });

  test('what else the user of this device prefers stays when the user changes', async () => {
    const site = new FakeSite();
    await site.storage.write('preferences', { mutedTopics: ['x'], userHash: 'old' });
    const { client } = await site.visit();
    await client.identify({ id: 'u8' });
    expect(await site.storage.read('preferences')).toEqual({ mutedTopics: ['x'] });
  });
});

describe('signing out', () => {
  async function signedIn(): Promise<FakeSite> {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    await client.identify({ id: 'u7', hash: 'h7' });
    await client.setSettings({ attributes: { trips: 2 } });
    await site.storage.write('inbox', { items: [] });
    client.close();
    return site;
  }

  test('ends push, without counting as an opt-out: the next user may be asked', async () => {
    const site = await signedIn();
    const { client } = await site.visit();

    expect(await client.reset()).toMatchObject({ kind: 'saved' });

    expect(site.browser.subscription).toBeUndefined();
    expect(site.backend.saved.size).toBe(0);
    expect(client.settings).toEqual({ topics: [] });
    expect(client.state).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
    expect(await site.storage.readMany(['inbox', 'opt-out', 'subscription', 'settings'])).toEqual({});
    expect((await client.canPrompt()).kind).toBe('ask');

    const next = await site.visit();
    expect(site.browser.subscription).toBeUndefined();
    expect(await next.client.subscribe()).toEqual({ kind: 'subscribed' });
  });

  test('can keep push for what is for nobody in particular', async () => {
    const site = await signedIn();
    const { client } = await site.visit();
    const update = vi.spyOn(site.backend, 'update');
    expect(await client.reset({ push: 'detach' })).toEqual({ kind: 'saved', topics: ['a'] });
    expect(update).toHaveBeenCalledExactlyOnceWith(expect.anything(), { user: null, attributes: {} });
    expect(client.settings.user).toBeUndefined();
    expect(client.state.kind).toBe('subscribed');
  });

  test('can leave all as it is, but the worker no longer shows what is for the user', async () => {
    const site = await signedIn();
    const { client } = await site.visit();
    expect(await client.reset({ push: 'keep' })).toEqual({ kind: 'saved', topics: ['a'] });
    expect(client.settings.user).toEqual({ id: 'u7' });
    expect(await site.storage.read('preferences')).toEqual({});
    expect(client.state.kind).toBe('subscribed');
  });

  test('works offline: the backend learns it later', async () => {
    const site = await signedIn();
    const { client } = await site.visit();
    site.backend.error = DOWN;
    expect(await client.reset()).toMatchObject({ kind: 'saved' });
    expect(site.browser.subscription).toBeUndefined();
    client.close();

    site.backend.error = undefined;
    site.now += 3_600_000;
    await site.visit();
    expect(site.backend.unsubscribed).toEqual(['https://push.example/send/1']);
    expect(await site.storage.read('outbox')).toBeUndefined();
  });
});

describe('settings', () => {
  test('are sent as what has changed, and what is null is taken out', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    await client.setSettings({ topicLevels: { a: 'important' }, attributes: { trips: 2 } });
    const update = vi.spyOn(site.backend, 'update');
    await client.setSettings({ attributes: { trips: 3 } });
    expect(update).toHaveBeenCalledExactlyOnceWith(expect.anything(), { attributes: { trips: 3 } });
    expect(client.settings).toEqual({ topics: ['a'], topicLevels: { a: 'important' }, attributes: { trips: 3 } });
  });

  test('without a method to change them, the subscription is sent again', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    Object.assign(site.backend, { update: undefined });
    const { client } = await site.visit();
    expect(await client.setTopics(['b'])).toEqual({ kind: 'saved', topics: ['b'] });
    expect(site.backend.requests).toMatchObject([{ topics: ['b'] }]);
  });

  test('survive an opt-out', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const { client } = await site.visit();
    await client.setSettings({ attributes: { trips: 2 } });
    await client.unsubscribe();
    expect(client.settings).toEqual({ topics: ['a'], attributes: { trips: 2 } });
    await client.subscribe();
    expect(site.backend.requests).toMatchObject([{ topics: ['a'], attributes: { trips: 2 } }]);
  });

  test('tell the page that they have changed', async () => {
    const { client } = await new FakeSite().visit();
    const listener = vi.fn();
    client.addEventListener('recordschange', listener);
    await client.setTopics(['b']);
    expect(listener).toHaveBeenCalled();
  });

  test('a traveler’s time zone and language reach the backend', async () => {
    const site = await FakeSite.withSubscriber(['a']);
    const update = vi.spyOn(site.backend, 'update');
    const tab = site.browser.openTab();
    const client = site.openIn({ ...tab.scope, navigator: { ...tab.scope.navigator, language: 'fr' } });
    await client.refresh();
    expect(update).toHaveBeenCalledExactlyOnceWith(expect.anything(), { locale: 'fr' });
  });

  test('a consent is kept with its time, words and language, and sent', async () => {
    const site = new FakeSite();
    const { client } = await site.visit();
    await client.subscribe({ topics: ['a'], consent: { text: 'Delays on your routes' } });
    const consent = { at: site.now, text: 'Delays on your routes', locale: 'de-AT' };
    expect(site.backend.requests).toMatchObject([{ consent }]);
    expect(client.settings.consent).toEqual(consent);
  });
});
