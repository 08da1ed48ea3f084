import { describe, expect, test } from 'vitest';
import { matchesFilter, type NotifyCall, parseNotifyCall, resolveAction } from './desktop-notification.js';

const call: NotifyCall = {
  app: 'Chromium',
  summary: 'Order shipped',
  body: 'It is on its way',
  actions: ['default', 'Activate', '0', 'Track it', '1', 'Later', 'settings', 'Settings'],
  hints: { 'x-kde-origin-name': { value: 'shop.example' } },
  expireTimeoutMs: -1,
};

test('reads what the user sees', () => {
  expect(parseNotifyCall(call, 7, 1000)).toEqual({
    id: 7,
    title: 'Order shipped',
    body: 'It is on its way',
    site: 'shop.example',
    actions: [
      { key: '0', label: 'Track it' },
      { key: '1', label: 'Later' },
    ],
    app: 'Chromium',
    isSilent: false,
    isSticky: false,
    shownAt: 1000,
  });
});

test('reads silence and staying from what programs send for them', () => {
  const hints = { 'suppress-sound': { value: true } };
  expect(parseNotifyCall({ ...call, hints, expireTimeoutMs: 0 }, 1, 0)).toMatchObject({
    isSilent: true,
    isSticky: true,
  });
});

test('ignores a key without a label', () => {
  expect(parseNotifyCall({ ...call, actions: ['0', 'Track it', '1'] }, 1, 0).actions).toHaveLength(1);
});

describe('a filter', () => {
  const notification = parseNotifyCall(call, 1, 0);
  test.each([
    ['of nothing matches', {}, true],
    ['compares whole texts', { title: 'Order' }, false],
    ['takes patterns, also global ones twice', { title: /^order/gi }, true],
    ['needs all members to match', { title: 'Order shipped', body: 'nothing' }, false],
    ['knows the site', { site: 'shop.example' }, true],
    ['knows the program', { app: 'Firefox' }, false],
  ])('%s', (_name, filter, expected) => {
    expect(matchesFilter(notification, filter)).toBe(expected);
    expect(matchesFilter(notification, filter)).toBe(expected);
  });
});

describe('a button is found', () => {
  const chromium = parseNotifyCall(call, 1, 0).actions;
  const firefox = [
    { key: 'track-moz', label: 'Track it' },
    { key: 'later-moz', label: 'Later' },
  ];
  test.each([
    ['by position', chromium, 1, '1'],
    ['by key', chromium, '0', '0'],
    ['by label', chromium, 'Later', '1'],
    ['by the name that the site gave it, in Firefox', firefox, 'track', 'track-moz'],
    ['by position in Firefox', firefox, 1, 'later-moz'],
  ] as const)('%s', (...[, actions, wanted, expectedKey]) => {
    expect(resolveAction(actions, wanted)?.key).toBe(expectedKey);
  });

  test.each([[2], ['nothing'], [-1]])('never for %s', (wanted) => {
    expect(resolveAction(chromium, wanted)).toBeUndefined();
  });
});
