import type { InboxItem } from '@web-push-kit/client';
import { createFakePushClient, type FakePushClient, type FakeState } from '@web-push-kit/client/fake';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { announced, expectAccessible, find, mount, PAGES, resetPage, settle } from '../../test/page.js';
import './define.js';
import type { PushInboxItemElement } from '../push-inbox-item/push-inbox-item.js';
import type { PushInboxElement } from './push-inbox.js';

const now = Date.now();

const item = (id: string, more: Partial<InboxItem> = {}): InboxItem => ({
  id,
  title: `Title ${id}`,
  at: now - 1000,
  isRead: false,
  ...more,
});

function clientWith(items: readonly InboxItem[], state: FakeState = 'subscribed'): FakePushClient {
  return createFakePushClient({ state, records: { inbox: { items } } });
}

async function open(items: readonly InboxItem[], properties: Partial<PushInboxElement> = {}) {
  const client = clientWith(items);
  const navigated: string[] = [];
  const inbox = await mount('push-inbox', { client, navigate: ({ href }) => void navigated.push(href), ...properties });
  await settle(inbox);
  return { inbox, client, navigated };
}

function itemsOf(inbox: PushInboxElement): readonly PushInboxItemElement[] {
  return [...inbox.renderRoot.querySelectorAll('push-inbox-item')];
}

const titlesOf = (inbox: PushInboxElement): readonly (string | undefined)[] =>
  itemsOf(inbox).map(({ item }) => item?.title);

function shown(inbox: PushInboxElement): string {
  return (inbox.renderRoot.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function button(host: Element, name: string): HTMLButtonElement {
  const found = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  );
  if (!found) throw new Error(`There is no button "${name}"`);
  return found;
}

function only(inbox: PushInboxElement): PushInboxItemElement {
  const [first] = itemsOf(inbox);
  if (!first) throw new Error('There is no item');
  return first;
}

/** Until something is so that takes a few turns. */
async function until(inbox: PushInboxElement, check: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await settle(inbox);
    check();
  });
}

beforeEach(() => resetPage());
afterEach(() => vi.restoreAllMocks());

