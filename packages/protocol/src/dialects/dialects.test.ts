import { describe, expect, test } from 'vitest';
import { parsePushMessage } from '../parse-push-message.js';
import type { PushMessage } from '../push-message.js';

const SCOPE = 'https://app.example/sub/';

function parse(payload: unknown): PushMessage {
  return parsePushMessage(JSON.stringify(payload), { scope: SCOPE, defaultTitle: 'Default', now: 0 });
}

type Row = readonly [name: string, payload: unknown, expected: Readonly<Record<string, unknown>>];

describe('flat', () => {
  test.each<Row>([
    ['head and message', { head: 'h', message: 'm' }, { title: 'h', body: 'm' }],
    ['heading and text', { heading: 'h', text: 'm' }, { title: 'h', body: 'm' }],
    ['alert alone', { alert: 'm' }, { title: 'Default', hasOwnTitle: false, body: 'm' }],
    [
      'content and action_url',
      { title: 't', content: 'm', action_url: '/x' },
      { body: 'm', url: 'https://app.example/x' },
    ],
    ['click', { title: 't', click: 'x' }, { url: 'https://app.example/sub/x' }],
    ['link', { title: 't', link: 'x' }, { url: 'https://app.example/sub/x' }],
    ['navigate', { title: 't', navigate: 'x' }, { url: 'https://app.example/sub/x' }],
    ['click_action', { title: 't', click_action: 'x' }, { url: 'https://app.example/sub/x' }],
    ['data.path', { title: 't', data: { path: 'x' } }, { url: 'https://app.example/sub/x' }],
    ['data.link', { title: 't', data: { link: 'x' } }, { url: 'https://app.example/sub/x' }],
    [
      'the own link before that in data',
      { title: 't', url: 'a', data: { url: 'b' } },
      { url: 'https://app.example/sub/a' },
    ],
    [
      'the next link when one is refused',
      { title: 't', url: 'javascript:1', link: '/x' },
      { url: 'https://app.example/x' },
    ],
    [
      'a link to another origin is kept',
      { title: 't', url: 'https://other.example' },
      { url: 'https://other.example/' },
    ],
    [
      'credentials in a link are not',
      { title: 't', url: 'https://a:b@other.example' },
      { url: 'https://other.example/' },
    ],
    ['texts in data', { data: { title: 't', body: 'b', url: '/x' } }, { title: 't', body: 'b' }],
    [
      'texts inside message',
      { message: { title: 't', body: 'b', url: '/x' } },
      { title: 't', url: 'https://app.example/x' },
    ],
    ['texts inside payload', { payload: { title: 't', body: 'b' } }, { title: 't', body: 'b' }],
    ['an own text keeps that of data out', { title: 't', data: { message: 'an id' } }, { title: 't', body: undefined }],
    [
      'a picture as badge',
      { title: 't', badge: '/b.png' },
      { badge: 'https://app.example/b.png', appBadge: undefined },
    ],
    ['a number as badge', { title: 't', badge: 4 }, { badge: undefined, appBadge: 4 }],
    ['digits as badge', { title: 't', badge: '4' }, { badge: undefined, appBadge: 4 }],
    ['a badge of zero', { title: 't', badge: 0 }, { appBadge: 0 }],
    ['app_badge', { title: 't', app_badge: 2 }, { appBadge: 2 }],
    ['seconds as timestamp', { title: 't', timestamp: 1_795_000_000 }, { timestamp: 1_795_000_000_000 }],
    ['a date as timestamp', { title: 't', timestamp: '2026-11-22T00:00:00Z' }, { timestamp: 1_795_305_600_000 }],
    ['nonsense as timestamp', { title: 't', timestamp: 'soon' }, { timestamp: undefined }],
    [
      'flags as text',
      { title: 't', silent: 'true', requireInteraction: 'false' },
      { silent: true, requireInteraction: false },
    ],
    ['a direction that is none', { title: 't', dir: 'x' }, { dir: undefined }],
    ['one vibration', { title: 't', vibrate: 200 }, { vibrate: [200] }],
    ['scalar data', { title: 't', data: 'x' }, { data: 'x' }],
    ['a list as data', { title: 't', data: [1, { token: 's', a: 1 }] }, { data: [1, { a: 1 }] }],
    ['a number as title', { title: 0 }, { title: '0', hasOwnTitle: true }],
    ['a blank title', { title: ' ', head: 'h' }, { title: 'h' }],
    ['a picture that is no web URL', { title: 't', icon: 'data:image/png;base64,AA==' }, { icon: undefined }],
  ])('reads %s', (_name, payload, expected) => {
    const message = parse(payload);
    expect(message).toMatchObject({ kind: 'show', dialect: 'flat' });
    for (const [name, value] of Object.entries(expected)) expect(Reflect.get(message, name)).toEqual(value);
  });

  test('reads actions under other names, and skips what has no title', () => {
    const actions = [
      { id: 'a', text: 'A', link: '/a' },
      { action: 'https://other.example/b', title: 'B' },
      { title: 'C', icon: 'c.png' },
      { action: 'd' },
      'e',
    ];
    expect(parse({ title: 't', actions })).toMatchObject({
      actions: [
        { action: 'a', title: 'A', url: 'https://app.example/a' },
        { action: 'https://other.example/b', title: 'B', url: 'https://other.example/b' },
        { action: 'C', title: 'C', icon: 'https://app.example/sub/c.png' },
      ],
    });
  });
});

