import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDeclarativeMessage } from './declarative-message.js';
import { parsePushMessage } from './parse-push-message.js';

interface Vector {
  readonly id: string;
  readonly base: string;
  readonly input: { readonly json?: unknown; readonly text?: string };
  readonly expected: { readonly spec: SpecResult; readonly webkit: { readonly appBadge?: number } };
}

type SpecResult = { readonly v: 'not-declarative' } | { readonly v: 'declarative'; readonly [member: string]: unknown };

const FILE = new URL('../test/cases/declarative-samples.json', import.meta.url);
const VECTORS: readonly Vector[] = JSON.parse(readFileSync(FILE, 'utf8')).vectors;
const SCOPE = 'https://example.com/app/';

test.each(VECTORS.map((vector) => [vector.id, vector] as const))(
  '%s is read as the specification says',
  (_id, vector) => {
    const { text, json } = vector.input;
    const message = parseDeclarativeMessage(text ?? JSON.stringify(json), { scope: vector.base });
    const { v, ...expected } = vector.expected.spec;
    if (v === 'not-declarative') expect(message).toBeUndefined();
    else expect(message).toEqual({ ...expected, ...appBadgeOf(vector) });
  },
);

/** The badge is not in the specification; where WebKit reads one, so do we. */
function appBadgeOf({ expected }: Vector): { readonly appBadge?: number } {
  return expected.webkit.appBadge === undefined ? {} : { appBadge: expected.webkit.appBadge };
}

describe('optional members', () => {
  test.each<[string, unknown, unknown]>([
    ['dir', 'rtl', 'rtl'],
    ['dir', 'up', undefined],
    ['lang', '', ''],
    ['body', '', ''],
    ['body', 7, undefined],
    ['tag', null, undefined],
    ['image', 'p.png', 'https://example.com/app/p.png'],
    ['badge', '/b.png', 'https://example.com/b.png'],
    ['icon', ['i.png'], undefined],
    ['vibrate', [200, 0, 4294967295], [200, 0, 4294967295]],
    ['vibrate', [], []],
    ['vibrate', [4294967296], undefined],
    ['vibrate', [-1], undefined],
    ['vibrate', [0.5], undefined],
    ['vibrate', 200, undefined],
    ['timestamp', 0, 0],
    ['timestamp', 1.5, undefined],
    ['timestamp', -1, undefined],
    ['timestamp', '0', undefined],
    ['silent', false, false],
    ['silent', 0, undefined],
    ['silent', null, undefined],
    ['requireInteraction', true, true],
    ['requireInteraction', 'true', undefined],
    ['renotify', false, false],
    ['data', null, null],
    ['data', { token: 'kept by the algorithm' }, { token: 'kept by the algorithm' }],
    ['unknown', 'x', undefined],
    ['navigate', 'page', undefined],
  ])('%s: %j is read as %j', (name, value, expected) => {
    const message = parseDeclarativeMessage(
      JSON.stringify({ web_push: 8030, notification: { title: 't', navigate: '/', [name]: value } }),
      { scope: SCOPE },
    );
    expect(message?.options).toEqual(expected === undefined ? {} : { [name]: expected });
  });
});

describe('failures', () => {
  const notification = { title: 't', navigate: '/' };
  test.each<[string, unknown]>([
    ['web_push as text', { web_push: '8030', notification }],
    ['the number of an older draft', { web_push: 9001, notification }],
    ['no notification', { web_push: 8030 }],
    ['a list as notification', { web_push: 8030, notification: [notification] }],
    ['no title', { web_push: 8030, notification: { navigate: '/' } }],
    ['a number as title', { web_push: 8030, notification: { title: 1, navigate: '/' } }],
    ['no navigate', { web_push: 8030, notification: { title: 't' } }],
    [
      'silent with an empty vibration',
      { web_push: 8030, notification: { ...notification, silent: true, vibrate: [] } },
    ],
    ['renotify with an empty tag', { web_push: 8030, notification: { ...notification, renotify: true, tag: '' } }],
    [
      'an action that leads nowhere',
      {
        web_push: 8030,
        notification: { ...notification, actions: [{ action: 'a', title: 'A', navigate: 'https://[' }] },
      },
    ],
    ['null', null],
    ['text', '8030'],
  ])('%s is not a declarative message', (_name, payload) => {
    expect(parseDeclarativeMessage(JSON.stringify(payload), { scope: SCOPE })).toBeUndefined();
  });

  test('silent with a vibration of the wrong type is fine, because that is as if absent', () => {
    const body = JSON.stringify({ web_push: 8030, notification: { ...notification, silent: true, vibrate: 'x' } });
    expect(parseDeclarativeMessage(body, { scope: SCOPE })?.options).toEqual({ silent: true });
  });
});