describe('the list', () => {
  test('renders what has arrived, the latest first, by day', async () => {
    const { inbox } = await open([
      item('a', { at: now - 9 * 86_400_000, isRead: true }),
      item('b', { body: 'All of it.', url: '/route/7' }),
    ]);
    expect(titlesOf(inbox)).toEqual(['Title b', 'Title a']);
    expect(find(inbox, '.day').textContent).toBe('Today');
    expect(find(inbox, '.count').textContent).toBe('1 unread');
    const [unread, read] = itemsOf(inbox);
    expect(find(unread!, 'article').part.contains('item-unread')).toBe(true);
    expect(find(unread!, '#unread').textContent).toBe('Unread');
    expect(unread?.shadowRoot?.querySelector('time')).toMatchObject({
      dateTime: new Date(now - 1000).toISOString(),
      textContent: 'now',
    });
    expect(unread?.shadowRoot?.querySelector('time')?.title).toContain(String(new Date().getFullYear()));
    expect(read?.shadowRoot?.querySelector('#unread')).toBeNull();
    // Its day is the heading above it.
    expect(read?.shadowRoot?.querySelector('time')?.textContent).toMatch(/^\d+:\d\d/);
  });

  test('speaks and counts in the language of the page', async () => {
    document.documentElement.lang = 'de';
    const { inbox } = await open([item('a', { at: now - 3 * 60_000 })]);
    await vi.waitFor(() => expect(only(inbox).shadowRoot?.querySelector('time')?.textContent).toBe('vor 3 Minuten'));
  });

  test('says that it is loading, and then that there is nothing', async () => {
    const client = clientWith([]);
    let finish: (found: undefined) => void = () => undefined;
    const reading = new Promise<undefined>((resolve) => {
      finish = resolve;
    });
    Object.assign(client.storage, { read: () => reading });
    const inbox = await mount('push-inbox', { client });
    expect(find(inbox, '.base').getAttribute('aria-busy')).toBe('true');
    expect(shown(inbox)).toContain('Loading notifications…');
    finish(undefined);
    await until(inbox, () => expect(shown(inbox)).toContain('Nothing yet. New notifications will appear here.'));
    expect(find(inbox, '.base').hasAttribute('aria-busy')).toBe(false);
  });

  test('says that it could not be read, and tries again', async () => {
    const client = clientWith([item('a')]);
    const { read } = client.storage;
    Object.assign(client.storage, { read: () => Promise.reject(new Error('blocked')) });
    const inbox = await mount('push-inbox', { client });
    await until(inbox, () => expect(shown(inbox)).toContain('Couldn’t load notifications.'));
    Object.assign(client.storage, { read });
    button(inbox, 'Try again').click();
    await until(inbox, () => expect(titlesOf(inbox)).toEqual(['Title a']));
  });

  test('says that it is what was saved, while there is no network', async () => {
    const { inbox } = await open([item('a')], {
      client: clientWith([item('a')], { kind: 'subscribed', isOffline: true }),
    });
    expect(shown(inbox)).toContain('Showing saved notifications.');
  });

  test('offers to turn notifications on, and sends along no notification as what was agreed to', async () => {
    const client = clientWith([item('secret')], 'default');
    const { inbox } = await open([], { client });
    button(inbox, 'Turn on').click();
    await until(inbox, () => expect(client.state.kind).toBe('subscribed'));
    const consent = JSON.stringify(client.calls.find(({ method }) => method === 'subscribe')?.args);
    expect(consent).toContain('Turn on');
    expect(consent).not.toContain('secret');
    expect(shown(inbox)).not.toContain('off on this browser');
  });

  test('shows a page, then more, and the focus goes to the first one that is new', async () => {
    const items = Array.from({ length: 5 }, (_, index) => item(String(index), { at: now - index }));
    const { inbox } = await open(items, { pageSize: 2 });
    expect(titlesOf(inbox)).toHaveLength(2);
    button(inbox, 'Load more').click();
    await until(inbox, () => expect(inbox.shadowRoot?.activeElement).toBe(itemsOf(inbox)[2]));
    button(inbox, 'Load more').click();
    await until(inbox, () => expect(titlesOf(inbox)).toHaveLength(5));
    expect(inbox.shadowRoot?.querySelector('.load-more')).toBeNull();
  });

  test('as a feed it leads from item to item with the keyboard, and grows at its end', async () => {
    const items = Array.from({ length: 30 }, (_, index) => item(String(index), { at: now - index }));
    const { inbox } = await open(items, { infinite: true, pageSize: 2 });
    await until(inbox, () => expect(itemsOf(inbox).length).toBeGreaterThan(4));
    only(inbox).focus();
    await userEvent.keyboard('{PageDown}');
    expect(inbox.shadowRoot?.activeElement).toBe(itemsOf(inbox)[1]);
    await userEvent.keyboard('{PageUp}');
    expect(inbox.shadowRoot?.activeElement).toBe(itemsOf(inbox)[0]);
    expect(find(only(inbox), 'article').getAttribute('aria-posinset')).toBe('1');
    expect(find(only(inbox), 'article').getAttribute('aria-setsize')).toBe('30');
    expect(inbox.shadowRoot?.querySelector('.load-more')).toBeNull();
    await expectAccessible(inbox);
  });

  test('what the page puts into slots takes the place of its own words', async () => {
    const inbox = await mount('push-inbox', { items: [] }, '<b slot="empty">No mail.</b><i slot="header">Mail</i>');
    await settle(inbox);
    const empty = find<HTMLSlotElement>(inbox, 'slot[name=empty]');
    expect(empty.assignedElements()[0]?.textContent).toBe('No mail.');
    expect(find<HTMLSlotElement>(inbox, 'slot[name=header]').assignedElements()).toHaveLength(1);
  });
});

