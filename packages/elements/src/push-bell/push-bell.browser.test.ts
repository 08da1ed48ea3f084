import { snooze } from '@web-push-kit/client';
import { createFakePushClient } from '@web-push-kit/client/fake';
import { PushError } from '@web-push-kit/protocol';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakePushClient } from '../../test/fake-push-client.js';
import {
  announced,
  expectAccessible,
  find,
  mount,
  PAGES,
  recordEvents,
  resetPage,
  settle,
  shownText,
} from '../../test/page.js';
import { STATE_KINDS } from '../../test/states.js';
import { PushBellElement } from './push-bell.js';

const UNREACHABLE = new PushError('backend-unreachable', 'The backend did not answer');
const ITEM = { id: 'm1', title: 'Route 7 is late', at: 1, isRead: false } as const;

beforeEach(() => resetPage());

/** Waits for the delay of a floating bell, which is over at once. */
async function mountBell(properties: Partial<PushBellElement>, light = ''): Promise<PushBellElement> {
  const bell = await mount('push-bell', properties, light);
  await vi.waitUntil(() => bell.renderRoot.querySelector('.bell'));
  return bell;
}

function nameOf(bell: PushBellElement): string | null {
  return find(bell, '.bell').getAttribute('aria-label');
}

function isShown(bell: PushBellElement): boolean {
  return bell.renderRoot.querySelector('.panel .heading')?.checkVisibility() ?? false;
}

async function whenOpen(bell: PushBellElement): Promise<void> {
  await vi.waitUntil(() => isShown(bell) && find(bell, '.panel').matches(':popover-open'));
  await settle(bell);
}

async function mountOpen(properties: Partial<PushBellElement>, light = ''): Promise<PushBellElement> {
  const bell = await mountBell(properties, light);
  await userEvent.click(find(bell, '.bell'));
  await whenOpen(bell);
  return bell;
}

describe.each(PAGES)('on $name', (page) => {
  test.each(STATE_KINDS.filter((kind) => kind !== 'insecure'))('is accessible when %s', async (kind) => {
    resetPage(page);
    const bell = await mountBell({ client: new FakePushClient(kind), placement: 'inline' });
    await expectAccessible(bell);
    bell.show();
    await whenOpen(bell);
    await expectAccessible(bell);
  });
});

test.each([
  ['checking', 'Notifications'],
  ['default', 'Notifications: off'],
  ['prompting', 'Notifications: turning on'],
  ['subscribed', 'Notifications: on'],
  ['denied', 'Notifications: blocked'],
  ['error', 'Notifications: something went wrong'],
  ['unsupported', 'Notifications: not available'],
] as const)('when %s, it is named "%s"', async (kind, name) => {
  const bell = await mountBell({ client: new FakePushClient(kind) });
  expect(nameOf(bell)).toBe(name);
});

test('states differ by shape', async () => {
  const client = new FakePushClient('default');
  const bell = await mountBell({ client });
  const shapes = new Set<string>();
  for (const kind of ['default', 'subscribed', 'denied', 'error'] as const) {
    client.become(kind);
    await settle(bell);
    shapes.add(find(bell, '.icon path').getAttribute('d') + getComputedStyle(find(bell, '.icon')).fill);
  }
  expect(shapes.size).toBe(4);
});

describe('what is unread', () => {
  test('shows as a number, and belongs to the name', async () => {
    const client = createFakePushClient({ state: 'subscribed', records: { inbox: { items: [ITEM] } } });
    const bell = await mountBell({ client });
    await vi.waitUntil(() => bell.renderRoot.querySelector('.badge'));
    expect(nameOf(bell)).toBe('Notifications: on, 1 unread');
    expect(find(bell, '.badge').dataset.count).toBe('1');
    expect(find(bell, '.badge').getAttribute('aria-hidden')).toBe('true');

    await client.receive({ id: 'm2', title: 'Route 3 is late' });
    await vi.waitUntil(() => nameOf(bell) === 'Notifications: on, 2 unread');
  });

  test('is gone with the client that knew of it', async () => {
    const client = createFakePushClient({ state: 'subscribed', records: { inbox: { items: [ITEM] } } });
    const bell = await mountBell({ client });
    await vi.waitUntil(() => bell.renderRoot.querySelector('.badge'));
    bell.client = new FakePushClient('subscribed');
    await settle(bell);
    expect(bell.renderRoot.querySelector('.badge')).toBeNull();
    expect(nameOf(bell)).toBe('Notifications: on');
    expect(bell.matches(':state(unread)')).toBe(false);
  });

  test('is capped, or just a dot, or nothing', async () => {
    const items = [1, 2, 3].map((at) => ({ ...ITEM, id: `m${at}`, at }));
    const client = createFakePushClient({ state: 'subscribed', records: { inbox: { items } } });
    const bell = await mountBell({ client, max: 2 });
    await vi.waitUntil(() => bell.renderRoot.querySelector('.badge'));
    expect(find(bell, '.badge').dataset.count).toBe('2+');
    bell.badge = 'dot';
    await settle(bell);
    expect(find(bell, '.badge').dataset.count).toBe('');
    bell.badge = 'none';
    await settle(bell);
    expect(bell.renderRoot.querySelector('.badge')).toBeNull();
    expect(nameOf(bell)).toBe('Notifications: on, 3 unread');
  });

  test('goes away when it has been read in the panel', async () => {
    const client = createFakePushClient({ state: 'subscribed', records: { inbox: { items: [ITEM] } } });
    const bell = await mountOpen({ client, panel: 'inbox' });
    const inbox = await vi.waitUntil(() => bell.renderRoot.querySelector('push-inbox'));
    expect(inbox.client).toBe(client);
    const { openInbox } = await import('@web-push-kit/client');
    await openInbox(client).markRead('all');
    await vi.waitUntil(() => nameOf(bell) === 'Notifications: on');
    expect(bell.renderRoot.querySelector('.badge')).toBeNull();
  });

  test('leaves the app’s icon once the inbox has been opened', async () => {
    const client = createFakePushClient({
      state: 'subscribed',
      records: { inbox: { items: [ITEM] }, badge: { count: 1 } },
    });
    await mountOpen({ client, panel: 'inbox' });
    await vi.waitUntil(async () => (await client.storage.read('badge'))?.count === 0);
  });
});

