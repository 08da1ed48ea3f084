import type { InboxItem } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { FakeNotification, showing } from '../test/fake-registration.js';
import { readBadge } from './badge.js';
import { createFakePushClient } from './fake/index.js';
import { openInbox } from './inbox.js';

const item = (id: string, at: number, more: Partial<InboxItem> = {}): InboxItem => ({
  id,
  title: id,
  at,
  isRead: false,
  ...more,
});

const shownFor = (id: string): FakeNotification => new FakeNotification({ data: { webPushKit: 1, message: { id } } });

describe('the inbox', () => {
  test('is empty where the worker keeps none', async () => {
    const push = createFakePushClient();
    const inbox = openInbox(push);
    expect(await inbox.items()).toEqual([]);
    expect(await inbox.unreadCount()).toBe(0);
    await inbox.markRead('all');
    await inbox.clear();
    expect(await push.storage.read('inbox')).toBeUndefined();
    expect(push.toldWorker).toEqual([]);
  });

  test('has the latest item first, whatever the order in which they were kept', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('b', 2), item('c', 3), item('a', 1)] } } });
    expect((await openInbox(push).items()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('an item that was read stays, and does not count as unread', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1), item('b', 2)] } } });
    const inbox = openInbox(push);
    await inbox.markRead('a');
    expect(await inbox.items()).toEqual([item('b', 2), item('a', 1, { isRead: true })]);
    expect(await inbox.unreadCount()).toBe(1);
    await inbox.markRead('all');
    expect(await inbox.unreadCount()).toBe(0);
  });

  test('items can be removed, one or all', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1), item('b', 2), item('c', 3)] } } });
    const inbox = openInbox(push);
    await inbox.remove('b');
    expect((await inbox.items()).map(({ id }) => id)).toEqual(['c', 'a']);
    await inbox.clear();
    expect(await inbox.items()).toEqual([]);
  });

  test('what was marked as read by mistake can be unread again', async () => {
    const items = [item('a', 1), item('b', 2), item('c', 3, { isRead: true })];
    const push = createFakePushClient({ records: { inbox: { items }, badge: { count: 2 } } });
    const inbox = openInbox(push);
    await inbox.markRead('all');
    await inbox.markUnread(['a', 'b']);
    expect((await inbox.items()).map(({ id, isRead }) => [id, isRead])).toEqual([
      ['c', true],
      ['b', false],
      ['a', false],
    ]);
    expect(await readBadge(push)).toBe(2);
    await inbox.markRead('b');
    await inbox.markUnread('b');
    expect(await inbox.unreadCount()).toBe(2);
  });

  test('what was removed can be put back, once', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1), item('b', 2)] } } });
    const inbox = openInbox(push);
    await inbox.remove('b');
    await inbox.restore([item('b', 2)]);
    await inbox.restore([item('b', 2), item('a', 1, { isRead: true })]);
    expect(await inbox.items()).toEqual([item('b', 2), item('a', 1)]);
  });

  test('what the worker adds meanwhile is not lost', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1)] } } });
    await Promise.all([openInbox(push).markRead('a'), push.receive({ id: 'new', title: 'New', topic: 'news' })]);
    expect((await openInbox(push).items()).map(({ id, isRead }) => [id, isRead])).toEqual([
      ['new', false],
      ['a', true],
    ]);
  });

  test('a listener hears of changes here and in the worker, until it stops', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1)] } } });
    const inbox = openInbox(push);
    let count = 0;
    const stop = inbox.onChange(() => {
      count += 1;
    });
    await inbox.markRead('a');
    expect(count).toBe(1);
    await push.receive({ title: 'New' });
    expect(count).toBe(2);
    stop();
    await inbox.clear();
    expect(count).toBe(2);
  });

  test('marking nothing tells nobody', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1, { isRead: true })] } } });
    await openInbox(push).markRead('a');
    await openInbox(push).markRead('unknown');
    expect(push.toldWorker).toEqual([]);
  });
});

describe('what was read in the inbox', () => {
  test('is closed where it is still shown, by its id, or by its tag where it has no id', async () => {
    const [read, other, tagged, foreign] = [
      shownFor('a'),
      shownFor('b'),
      new FakeNotification({ tag: 'route-7' }),
      new FakeNotification({ data: 'not ours' }),
    ];
    const push = createFakePushClient({
      records: { inbox: { items: [item('a', 1), item('b', 2), item('made-up', 3, { tag: 'route-7' })] } },
      registration: showing([read, other, tagged, foreign]),
    });
    await openInbox(push).markRead('a');
    expect([read, other, tagged, foreign].map(({ isClosed }) => isClosed)).toEqual([true, false, false, false]);
    await openInbox(push).remove('made-up');
    expect([read, other, tagged, foreign].map(({ isClosed }) => isClosed)).toEqual([true, false, true, false]);
  });

  test('two messages with one tag: only the one that was read is closed', async () => {
    const newer = new FakeNotification({ tag: 't', data: { webPushKit: 1, message: { id: 'b', tag: 't' } } });
    const items = [item('a', 1, { tag: 't' }), item('b', 2, { tag: 't' })];
    const push = createFakePushClient({ records: { inbox: { items } }, registration: showing([newer]) });
    await openInbox(push).markRead('a');
    expect(newer.isClosed).toBe(false);
  });

  test('goes off the badge, if the badge is in use', async () => {
    const items = [item('a', 1), item('b', 2)];
    const push = createFakePushClient({ records: { inbox: { items }, badge: { count: 2 } } });
    await openInbox(push).markRead('a');
    expect(await readBadge(push)).toBe(1);

    const without = createFakePushClient({ records: { inbox: { items } } });
    await openInbox(without).markRead('a');
    expect(await without.storage.read('badge')).toBeUndefined();
  });

  test('a badge that the site does not use does not appear when something is unread again', async () => {
    const push = createFakePushClient({ records: { inbox: { items: [item('a', 1, { isRead: true })] } } });
    await openInbox(push).markUnread('a');
    expect(await push.storage.read('badge')).toBeUndefined();
  });

  test('does not raise a badge that the site keeps lower', async () => {
    const items = [item('a', 1), item('b', 2), item('c', 3)];
    const push = createFakePushClient({ records: { inbox: { items }, badge: { count: 1 } } });
    await openInbox(push).markRead('a');
    expect(await readBadge(push)).toBe(1);
  });
});
