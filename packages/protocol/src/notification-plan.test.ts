import { describe, expect, test } from 'vitest';
import { readNotificationData } from './notification-data.js';
import { planNotification } from './notification-plan.js';
import type { ShowMessage } from './push-message.js';

const MESSAGE: ShowMessage = { kind: 'show', dialect: 'flat', title: 't', hasOwnTitle: true };
const ACTIONS = [
  { action: 'a', title: 'A', icon: 'https://app.example/a.png', url: 'https://app.example/a' },
  { action: 'b', title: 'B', url: 'https://app.example/b' },
  { action: 'c', title: 'C' },
];

describe('planNotification', () => {
  test('hands over only what the message has', () => {
    expect(planNotification(MESSAGE, { maxActions: 2 })).toEqual({
      title: 't',
      options: { data: { webPushKit: 1, message: { dialect: 'flat' } } },
    });
  });

  test('hands over all that a notification can have', () => {
    const members = {
      body: 'b',
      lang: 'en',
      dir: 'rtl' as const,
      tag: 'g',
      icon: 'https://app.example/i.png',
      image: 'https://app.example/p.png',
      badge: 'https://app.example/b.png',
      timestamp: 5,
      silent: false,
      renotify: true,
      requireInteraction: true,
      vibrate: [100],
    };
    const { options } = planNotification({ ...MESSAGE, ...members, mutable: true, appBadge: 3 }, { maxActions: 2 });
    const { data, ...rest } = options;
    expect(rest).toEqual(members);
    expect(data).toEqual({ webPushKit: 1, message: { dialect: 'flat', tag: 'g', timestamp: 5 } });
  });

  test.each<[string, Partial<ShowMessage>, string]>([
    ['renotify without a tag', { renotify: true }, 'renotify'],
    ['renotify with an empty tag', { renotify: true, tag: '' }, 'renotify'],
    ['an empty tag', { tag: '' }, 'tag'],
    ['vibrate with silent', { vibrate: [100], silent: true }, 'vibrate'],
    ['an empty list of actions', { actions: [] }, 'actions'],
  ])('leaves out %s', (_name, members, absent) => {
    expect(planNotification({ ...MESSAGE, ...members }, { maxActions: 2 }).options).not.toHaveProperty(absent);
  });

  test.each([
    [0, undefined],
    [-1, undefined],
    [2, ['a', 'b']],
    [9, ['a', 'b', 'c']],
  ])('of three actions, a browser for %i gets %j', (maxActions, names) => {
    const { options } = planNotification({ ...MESSAGE, actions: ACTIONS }, { maxActions });
    expect(options.actions?.map(({ action }) => action)).toEqual(names);
  });

  test('an action carries no address for the browser: its click goes to the worker', () => {
    const { options } = planNotification({ ...MESSAGE, actions: ACTIONS }, { maxActions: 1 });
    expect(options.actions).toEqual([{ action: 'a', title: 'A', icon: 'https://app.example/a.png' }]);
  });

  test('the pictures of the site stand in for missing ones only', () => {
    const site = { maxActions: 0, icon: 'https://app.example/site.png', badge: 'https://app.example/mono.png' };
    expect(planNotification(MESSAGE, site).options).toMatchObject({ icon: site.icon, badge: site.badge });
    const own = { icon: 'https://app.example/own.png', badge: 'https://app.example/own-mono.png' };
    expect(planNotification({ ...MESSAGE, ...own }, site).options).toMatchObject(own);
  });

  test('leaves out what the browser mishandles', () => {
    const { options } = planNotification(
      { ...MESSAGE, image: 'https://app.example/p.png', body: 'b' },
      { maxActions: 0, dropUnsupported: ['image'] },
    );
    expect(options).toMatchObject({ body: 'b' });
    expect(options).not.toHaveProperty('image');
  });

  test('never leaves out the data that the click needs', () => {
    const { options } = planNotification(MESSAGE, { maxActions: 0, dropUnsupported: ['data'] });
    expect(readNotificationData(options.data)).toBeDefined();
  });

  test('gives the browser an address to open only when told to', () => {
    const message = { ...MESSAGE, url: 'https://app.example/x' };
    expect(planNotification(message, { maxActions: 0 }).options).not.toHaveProperty('navigate');
    const told = { maxActions: 0, navigate: 'https://app.example/x' };
    expect(planNotification(message, told).options.navigate).toBe('https://app.example/x');
  });
});

describe('the data of a notification', () => {
  test('has all that its click needs', () => {
    const message = { ...MESSAGE, url: 'https://app.example/x', actions: ACTIONS, data: { id: 1 } };
    const { data } = planNotification(message, { maxActions: 1 }).options;
    expect(data).toEqual({
      webPushKit: 1,
      url: 'https://app.example/x',
      actions: { a: 'https://app.example/a', b: 'https://app.example/b' },
      message: { dialect: 'flat' },
      data: { id: 1 },
    });
  });

  test('of two actions of the same name the first one counts, as browsers show it first', () => {
    const actions = [
      { action: 'a', title: 'A', url: 'https://app.example/1' },
      { action: 'a', title: 'B', url: 'https://app.example/2' },
    ];
    const { data } = planNotification({ ...MESSAGE, actions }, { maxActions: 2 }).options;
    expect(data.actions).toEqual({ a: 'https://app.example/1' });
  });

  test('keeps what is requested apart from what is opened', () => {
    const { data } = planNotification(
      {
        ...MESSAGE,
        url: 'https://app.example/x',
        clickBehaviour: 'sendRequest',
        actions: [
          { action: 'a', title: 'A', url: 'https://app.example/a', clickBehaviour: 'openWindow' },
          { action: 'b', title: 'B', url: 'https://app.example/b', clickBehaviour: 'sendRequest' },
        ],
      },
      { maxActions: 2 },
    ).options;
    expect(data).toMatchObject({
      actions: { a: 'https://app.example/a' },
      requests: { '': 'https://app.example/x', b: 'https://app.example/b' },
      behaviours: { '': 'sendRequest', a: 'openWindow', b: 'sendRequest' },
    });
    expect(data).not.toHaveProperty('url');
  });

  test('survives being stored with the notification', () => {
    const { options } = planNotification({ ...MESSAGE, actions: ACTIONS, data: [1] }, { maxActions: 2 });
    expect(readNotificationData(structuredClone(options.data))).toEqual(options.data);
  });

  const OURS = { webPushKit: 1, message: { dialect: 'flat' } };
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'webPushKit'],
    ['that of another library', { url: '/x' }],
    ['that of another version', { ...OURS, webPushKit: 2 }],
    ['no message', { webPushKit: 1 }],
    ['a message without a dialect', { webPushKit: 1, message: {} }],
    ['a tag that is no text', { webPushKit: 1, message: { dialect: 'flat', tag: 1 } }],
    ['a time that is no number', { webPushKit: 1, message: { dialect: 'flat', timestamp: '1' } }],
    ['an address that is no text', { ...OURS, url: 1 }],
    ['actions that are no record', { ...OURS, actions: ['https://app.example/'] }],
    ['an action whose address is no text', { ...OURS, actions: { a: 1 } }],
    ['a request whose address is no text', { ...OURS, requests: { a: null } }],
    ['a behaviour that is no text', { ...OURS, behaviours: { a: {} } }],
  ])('%s is not ours', (_name, data) => {
    expect(readNotificationData(data)).toBeUndefined();
  });
});