test('a pause from the notification’s own button shows at once', async () => {
  const client = createFakePushClient({ state: 'subscribed' });
  const bell = await mountBell({ client });
  await snooze(client, { untilAt: Date.UTC(9999, 11, 31) });
  await vi.waitUntil(() => nameOf(bell) === 'Notifications: paused');
  expect(find(bell, '.icon').dataset.icon).toBe('bell-paused');
  await snooze(client, undefined);
  await vi.waitUntil(() => nameOf(bell) === 'Notifications: on');
});

describe('the panel', () => {
  test('opens by keyboard, is named by its heading, and has the focus there', async () => {
    const bell = await mountBell({ client: new FakePushClient('default') });
    expect(find(bell, '.bell').getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{Tab}{Enter}');
    await whenOpen(bell);
    expect(find(bell, '.bell').getAttribute('aria-expanded')).toBe('true');
    expect(find(bell, '.panel').getAttribute('role')).toBe('dialog');
    expect(find(bell, '.panel').getAttribute('aria-labelledby')).toBe(find(bell, '.heading').id);
    expect(bell.shadowRoot?.activeElement).toBe(find(bell, '.heading'));
  });

  test.each(['{Escape}', '{Tab}{Enter}'])('closes with %s, and the focus goes back to the bell', async (keys) => {
    const bell = await mountOpen({ client: new FakePushClient('default') });
    await userEvent.keyboard(keys);
    await settle(bell);
    expect(bell.open).toBe(false);
    expect(isShown(bell)).toBe(false);
    expect(bell.shadowRoot?.activeElement).toBe(find(bell, '.bell'));
  });

  test('closes with a second press of the bell', async () => {
    const bell = await mountOpen({ client: new FakePushClient('default') });
    await userEvent.click(find(bell, '.bell'));
    await settle(bell);
    expect(isShown(bell)).toBe(false);
  });

  test('closes when the user goes on in the page, and keeps the focus there', async () => {
    const bell = await mountOpen({ client: new FakePushClient('default') });
    const button = document.createElement('button');
    button.textContent = 'Elsewhere';
    document.body.prepend(button);
    await userEvent.click(button);
    await vi.waitUntil(() => !bell.open);
    await settle(bell);
    expect(document.activeElement).toBe(button);
  });

  test('closes when the keyboard leaves it', async () => {
    document.body.innerHTML = '';
    const bell = await mountOpen({ client: new FakePushClient('default') });
    const after = document.createElement('button');
    document.body.append(after);
    after.focus();
    await vi.waitUntil(() => !bell.open);
    expect(document.activeElement).toBe(after);
  });

  test('takes no focus when the page opens it', async () => {
    const bell = await mountBell({ client: new FakePushClient('default') });
    bell.open = true;
    await whenOpen(bell);
    expect(document.activeElement).toBe(document.body);
  });

  test('opens without the browser’s question; only its own button asks', async () => {
    const client = new FakePushClient('default');
    const bell = await mountOpen({ client });
    expect(client.calls).toEqual([]);
    const events = recordEvents(bell);
    await userEvent.click(find(bell, '.primary'));
    expect(client.activations).toEqual([true]);
    await settle(bell);
    expect(announced(bell)).toContain('Waiting for your answer.');
    expect(shownText(bell, '.content')).toContain('Waiting for your answer');

    client.answerSubscribe({ kind: 'subscribed' }, 'subscribed');
    await settle(bell);
    expect(announced(bell)).toBe('Notifications are on for this browser.');
    expect(find(bell, 'push-toggle')).toBeDefined();
    expect(bell.shadowRoot?.activeElement).toBe(find(bell, '.heading'));
    expect(events.filter((type) => type !== 'push-state-change')).toEqual(['push-before-request', 'push-subscribe']);
  });

  test('tells of each change of the state once', async () => {
    const client = new FakePushClient('subscribed');
    const bell = await mountOpen({ client });
    await customElements.whenDefined('push-toggle');
    await settle(bell);
    const events = recordEvents(bell);
    client.become('denied');
    await settle(bell);
    expect(events).toEqual(['push-state-change']);
  });

  test('explains a failure and lets try again', async () => {
    const client = new FakePushClient('default');
    const bell = await mountOpen({ client });
    await userEvent.click(find(bell, '.primary'));
    client.answerSubscribe({ kind: 'failed', error: UNREACHABLE }, 'default');
    await settle(bell);
    expect(shownText(bell, '.content')).toContain('Couldn’t turn on notifications');
    expect(announced(bell)).toContain('Couldn’t turn on notifications.');
    await userEvent.click(find(bell, '.primary'));
    expect(client.calls).toEqual(['subscribe', 'subscribe']);
  });

  test('says that nothing has changed when the question was closed', async () => {
    const client = new FakePushClient('default');
    const bell = await mountOpen({ client });
    await userEvent.click(find(bell, '.primary'));
    client.answerSubscribe({ kind: 'dismissed' }, 'default');
    await settle(bell);
    expect(shownText(bell, '.content')).toContain('nothing has changed');
  });

  test('shows what the page puts in its place', async () => {
    const bell = await mountOpen(
      { client: new FakePushClient('default') },
      '<h2 slot="panel-header">Ferry alerts</h2><p slot="panel">Own</p><a slot="footer" href="#all">All settings</a>',
    );
    expect(bell.renderRoot.querySelector('.primary')).toBeNull();
    for (const child of bell.children) expect(child.checkVisibility()).toBe(true);
  });

  test('stays inside a narrow window', async () => {
    const bell = await mountOpen({ client: new FakePushClient('default'), placement: 'inline' });
    const { left, right } = find(bell, '.panel').getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
  });
});

/** A bell whose panel comes when there is a connection. */
class OfflineBell extends PushBellElement {
  static isOnline = false;
  protected static override readonly loadPanel = (): ReturnType<typeof PushBellElement.loadPanel> =>
    OfflineBell.isOnline ? PushBellElement.loadPanel() : Promise.reject(new TypeError('Failed to fetch'));
}

test('says that there is no connection to load the panel with, and opens once there is one', async () => {
  customElements.define('offline-bell', OfflineBell);
  const bell = new OfflineBell();
  bell.client = new FakePushClient('default');
  document.body.append(bell);
  await settle(bell);
  await userEvent.click(find(bell, '.bell'));
  await vi.waitUntil(() => bell.renderRoot.querySelector('#panel:popover-open'));
  expect(shownText(bell, '#panel')).toBe('You’re offline. Try again when you’re online.');
  expect(bell.open).toBe(false);
  OfflineBell.isOnline = true;
  await userEvent.click(find(bell, '.bell'));
  await whenOpen(bell);
});

describe('as a part of the page', () => {
  test.each([
    ['insecure', 'never'],
    ['subscribed', 'subscribed'],
    ['unsupported', 'unsupported'],
  ] as const)('there is no bell when %s and hide-when is %s', async (kind, hideWhen) => {
    const bell = await mountBell({ client: new FakePushClient(kind), hideWhen, placement: 'inline' });
    expect(bell.checkVisibility()).toBe(false);
  });

  test('floats in its corner, on the side where lines end', async () => {
    document.documentElement.dir = 'rtl';
    const bell = await mountBell({ client: new FakePushClient('default') });
    const { left, bottom } = find(bell, '.bell').getBoundingClientRect();
    expect([left, innerHeight - bottom]).toEqual([16, 16]);
  });

  test('is as big as a finger needs at every size', async () => {
    for (const size of ['s', 'm', 'l'] as const) {
      const bell = await mountBell({ client: new FakePushClient('default'), placement: 'inline', size });
      expect(find(bell, '.bell').getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
    }
  });

  test('waits before it appears where it is told to', async () => {
    const bell = await mount('push-bell', { client: new FakePushClient('default'), delay: 60_000 });
    expect(find(bell, '.bell').checkVisibility()).toBe(false);
    bell.show();
    await settle(bell);
    await whenOpen(bell);
    expect(find(bell, '.bell').checkVisibility()).toBe(true);
  });
});
