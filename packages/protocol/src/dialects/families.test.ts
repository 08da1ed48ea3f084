import { describe, expect, test } from 'vitest';
import { parsePushMessage } from '../parse-push-message.js';

/** Backends without a format of their own, with payloads as they send them. */
const FAMILIES: Readonly<Record<string, readonly (readonly [backend: string, payload: object, expected: object])[]>> = {
  flat: [
    [
      'Laravel',
      { title: 'Approved', body: 'b', action_url: '/account', actions: [{ title: 'View', action: 'view' }] },
      {
        title: 'Approved',
        body: 'b',
        url: 'https://app.example/account',
        actions: [{ action: 'view', title: 'View' }],
      },
    ],
    ['django-webpush', { head: 'h', body: 'b', url: '/w' }, { title: 'h', body: 'b', url: 'https://app.example/w' }],
    ['django-push-notifications', { title: 't', message: 'm' }, { title: 't', body: 'm' }],
    ['NodeBB', { title: 't', body: 'b', tag: 'n1', data: { url: '/post/4' } }, { url: 'https://app.example/post/4' }],
    ['Azure Notification Hubs', { title: 't', message: 'm' }, { title: 't', body: 'm' }],
    ['Parse', { data: { alert: 'a', badge: 3, uri: '/p' } }, { body: 'a', appBadge: 3, url: 'https://app.example/p' }],
    ['Uptime Kuma', { title: 'Monitor DOWN', body: 'shop is DOWN' }, { title: 'Monitor DOWN', body: 'shop is DOWN' }],
    ['MagicBell', { title: 't', content: 'c', action_url: '/n' }, { body: 'c', url: 'https://app.example/n' }],
    ['lichess', { title: 't', body: 'b', tag: 'g', payload: { userData: {} } }, { title: 't', body: 'b', tag: 'g' }],
  ],
  'options-object': [
    [
      'Campfire',
      { title: 'Room', options: { body: 'b', icon: '/logo', data: { path: '/rooms/1', badge: 4 } } },
      { title: 'Room', body: 'b', url: 'https://app.example/rooms/1', appBadge: 4 },
    ],
    [
      'Fizzy',
      { title: 'Card', options: { body: 'b', icon: '/i.png', data: { url: '/c/1', path: '/c/1', badge: 2 } } },
      { title: 'Card', url: 'https://app.example/c/1', appBadge: 2 },
    ],
    [
      'CleverTap',
      { title: 't', notificationOptions: { body: 'b', data: { wzrk_id: 'w1' } }, deepLink: '/d' },
      { title: 't', body: 'b', url: 'https://app.example/d', id: 'w1' },
    ],
  ],
  braze: [
    [
      'Braze',
      { t: 't', a: 'b', i: '/i.png', u: '/u', cid: 'c' },
      { title: 't', body: 'b', icon: 'https://app.example/i.png', url: 'https://app.example/u', data: { cid: 'c' } },
    ],
  ],
  pushwoosh: [
    [
      'Pushwoosh',
      { header: 't', body: 'b', i: '/i.png', l: '/l', p: 'hash', u: '{"k":1}', buttons: '[{"title":"A","url":"/a"}]' },
      {
        title: 't',
        body: 'b',
        icon: 'https://app.example/i.png',
        url: 'https://app.example/l',
        id: 'hash',
        data: { k: 1 },
        actions: [{ action: 'A', title: 'A', url: 'https://app.example/a' }],
      },
    ],
  ],
  'home-assistant': [
    [
      'Home Assistant',
      { title: 't', body: 'b', tag: 'g', data: { url: '/lovelace', jwt: 'x.y.z' } },
      { title: 't', url: 'https://app.example/lovelace', data: { url: '/lovelace' } },
    ],
  ],
};

describe.each(Object.entries(FAMILIES))('%s', (dialect, rows) => {
  test.each(rows)('reads what %s sends', (_backend, payload, expected) => {
    const context = { scope: 'https://app.example/', defaultTitle: 'Default', now: 0 };
    expect(parsePushMessage(JSON.stringify(payload), context)).toMatchObject({ dialect, ...expected });
  });
});