describe('options-object', () => {
  test('reads what CleverTap sends', () => {
    const notificationOptions = { body: 'b', icon: '/i.png', actions: [{ action: 'a1', title: 'A', deepLink: '/a' }] };
    expect(parse({ title: 't', notificationOptions, deepLink: '/x' })).toMatchObject({
      dialect: 'options-object',
      title: 't',
      body: 'b',
      url: 'https://app.example/x',
      actions: [{ action: 'a1', title: 'A', url: 'https://app.example/a' }],
    });
  });
});

describe('fcm', () => {
  const envelope = { from: '123', fcmMessageId: 'm' };
  test('reads the texts of a data message from data', () => {
    expect(parse({ ...envelope, data: { title: 't', body: 'b', url: '/x' } })).toMatchObject({
      dialect: 'fcm',
      title: 't',
      body: 'b',
      url: 'https://app.example/x',
    });
  });

  test('takes click_action when there is no link', () => {
    const notification = { title: 't', click_action: '/x', tag: 'g' };
    expect(parse({ ...envelope, notification })).toMatchObject({ url: 'https://app.example/x', tag: 'g' });
  });

  test('shows the default title when there is no text at all', () => {
    expect(parse({ ...envelope, data: { sku: '42' } })).toMatchObject({ title: 'Default', data: { sku: '42' } });
  });
});

describe('onesignal', () => {
  const payload = {
    title: 't',
    alert: 'b',
    custom: { i: 'uuid', u: 'https://app.example/deep', a: { k: 1 } },
    o: [{ i: 'yes', n: 'Yes', p: '/y.png', u: '/yes' }, 'x'],
  };

  test('reads its short names', () => {
    expect(parse(payload)).toMatchObject({
      dialect: 'onesignal',
      title: 't',
      body: 'b',
      url: 'https://app.example/deep',
      data: { k: 1 },
      actions: [{ action: 'yes', title: 'Yes', icon: 'https://app.example/y.png', url: 'https://app.example/yes' }],
    });
  });

  test.each(['https://app.example/?_osp=do_not_open', 'javascript:void(0);'])('does not open %s', (u) => {
    expect(parse({ ...payload, custom: { i: 'uuid', u } })).not.toHaveProperty('url');
  });
});

describe('pusher-beams', () => {
  test('keeps its own data apart from that of the application', () => {
    const notification = { title: 't', deep_link: '/x', hide_notification_if_site_has_focus: true };
    expect(parse({ notification, data: { foo: 1, pusher: { publishId: 'p' } } })).toMatchObject({
      dialect: 'pusher-beams',
      url: 'https://app.example/x',
      suppressWhenActive: true,
      data: { foo: 1 },
    });
  });
});

describe('ngsw', () => {
  test('an operation without a URL means the scope, and an unknown one nothing', () => {
    const onActionClick = { default: { operation: 'openWindow' }, odd: { operation: 'explode', url: '/x' } };
    const notification = { title: 't', actions: [{ action: 'odd', title: 'O' }], data: { onActionClick } };
    expect(parse({ notification })).toMatchObject({
      url: SCOPE,
      clickBehaviour: 'openWindow',
      actions: [{ action: 'odd', title: 'O' }],
    });
  });
});

