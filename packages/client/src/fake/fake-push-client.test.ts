import { PushError } from '@web-push-kit/protocol';
import { describe, expect, test } from 'vitest';
import type { PushClient } from '../push-client.js';
import { createFakePushClient, type FakeState } from './index.js';

describe('a fake client', () => {
  test.each<[FakeState, object]>([
    ['default', { kind: 'default', isOffline: false }],
    ['unsubscribed', { kind: 'unsubscribed', reason: 'not-subscribed', isOffline: false }],
    ['unsupported', { kind: 'unsupported', reason: 'no-push', isOffline: false }],
    [
      { kind: 'unsubscribed', reason: 'opted-out' },
      { kind: 'unsubscribed', reason: 'opted-out', isOffline: false },
    ],
    [
      { kind: 'subscribed', isOffline: true },
      { kind: 'subscribed', isOffline: true },
    ],
  ])('is in the state it is put: %o', async (state, expected) => {
    const push: PushClient = createFakePushClient({ state });
    expect(push.state).toEqual(expected);
    expect(await push.whenReady).toEqual(expected);
    expect(await push.refresh()).toEqual(expected);
  });

  test('tells of a change of state, with the one before', () => {
    const push = createFakePushClient();
    const seen: string[] = [];
    push.addEventListener('statechange', ({ state, previous }) => seen.push(`${previous.kind} > ${state.kind}`));
    push.become('prompting');
    push.become('denied');
    expect(seen).toEqual(['default > prompting', 'prompting > denied']);
  });

  test('subscribes and unsubscribes as a browser that agrees', async () => {
    const push = createFakePushClient({ topics: ['news'] });
    expect(await push.subscribe()).toEqual({ kind: 'subscribed' });
    expect([push.state.kind, push.topics]).toEqual(['subscribed', ['news']]);
    expect(await push.unsubscribe()).toEqual({ kind: 'unsubscribed' });
    expect(push.state).toMatchObject({ kind: 'unsubscribed', reason: 'opted-out' });
    expect(push.calls).toEqual([
      { method: 'subscribe', args: [{}] },
      { method: 'unsubscribe', args: [] },
    ]);
  });

  test.each<[FakeState, string]>([
    ['denied', 'denied'],
    ['unsupported', 'unavailable'],
    ['insecure', 'unavailable'],
    ['ios-needs-install', 'unavailable'],
  ])('in the state %s a click comes to: %s', async (state, kind) => {
    expect(await createFakePushClient({ state }).subscribe()).toMatchObject({ kind });
  });

  test('answers what it is told to, and the state follows', async () => {
    const push = createFakePushClient();
    push.results.subscribe = { kind: 'dismissed' };
    expect(await push.subscribe()).toEqual({ kind: 'dismissed' });
    expect(push.state.kind).toBe('default');
    push.results.subscribe = { kind: 'failed', error: new PushError('subscribe-timeout', 'x') };
    await push.subscribe();
    expect(push.state).toMatchObject({ kind: 'error', reason: 'subscribe-timeout' });
    push.results.canPrompt = { kind: 'never', reason: 'refused' };
    expect(await push.canPrompt()).toEqual({ kind: 'never', reason: 'refused' });
  });

  test('keeps settings, and keeps them as they were when a change is refused', async () => {
    const push = createFakePushClient({ topics: ['news'] });
    expect(await push.setSettings({ locale: 'de' })).toEqual({ kind: 'saved', topics: ['news'] });
    await push.identify({ id: 'u-1', token: 't', hash: 'h' });
    expect(push.settings).toEqual({ topics: ['news'], locale: 'de', user: { id: 'u-1', token: 't' } });
    push.results.setTopics = { kind: 'failed', error: new PushError('backend-rejected', 'x') };
    await push.setTopics([]);
    expect(push.topics).toEqual(['news']);
    await push.reset();
    expect(push.settings).toEqual({ topics: ['news'], locale: 'de' });
    expect(push.state).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
  });

  test('hands a clicked link to the page’s handlers', async () => {
    const push = createFakePushClient();
    expect(await push.openDeepLink('/route/7')).toBe(false);
    const opened: string[] = [];
    const stop = push.onDeepLink((url) => void opened.push(url.href));
    expect(await push.openDeepLink('/route/7')).toBe(true);
    stop();
    expect(await push.openDeepLink('/route/8')).toBe(false);
    expect(opened).toEqual(['https://app.example/route/7']);
  });

  test('a message reaches listeners and the inbox', async () => {
    const push = createFakePushClient({ now: () => 5 });
    const titles: string[] = [];
    push.addEventListener('message', ({ message }) => titles.push(message.title));
    const shown = await push.receive({ title: 'Late', id: 'm-1', url: 'https://app.example/route/7' });
    expect(shown).toMatchObject({ kind: 'show', title: 'Late' });
    expect(titles).toEqual(['Late']);
    expect(await push.storage.read('inbox')).toEqual({
      items: [{ id: 'm-1', title: 'Late', url: 'https://app.example/route/7', at: 5, isRead: false }],
    });
  });
});