describe('what arrives meanwhile', () => {
  test('waits behind a button, is announced, and gets the focus when it is shown', async () => {
    const { inbox, client } = await open([item('a')]);
    await client.receive({ id: 'b', title: 'New' });
    await until(inbox, () => expect(announced(inbox)).toBe('1 new notification.'));
    expect(titlesOf(inbox)).toEqual(['Title a']);
    button(inbox, '1 new: show').click();
    await until(inbox, () => expect(titlesOf(inbox)).toEqual(['New', 'Title a']));
    expect(inbox.shadowRoot?.activeElement).toBe(only(inbox));
  });

  test('is there at once where nobody was reading', async () => {
    const { inbox, client } = await open([]);
    await client.receive({ id: 'b', title: 'New' });
    await until(inbox, () => expect(titlesOf(inbox)).toEqual(['New']));
  });

  test('is read where it was read elsewhere', async () => {
    const { inbox, client } = await open([item('a')]);
    await client.storage.write('inbox', { items: [item('a', { isRead: true })] });
    client.changeRecords();
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(true));
  });
});

describe('opening an item', () => {
  test('marks it as read, lowers the badge, and shows it with the handlers of the page', async () => {
    const client = createFakePushClient({
      state: 'subscribed',
      records: { inbox: { items: [item('a', { url: `${location.origin}/route/7` }), item('b')] }, badge: { count: 2 } },
      scope: { document },
    } as Parameters<typeof createFakePushClient>[0]);
    const opened: string[] = [];
    client.onDeepLink(({ pathname }) => void opened.push(pathname));
    const { inbox, navigated } = await open([], { client });
    const events: string[] = [];
    for (const type of ['push-item-open', 'push-item-read'] as const) {
      inbox.addEventListener(type, (event) => events.push(`${event.type} ${event.item.id}`));
    }
    find(only(inbox), 'a').click();
    await until(inbox, () => expect(opened).toEqual(['/route/7']));
    expect(events).toEqual(['push-item-open a', 'push-item-read a']);
    expect(await client.storage.read('badge')).toEqual({ count: 1 });
    expect(only(inbox).item?.isRead).toBe(true);
    expect(navigated).toEqual([]);
  });

  test('navigates where the page has no handler, by keyboard too', async () => {
    const { inbox, navigated } = await open([item('a', { url: `${location.origin}/route/7` })]);
    only(inbox).focus();
    await userEvent.keyboard('{Enter}');
    await until(inbox, () => expect(navigated).toEqual([`${location.origin}/route/7`]));
  });

  test('is the page’s own affair when it cancels it; the item counts as read', async () => {
    const { inbox, navigated, client } = await open([item('a', { url: '/route/7' })]);
    inbox.addEventListener('push-item-open', (event) => event.preventDefault());
    find(only(inbox), 'a').click();
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(true));
    expect(navigated).toEqual([]);
    expect(client.calls.filter(({ method }) => method === 'onDeepLink')).toEqual([]);
  });

  test('leaves a click that opens a tab to the browser', async () => {
    const { inbox, navigated } = await open([item('a', { url: '/route/7' })]);
    const clicks: boolean[] = [];
    document.body.addEventListener(
      'click',
      (event) => {
        clicks.push(event.defaultPrevented);
        event.preventDefault();
      },
      { once: true },
    );
    find(only(inbox), 'a').dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(true));
    expect([clicks, navigated]).toEqual([[false], []]);
  });

  test('without a link is a button, and tells the page', async () => {
    const { inbox } = await open([item('a')]);
    const opened = new Promise<HTMLElementEventMap['push-item-open']>((resolve) =>
      inbox.addEventListener('push-item-open', resolve, { once: true }),
    );
    find(only(inbox), 'button.title').click();
    expect((await opened).item.id).toBe('a');
  });
});