describe('mastodon', () => {
  test('finds the notifications of a server whose app has a folder', () => {
    const payload = { notification_id: 'a1', notification_type: 'follow', title: 't', access_token: 's' };
    expect(parse(payload)).toEqual({
      kind: 'show',
      dialect: 'mastodon',
      title: 't',
      hasOwnTitle: true,
      tag: 'a1',
      url: 'https://app.example/notifications',
      id: 'a1',
      topic: 'follow',
      data: { notification_id: 'a1', notification_type: 'follow' },
    });
  });
});

describe('ntfy', () => {
  const message = { id: 'x', time: 1_795_000_000, topic: 'alerts', message: 'm' };
  const envelope = { event: 'message', subscription_id: 'https://ntfy.example/alerts' };

  test('the topic stands in for a title and its page for a link', () => {
    expect(parse({ ...envelope, message })).toMatchObject({
      dialect: 'ntfy',
      title: 'alerts',
      body: 'm',
      url: 'https://ntfy.example/alerts',
      data: { id: 'x', topic: 'alerts' },
    });
  });

  test('shows the picture that is attached, and no other file', () => {
    const url = 'https://ntfy.example/file/a';
    const withFile = (type: string) => parse({ ...envelope, message: { ...message, attachment: { type, url } } });
    expect(withFile('image/png')).toMatchObject({ image: url });
    expect(withFile('application/pdf')).not.toHaveProperty('image');
  });

  test('offers the actions that open something or send a request, and no broadcast', () => {
    const actions = [
      { id: 'v', action: 'view', label: 'View', url: 'https://x.example/' },
      {
        id: 'h',
        action: 'http',
        label: 'Close',
        url: 'https://x.example/door',
        method: 'PUT',
        headers: { Authorization: 'Bearer x', 'X-Odd': {} },
        body: '{"action":"close"}',
      },
      { id: 'p', action: 'http', label: 'Ping', url: 'https://x.example/ping' },
      { id: 'b', action: 'broadcast', label: 'Cast' },
    ];
    expect(parse({ ...envelope, message: { ...message, actions } })).toMatchObject({
      actions: [
        { action: 'v', title: 'View', url: 'https://x.example/' },
        {
          action: 'h',
          title: 'Close',
          url: 'https://x.example/door',
          clickBehaviour: 'sendRequest',
          request: { method: 'PUT', body: '{"action":"close"}' },
        },
        { action: 'p', title: 'Ping', clickBehaviour: 'sendRequest', request: { method: 'POST' } },
      ],
    });
  });
});

describe('misskey', () => {
  const user = { username: 'ann', name: null, avatarUrl: 'https://mk.example/a.png' };
  test.each<Row>([
    [
      'a note',
      { type: 'mention', user, note: { id: 'no 1', text: 'hi' } },
      { title: 'ann', url: 'https://app.example/notes/no%201' },
    ],
    ['a follower', { type: 'follow', user }, { title: 'ann', url: 'https://app.example/my/notifications' }],
    ['an application', { type: 'app', header: 'H', body: 'B', icon: '/i.png' }, { title: 'H', body: 'B' }],
  ])('reads a notification of %s', (_name, body, expected) => {
    expect(parse({ type: 'notification', userId: 'u', body })).toMatchObject({ dialect: 'misskey', ...expected });
  });

  test('closes everything when all was read elsewhere', () => {
    expect(parse({ type: 'readAllNotifications', userId: 'u' })).toEqual({ kind: 'dismiss', all: true });
  });
});

describe('nextcloud', () => {
  test.each<[unknown, PushMessage]>([
    [{ activationToken: 't' }, { kind: 'activate', token: 't' }],
    [
      { delete: true, nid: 7 },
      { kind: 'dismiss', ids: [7] },
    ],
    [
      { 'delete-multiple': true, nids: [7, 'x', null, {}] },
      { kind: 'dismiss', ids: [7, 'x'] },
    ],
    [{ 'delete-all': true }, { kind: 'dismiss', all: true }],
  ])('%j is an instruction', (payload, expected) => {
    expect(parse(payload)).toEqual(expected);
  });

  test('shows a notification under its own id', () => {
    expect(parse({ nid: 7, app: 'spreed', subject: 's', type: 'chat', id: 'x' })).toMatchObject({
      dialect: 'nextcloud',
      title: 's',
      tag: '7',
      data: { nid: 7, app: 'spreed', type: 'chat', id: 'x' },
    });
  });

  test('an activation without a token is no activation', () => {
    expect(parse({ activationToken: '' })).toMatchObject({ kind: 'show', dialect: 'unknown' });
  });
});

