import { describe, expect, test } from 'vitest';
import { parsePushMessage } from './parse-push-message.js';
import type { ShowMessage } from './push-message.js';
import { isShowMessage } from './show-message-guard.js';
import { parsePageReply, parseWorkerMessage, type WorkerMessage } from './wire.js';

const FULL: ShowMessage = {
  kind: 'show',
  dialect: 'ngsw',
  title: 't',
  hasOwnTitle: true,
  body: 'b',
  url: 'https://app.example/x',
  icon: 'https://app.example/i.png',
  image: 'https://app.example/p.png',
  badge: 'https://app.example/b.png',
  tag: 'g',
  lang: 'en',
  dir: 'auto',
  timestamp: 1,
  silent: false,
  renotify: true,
  requireInteraction: false,
  vibrate: [1, 2],
  actions: [
    {
      action: 'a',
      title: 'A',
      icon: 'https://app.example/a.png',
      url: 'https://app.example/a',
      clickBehaviour: 'openWindow',
      request: { method: 'PUT' },
    },
  ],
  appBadge: 3,
  data: { id: 1 },
  mutable: false,
  clickBehaviour: 'sendRequest',
  suppressWhenActive: true,
  id: 'm1',
  topic: 'route-7',
  topicName: 'Route 7',
  isUrgent: true,
  expiresAt: 5,
  userHash: 'ab12',
  variants: { de: { title: 'T' } },
  hasPlaceholders: true,
  clickMatch: 'path',
  dismisses: { tags: ['old'] },
};

describe('parseWorkerMessage', () => {
  test.each<[WorkerMessage]>([
    [{ webPushKit: 1, kind: 'navigate', url: 'https://app.example/x' }],
    [{ webPushKit: 1, kind: 'message', message: FULL }],
    [{ webPushKit: 1, kind: 'closed' }],
    [{ webPushKit: 1, kind: 'closed', tag: 'g' }],
    [{ webPushKit: 1, kind: 'subscription-changed' }],
  ])('reads %j after its crossing', (message) => {
    expect(parseWorkerMessage(structuredClone(message))).toEqual(message);
  });

  test('hands on what it checked and nothing else', () => {
    const message = { webPushKit: 1, kind: 'navigate', url: 'https://app.example/x', extra: 1 };
    expect(parseWorkerMessage(message)).not.toHaveProperty('extra');
  });

  test('reads every message that was parsed from a push', () => {
    const message = parsePushMessage('{"title":"t","url":"/x","actions":[{"title":"A"}],"vibrate":5}', {
      scope: 'https://app.example/',
      defaultTitle: 'Default',
      now: 0,
    });
    expect(parseWorkerMessage({ webPushKit: 1, kind: 'message', message })).toBeDefined();
  });
});

describe('isShowMessage', () => {
  const WRONG: Readonly<Record<string, readonly unknown[]>> = {
    kind: ['dismiss', undefined],
    dialect: [1, undefined],
    title: [1, undefined],
    hasOwnTitle: ['yes', undefined],
    body: [1, null],
    url: ['/x', 'data:text/html,x', 1],
    icon: ['blob:https://app.example/x'],
    image: [1],
    badge: [3],
    tag: [1],
    lang: [{}],
    dir: ['up'],
    timestamp: ['1', Number.NaN],
    silent: [0],
    renotify: ['true'],
    requireInteraction: [1],
    vibrate: [200, [-1], ['x']],
    actions: [
      {},
      ['a'],
      [{ action: 'a' }],
      [{ action: 'a', title: 'A', url: '/x' }],
      [{ action: 'a', title: 'A', request: 'PUT' }],
      [{ action: 1, title: 'A' }],
    ],
    appBadge: ['3', -1, 0.5],
    mutable: ['x'],
    clickBehaviour: [1],
    suppressWhenActive: [1],
    id: [7],
    topic: [{}],
    topicName: [null],
    isUrgent: ['yes'],
    expiresAt: ['5', Number.NaN],
    userHash: [1],
    variants: ['de', []],
    hasPlaceholders: [1],
    clickMatch: [{}],
    dismisses: [true],
  };

  test('takes a message with every field', () => {
    expect(isShowMessage(FULL)).toBe(true);
  });

  test('has a wrong value for every field but data, which may be anything', () => {
    expect(Object.keys(WRONG).sort()).toEqual(
      Object.keys(FULL)
        .filter((name) => name !== 'data')
        .sort(),
    );
  });

  test.each(Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    'refuses %s: %j',
    (name, value) => {
      expect(isShowMessage({ ...FULL, [name]: value })).toBe(false);
    },
  );
});

test('parsePageReply reads an answer, and nothing else of it', () => {
  const reply = { webPushKit: 1, kind: 'navigated' };
  expect(parsePageReply({ ...reply, extra: 1 })).toEqual(reply);
});
