import { expect, test } from 'vitest';
import { planRecords } from './push-bell-view.js';

const nothingUnread = { unreadCount: 0, pausedUntil: undefined } as const;

test('a pause shows only where notifications are on', () => {
  const paused = { ...nothingUnread, pausedUntil: 1 };
  expect(planRecords(paused, 'subscribed', 'count').isPaused).toBe(true);
  expect(planRecords(paused, 'denied', 'count').isPaused).toBe(false);
});

test('there is a badge only for what is unread', () => {
  const unread = { ...nothingUnread, unreadCount: 2 };
  expect(planRecords(unread, 'default', 'count').badge).toBe('count');
  expect(planRecords(unread, 'default', 'dot').badge).toBe('dot');
  expect(planRecords(unread, 'default', 'none').badge).toBe('none');
  expect(planRecords(nothingUnread, 'default', 'count').badge).toBe('none');
});

test('before the records have been read, there is nothing of them', () => {
  expect(planRecords(undefined, 'subscribed', 'count')).toEqual({ unreadCount: 0, isPaused: false, badge: 'none' });
});