describe('phpbb', () => {
  test('hands ids on as data and the token apart', () => {
    expect(parse({ item_id: 5, type_id: 3, user_id: 2, version: '7', token: 's' })).toEqual({
      kind: 'fetch',
      data: { item_id: 5, type_id: 3, user_id: 2, version: '7' },
      secrets: { token: 's' },
    });
  });

  test('shows what has a text of its own', () => {
    expect(parse({ item_id: 5, type_id: 3, user_id: 2, title: 't' })).toMatchObject({ kind: 'show', title: 't' });
  });
});

describe('matrix', () => {
  const event = { event_id: '$e', room_id: '!r', unread: 3 };
  test.each<Row>([
    [
      'a room',
      { ...event, room_name: 'R', sender_display_name: 'Ann', content: { body: 'hi' } },
      { title: 'R', body: 'Ann: hi' },
    ],
    ['a person', { ...event, sender_display_name: 'Ann', content: { body: 'hi' } }, { title: 'Ann', body: 'hi' }],
    ['ids only', event, { title: 'Default', hasOwnTitle: false }],
  ])('shows an event with %s', (_name, payload, expected) => {
    expect(parse(payload)).toMatchObject({ dialect: 'matrix', tag: '!r', appBadge: 3, ...expected });
  });

  test.each<[unknown, PushMessage]>([
    [
      { unread: 3, missed_calls: 1 },
      { kind: 'badge', appBadge: 3 },
    ],
    [
      { ack_token: 'a', app_id: 'x' },
      { kind: 'activate', token: 'a' },
    ],
  ])('%j is an instruction', (payload, expected) => {
    expect(parse(payload)).toEqual(expected);
  });

  test('a count beside a text is no instruction', () => {
    expect(parse({ unread: 3, title: 't' })).toMatchObject({ kind: 'show', dialect: 'flat' });
  });
});

describe('discourse', () => {
  test.each([
    ['https://forum.example/folder', '/t/1', 'https://forum.example/folder/t/1'],
    ['https://forum.example', 'https://other.example/x', 'https://other.example/x'],
    ['javascript:', 'alert(1)', undefined],
  ])('%s and %s make %s', (base_url, url, expected) => {
    const message = parse({ title: 't', base_url, url });
    expect(Reflect.get(message, 'url')).toBe(expected);
  });
});

describe('home-assistant', () => {
  test.each<[unknown, PushMessage]>([
    [
      { dismiss: true, tag: 'g', title: 'Home Assistant' },
      { kind: 'dismiss', tags: ['g'] },
    ],
    [{ dismiss: true }, { kind: 'dismiss', all: true }],
  ])('%j closes notifications', (payload, expected) => {
    expect(parse(payload)).toEqual(expected);
  });
});

describe('nodebb', () => {
  test('a tag beside anything else closes nothing', () => {
    expect(parse({ tag: 'n1', title: 't' })).toMatchObject({ kind: 'show', tag: 'n1' });
    expect(parse({ tag: 'n1', count: 1 })).toMatchObject({ kind: 'show', dialect: 'unknown' });
  });
});

describe('badge-only', () => {
  test.each([
    [{ app_badge: 0 }, 0],
    [{ appBadge: '7' }, 7],
    [{ badge: 3 }, 3],
  ])('%j sets the badge', (payload, appBadge) => {
    expect(parse(payload)).toEqual({ kind: 'badge', appBadge });
  });

  test('a picture is no number', () => {
    expect(parse({ badge: '/b.png' })).toMatchObject({ kind: 'show', dialect: 'unknown' });
  });
});

describe('apple', () => {
  test.each<Row>([
    [
      'an object',
      { aps: { alert: { title: 't', body: 'b' }, badge: 2 }, url: '/x' },
      { title: 't', body: 'b', appBadge: 2 },
    ],
    ['a text', { aps: { alert: 'b' }, url: '/x' }, { title: 'Default', body: 'b' }],
  ])('reads an alert that is %s', (_name, payload, expected) => {
    expect(parse(payload)).toMatchObject({ dialect: 'apple', url: 'https://app.example/x', ...expected });
  });
});
