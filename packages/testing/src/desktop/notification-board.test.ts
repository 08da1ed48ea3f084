import { beforeEach, describe, expect, test } from 'vitest';
import type { NotifyCall } from './desktop-notification.js';
import { NotificationBoard, notificationMissing } from './notification-board.js';

let board: NotificationBoard;

beforeEach(() => {
  board = new NotificationBoard(() => 0);
});

const call = (summary: string): NotifyCall => ({
  app: 'Firefox',
  summary,
  body: '',
  actions: [],
  hints: {},
  expireTimeoutMs: -1,
});
const show = (summary: string, replacesId = 0): number => board.show(call(summary), replacesId);
const titles = (): string[] => board.open.map(({ title }) => title);

test('numbers notifications and keeps the number of one that is replaced', () => {
  const first = show('a');
  expect(show('b')).not.toBe(first);
  expect(show('c', first)).toBe(first);
  expect(titles()).toEqual(['c', 'b']);
  expect(board.history.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
});

test('takes away what is closed, and tells whoever waits for that', () => {
  const id = show('a');
  const told: string[] = [];
  board.onceClosed(id, () => told.push('closed'));
  expect([board.remove(id), board.remove(id)]).toEqual([true, false]);
  expect(board.isOpen(id)).toBe(false);
  expect(told).toEqual(['closed']);
});

describe('take', () => {
  test('hands out each notification once, oldest first, also those shown before', async () => {
    show('a');
    show('b');
    expect((await board.take({}, 0))?.title).toBe('a');
    expect((await board.take({}, 0))?.title).toBe('b');
    expect(await board.take({}, 0)).toBeUndefined();
  });

  test('waits for one that matches and leaves the others to those who want them', async () => {
    const wanted = board.take({ title: 'b' }, 5000);
    show('a');
    show('b');
    expect((await wanted)?.title).toBe('b');
    expect((await board.take({}, 0))?.title).toBe('a');
  });

  test('gives one notification to one of two who wait', async () => {
    const [first, second] = [board.take({}, 5000), board.take({}, 5000)];
    show('a');
    show('b');
    expect([(await first)?.title, (await second)?.title]).toEqual(['a', 'b']);
  });

  test('hands out one that was closed in the meantime: it has been seen', async () => {
    board.remove(show('a'));
    expect((await board.take({}, 0))?.title).toBe('a');
  });
});

test('the error for a notification that did not come says what came instead', () => {
  show('Something else');
  const error = notificationMissing({ title: 'Order shipped' }, board.history);
  expect(error.code).toBe('notification-missing');
  expect(error.message).toContain('title Order shipped');
  expect(error.message).toContain('"Something else"');
  expect(notificationMissing({}, []).message).toContain('none at all');
});

test('a cleared board remembers nothing, and who still waits is told that nothing came', async () => {
  board.remove(show('a'));
  const waiting = board.take({ title: 'never' }, 60_000);
  board.clear();
  expect(await waiting).toBeUndefined();
  expect(board.history).toEqual([]);
  const next = board.take({}, 60_000);
  show('b');
  expect((await next)?.title).toBe('b');
});
