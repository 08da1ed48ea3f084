import { parseWorkerMessage } from '@web-push-kit/protocol';
import type { KitRecords } from '@web-push-kit/storage';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeStorage, hangingStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import type { ClickOutcome } from './click-details.js';

const NOW = 1_700_000_000_000;
const HOUR_MS = 3_600_000;

/** What a push left in a notification: a link, buttons of which one sends a request, and the site's own data. */
const data = {
  webPushKit: 1,
  url: '/mail/7',
  message: { dialect: 'flat', id: 'm1', topic: 'mail' },
  actions: {
    read: {
      url: '/mail/7/read',
      clickBehaviour: 'sendRequest',
      request: { method: 'POST', body: '{"all":1}' },
    },
  },
} as const;

const actions = [{ action: 'read', title: 'Mark as read' }];

interface Press {
  readonly browser?: FakeBrowser;
  readonly records?: Partial<KitRecords>;
  readonly storage?: FakeStorage;
  readonly topic?: string;
}

async function press(action: string, { browser, records, ...options }: Press = {}) {
  const storage = options.storage ?? new FakeStorage(records);
  let outcome: Promise<ClickOutcome> | undefined;
  const onClick = (click: { readonly outcome: Promise<ClickOutcome> }) => {
    outcome = click.outcome;
  };
  const allowedRequests = [{ path: '/mail', methods: ['POST'] }] as const;
  const { scope, dispatch } = startWorker(browser, { storage, now: () => NOW, onClick, allowedRequests });
  const close = vi.fn();
  const notification = { title: 'New mail', tag: 'mail', icon: '/icon.png', lang: '', data, actions, close };
  const sent = 'topic' in options ? { ...notification, data: { ...data, message: { dialect: 'flat' } } } : notification;
  await dispatch('notificationclick', { action, notification: sent });
  expect(close).toHaveBeenCalledOnce();
  return { scope, storage, outcome: await outcome };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a button that sends a request', () => {
  test('sends it as the message says, and opens no window', async () => {
    const { scope, outcome } = await press('read');
    expect(scope.requests).toMatchObject([
      {
        url: 'https://shop.example/mail/7/read',
        init: { method: 'POST', body: '{"all":1}', credentials: 'same-origin' },
      },
    ]);
    expect([scope.opened, scope.showCalls, outcome]).toEqual([[], [], 'requested']);
  });

  test.each<[string, string, FakeBrowser]>([
    ['the server refuses it', 'read', { fetch: async () => ({ ok: false }) }],
    ['the network is away', 'read', { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ])('says so when %s, and the click can still be made', async (...[, action, browser]) => {
    const { scope, outcome } = await press(action, { browser });
    expect(scope.showCalls).toEqual([
      {
        title: 'New mail',
        options: { body: 'That did not work. Please try again.', tag: 'mail', icon: '/icon.png', data, actions },
      },
    ]);
    expect(outcome).toBe('failed');
    expect(scope.requests.every(({ url }) => url.startsWith('https://shop.example/'))).toBe(true);
  });

  test('says so in the words of the user', async () => {
    const records = { preferences: { texts: { actionFailed: 'Das hat nicht geklappt.' } } };
    const { scope } = await press('read', { browser: { fetch: async () => ({ ok: false }) }, records });
    expect(scope.showCalls[0]?.options.body).toBe('Das hat nicht geklappt.');
  });

  test('says so although storage does not answer', async () => {
    const browser = { fetch: async () => ({ ok: false }) };
    const { scope } = await press('read', { browser, storage: hangingStorage() as FakeStorage });
    expect(scope.showCalls[0]?.options.body).toBe('That did not work. Please try again.');
  });

  test('is given ten seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const { scope } = await press('read');
    expect(timeout).toHaveBeenCalledWith(10_000);
    expect(scope.requests[0]?.init.signal).toBe(timeout.mock.results[0]?.value);
    timeout.mockRestore();
  });
});

describe('a built-in button', () => {
  test.each<[string, number]>([
    ['wpk:snooze', HOUR_MS],
    ['wpk:snooze:15', HOUR_MS / 4],
    ['wpk:snooze:nonsense', HOUR_MS],
    ['wpk:snooze:-5', HOUR_MS],
    ['wpk:snooze:Infinity', 7 * 24 * HOUR_MS],
  ])('%s silences the site for %d ms', async (action, durationMs) => {
    const records = { preferences: { mutedTopics: ['news'] } };
    const { scope, storage, outcome } = await press(action, { records });
    expect(storage.records.preferences).toEqual({ mutedTopics: ['news'], snoozedUntil: NOW + durationMs });
    expect([scope.opened, outcome]).toEqual([[], 'handled']);
  });

  test('wpk:mute mutes the topic of the message, once', async () => {
    const { scope, storage, outcome } = await press('wpk:mute', {
      records: { preferences: { mutedTopics: ['news'] } },
    });
    expect(storage.records.preferences).toEqual({ mutedTopics: ['news', 'mail'] });
    expect([scope.opened, outcome]).toEqual([[], 'handled']);
    await press('wpk:mute', { storage });
    expect(storage.records.preferences).toEqual({ mutedTopics: ['news', 'mail'] });
  });

  test('wpk:mute says that it does not work without a topic', async () => {
    const { scope, storage, outcome } = await press('wpk:mute', { topic: '' });
    expect([storage.records, outcome]).toEqual([{}, 'failed']);
    expect(scope.showCalls).toHaveLength(1);
  });

  test.each(['wpk:snooze', 'wpk:mute'])('%s tells the open pages', async (action) => {
    const page = new FakeWindow('https://shop.example/settings');
    await press(action, { browser: { windows: [page] } });
    expect(page.messages.map(parseWorkerMessage)).toEqual([{ webPushKit: 1, kind: 'records-changed' }]);
    expect(page.focusCount).toBe(0);
  });

  test.each(['wpk:unknown', 'wpk', 'snooze'])('%s is none: the click is led to its link', async (action) => {
    const { scope } = await press(action);
    expect(scope.opened).toEqual(['https://shop.example/mail/7']);
  });
});