describe('hostile items', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    `blob:${location.origin}/x`,
    'file:///etc/passwd',
    'https://evil.example/',
    '//evil.example/',
    `https://evil.example@${location.host}.evil.example/`,
  ])('a list of the page leads nowhere with %s', async (url) => {
    const inbox = await mount('push-inbox', { items: [item('a', { url })] });
    await settle(inbox);
    expect(only(inbox).shadowRoot?.querySelector('a')).toBeNull();
  });

  test('a link to another site needs the page’s consent', async () => {
    const items = [item('a', { url: 'https://pay.example/7' })];
    const inbox = await mount('push-inbox', { items, allowedOrigins: 'https://pay.example' });
    await settle(inbox);
    expect(find<HTMLAnchorElement>(only(inbox), 'a').href).toBe('https://pay.example/7');
  });

  test('the browser’s own inbox leads to the web alone', async () => {
    const { inbox } = await open([item('a', { url: 'javascript:alert(1)' })]);
    expect(only(inbox).shadowRoot?.querySelector('a')).toBeNull();
  });

  test('markup stays text', async () => {
    const { inbox } = await open([item('a', { title: '<img src=x onerror=alert(1)>', body: '<script>1</script>' })]);
    expect(only(inbox).shadowRoot?.querySelector('img, script')).toBeNull();
    expect(find(only(inbox), '.title').textContent?.trim()).toBe('<img src=x onerror=alert(1)>');
  });

  test('what is huge does not burst the page', async () => {
    document.body.style.inlineSize = '320px';
    const items = [item('a', { title: 'W'.repeat(10_000), body: 'x'.repeat(100_000) })];
    const inbox = await mount('push-inbox', { items });
    await settle(inbox);
    expect(inbox.scrollWidth).toBeLessThanOrEqual(320);
    expect(only(inbox).offsetHeight).toBeLessThan(400);
    document.body.style.inlineSize = '';
  });
});

describe('the actions of an item', () => {
  async function openActions(items: readonly InboxItem[], properties: Partial<PushInboxElement> = {}) {
    const opened = await open(items, properties);
    only(opened.inbox).focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await settle(only(opened.inbox));
    return opened;
  }

  test('open and close by keyboard, and the focus comes back', async () => {
    const { inbox } = await openActions([item('a')]);
    const more = find(only(inbox), '.more');
    expect([more.getAttribute('aria-expanded'), more.getAttribute('aria-label')]).toEqual(['true', 'Actions']);
    await expectAccessible(inbox);
    await userEvent.keyboard('{Tab}');
    expect(only(inbox).shadowRoot?.activeElement?.textContent?.trim()).toBe('Mark as read');
    await userEvent.keyboard('{Escape}');
    await settle(only(inbox));
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(only(inbox).shadowRoot?.activeElement).toBe(more);
  });

  test('mark it as read and as unread again', async () => {
    const { inbox, client } = await openActions([item('a')]);
    await userEvent.keyboard('{Tab}{Enter}');
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(true));
    await userEvent.keyboard('{Enter}{Tab}{Enter}');
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(false));
    expect((await client.storage.read('inbox'))?.items[0]?.isRead).toBe(false);
  });

  test('remove it: its place offers to take that back, and the focus is there', async () => {
    const { inbox, client } = await openActions([item('a', { at: now }), item('b', { at: now - 1 })]);
    const events: string[] = [];
    for (const type of ['push-item-remove', 'push-item-restore'] as const) {
      inbox.addEventListener(type, (event) => events.push(`${event.type} ${event.item.id}`));
    }
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await until(inbox, () => expect(inbox.shadowRoot?.activeElement?.textContent?.trim()).toBe('Undo'));
    expect(announced(inbox)).toBe('Removed.');
    expect((await client.storage.read('inbox'))?.items).toHaveLength(1);
    expect(titlesOf(inbox)).toEqual(['Title b']);
    await expectAccessible(inbox);
    await userEvent.keyboard('{Enter}');
    await until(inbox, () => expect(titlesOf(inbox)).toEqual(['Title a', 'Title b']));
    expect(inbox.shadowRoot?.activeElement).toBe(only(inbox));
    expect((await client.storage.read('inbox'))?.items).toHaveLength(2);
    expect(events).toEqual(['push-item-remove a', 'push-item-restore a']);
  });

  test('of a list of the page hold until the page hands it over anew', async () => {
    const { inbox } = await openActions([], { items: [item('a')] });
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await until(inbox, () => expect(itemsOf(inbox)).toHaveLength(0));
    inbox.items = [item('a', { isRead: true })];
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(true));
  });
});