test('a byte order mark does not hide a declarative message', () => {
  const body = `\uFEFF${JSON.stringify({ web_push: 8030, notification: { title: 't', navigate: '/' } })}`;
  expect(parseDeclarativeMessage(body, { scope: SCOPE })?.navigate).toBe('https://example.com/');
});

test('the icon of an action is kept when it is a URL and dropped when it is not', () => {
  const action = { action: 'a', title: 'A', navigate: 'x' };
  const actions = [
    { ...action, icon: 'a.png' },
    { ...action, icon: 'https://[' },
    { ...action, icon: 1 },
  ];
  const body = JSON.stringify({ web_push: 8030, notification: { title: 't', navigate: '/', actions } });
  const read = { ...action, navigate: 'https://example.com/app/x' };
  expect(parseDeclarativeMessage(body, { scope: SCOPE })?.options.actions).toEqual([
    { ...read, icon: 'https://example.com/app/a.png' },
    read,
    read,
  ]);
});

describe('app badge', () => {
  test.each<[unknown, number | undefined]>([
    [0, 0],
    [12, 12],
    ['12', 12],
    ['', 0],
    [false, 0],
    [true, undefined],
    [-1, undefined],
    [1.5, undefined],
    ['x', undefined],
    [2 ** 53, undefined],
    [null, undefined],
  ])('%j is read as %j at the top and inside the notification', (value, expected) => {
    const notification = { title: 't', navigate: '/' };
    const top = JSON.stringify({ web_push: 8030, app_badge: value, notification });
    const nested = JSON.stringify({ web_push: 8030, notification: { ...notification, app_badge: value } });
    expect(parseDeclarativeMessage(top, { scope: SCOPE })?.appBadge).toBe(expected);
    expect(parseDeclarativeMessage(nested, { scope: SCOPE })?.appBadge).toBe(expected);
  });
});

describe('as a push message', () => {
  const context = { scope: SCOPE, defaultTitle: 'Default', now: 0 };
  const parse = (payload: unknown) => parsePushMessage(JSON.stringify(payload), context);

  test('an empty title becomes the default one', () => {
    expect(parse({ web_push: 8030, notification: { title: '', navigate: '/' } })).toMatchObject({
      dialect: 'declarative',
      title: 'Default',
      hasOwnTitle: false,
    });
  });

  test('mutable counts at the top and inside the notification', () => {
    const notification = { title: 't', navigate: '/' };
    expect(parse({ web_push: 8030, mutable: true, notification })).toMatchObject({ mutable: true });
    expect(parse({ web_push: 8030, notification: { ...notification, mutable: true } })).toMatchObject({
      mutable: true,
    });
    expect(parse({ web_push: 8030, notification })).toMatchObject({ mutable: false });
  });

  test('a link that is not of the web is left out, and so are pictures', () => {
    const notification = { title: 't', navigate: 'about:blank', icon: 'data:image/png;base64,AA==', image: 'blob:x' };
    const message = parse({ web_push: 8030, notification });
    expect(message).toEqual({
      kind: 'show',
      dialect: 'declarative',
      title: 't',
      hasOwnTitle: true,
      mutable: false,
    });
  });

  test('credentials in data are removed', () => {
    const data = { id: 1, access_token: 's', nested: { jwt: 's', list: [{ token: 's', ok: true }] } };
    expect(parse({ web_push: 8030, notification: { title: 't', navigate: '/', data } })).toMatchObject({
      data: { id: 1, nested: { list: [{ ok: true }] } },
    });
  });

  test('a member of another type is as if absent, whatever other formats make of it', () => {
    const odd = { body: 7, tag: 7, silent: 'true', timestamp: '1795000000000', vibrate: 200, lang: null, message: 'm' };
    expect(parse({ web_push: 8030, notification: { title: 't', navigate: '/x', url: '/y', ...odd } })).toEqual({
      kind: 'show',
      dialect: 'declarative',
      title: 't',
      hasOwnTitle: true,
      url: 'https://example.com/x',
      mutable: false,
    });
  });

  test('a button may send a request where the worker shows it, and opens its address elsewhere', () => {
    const button = {
      action: 'a',
      title: 'A',
      navigate: '/a',
      clickBehaviour: 'sendRequest',
      request: { method: 'PUT' },
    };
    expect(parse({ web_push: 8030, notification: { title: 't', navigate: '/', actions: [button] } })).toMatchObject({
      actions: [
        {
          action: 'a',
          url: 'https://example.com/a',
          clickBehaviour: 'sendRequest',
          request: { method: 'PUT' },
        },
      ],
    });
  });

  test('what the algorithm refuses is shown all the same', () => {
    const notification = { title: 't', body: 'b', navigate: '/x', renotify: true };
    expect(parse({ web_push: 8030, app_badge: 3, notification })).toMatchObject({
      dialect: 'notification-object',
      title: 't',
      body: 'b',
      url: 'https://example.com/x',
      appBadge: 3,
    });
  });
});