describe('marking all', () => {
  test('can be undone, and the focus stays at hand', async () => {
    const { inbox, client } = await open([item('a'), item('b'), item('c', { isRead: true })]);
    const events: string[] = [];
    inbox.addEventListener('push-read-all', ({ type }) => events.push(type));
    button(inbox, 'Mark all as read').click();
    await until(inbox, () => expect(inbox.shadowRoot?.activeElement?.textContent?.trim()).toBe('Undo'));
    expect(announced(inbox)).toBe('All marked as read.');
    expect(find(inbox, '.count').hidden).toBe(true);
    expect(events).toEqual(['push-read-all']);
    await userEvent.keyboard('{Enter}');
    await until(inbox, () => expect(find(inbox, '.count').textContent).toBe('2 unread'));
    expect((await client.storage.read('inbox'))?.items.map(({ isRead }) => isRead)).toEqual([false, false, true]);
    expect(inbox.shadowRoot?.activeElement).toBe(find(inbox, '.mark-all'));
  });

  test('does not empty the list of unread ones under the pointer', async () => {
    const { inbox } = await open([item('a'), item('b', { isRead: true })], { filter: 'unread' });
    expect(titlesOf(inbox)).toEqual(['Title a']);
    button(inbox, 'Mark all as read').click();
    await until(inbox, () => expect(only(inbox).item?.isRead).toBe(true));
    button(inbox, 'All').click();
    button(inbox, 'Unread').click();
    await until(inbox, () => expect(shown(inbox)).toContain('You have read everything.'));
  });
});

describe('a list from the server', () => {
  const answer = (body: unknown, init?: ResponseInit) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(body), init));

  test('is fetched and shown', async () => {
    const fetched = answer({ items: [item('a'), { broken: true }] });
    const inbox = await mount('push-inbox', { source: '/messages.json' });
    await until(inbox, () => expect(titlesOf(inbox)).toEqual(['Title a']));
    expect(fetched.mock.calls[0]?.[0]).toBe(`${location.origin}/messages.json`);
  });

  test.each([
    ['that is none', () => answer({ error: 'no' })],
    ['that is refused', () => answer([], { status: 403 })],
    ['that is not JSON', () => vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('<html>'))],
  ])('%s is said to have failed', async (_name, prepare) => {
    prepare();
    const inbox = await mount('push-inbox', { source: '/messages.json' });
    await until(inbox, () => expect(shown(inbox)).toContain('Couldn’t load notifications.'));
  });

  test('of another site is not asked for', async () => {
    const fetched = answer([]);
    const inbox = await mount('push-inbox', { source: 'https://evil.example/messages.json' });
    await until(inbox, () => expect(shown(inbox)).toContain('Couldn’t load notifications.'));
    expect(fetched).not.toHaveBeenCalled();
  });

  test('comes from the browser’s copy where the network fails', async () => {
    const modes: unknown[] = [];
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
      modes.push(init?.cache);
      if (init?.cache !== 'force-cache') throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify([item('a')]));
    });
    const inbox = await mount('push-inbox', { source: '/messages.json' });
    await until(inbox, () => expect(titlesOf(inbox)).toEqual(['Title a']));
    expect(modes).toEqual(['default', 'force-cache']);
  });
});

describe.each(PAGES)('on $name', (page) => {
  test.each<[string, readonly InboxItem[], FakeState]>([
    ['with items', [item('a', { body: 'Text', url: '/7' }), item('b', { isRead: true, at: 0 })], 'subscribed'],
    ['empty', [], 'subscribed'],
    ['while notifications are off', [item('a')], 'default'],
    ['while they are blocked', [item('a')], 'denied'],
  ])('is accessible %s', async (_name, items, state) => {
    resetPage(page);
    const inbox = await mount('push-inbox', { client: clientWith(items, state) });
    await settle(inbox);
    await expectAccessible(inbox);
  });
});
