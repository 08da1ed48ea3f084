import { generateKeyPairSync } from 'node:crypto';
import { isPushError } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKey, SUBSCRIPTION } from '../test/browser-subscription.js';
import { type BrowserPage, createBrowserPage } from '../test/fixtures/browser-page.js';
import { type RecordingServer, startRecordingServer } from '../test/recording-server.js';
import {
  type BodyEncoding,
  type BodyShape,
  customBackend,
  type HttpBackendOptions,
  httpBackend,
  type KeySource,
} from './index.js';

const { endpoint, keys } = SUBSCRIPTION;
const REQUEST = { subscription: SUBSCRIPTION, topics: ['a'] };
const KEY = createKey();
const text = KEY.toString('base64url');

let server: RecordingServer;
let page: BrowserPage | undefined;

beforeEach(async () => {
  server = await startRecordingServer();
  server.answer = { status: 201, json: {} };
});

afterEach(async () => {
  page?.close();
  page = undefined;
  await server.close();
});

function connect(options: Partial<HttpBackendOptions> = {}) {
  return httpBackend({ baseUrl: server.origin, key: text, subscribe: { url: '/subscribe' }, ...options });
}

function headersOf(name: string): readonly (string | string[] | undefined)[] {
  return server.requests.map(({ headers }) => headers[name]);
}

async function failure(
  promise: Promise<unknown>,
): Promise<Error & { readonly code: string; readonly cause?: unknown }> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isPushError(error)) throw new Error('expected a PushError');
  return error;
}

describe('where the key comes from', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }) as string;

  test.each<[string, KeySource, Buffer?]>([
    ['text', text],
    ['padded standard base64', `${KEY.toString('base64')}`],
    ['bytes', Uint8Array.from(KEY)],
    ['a list of numbers', [...KEY]],
    ['decimal numbers with bars', [...KEY].join('|')],
    ['a function', async () => text],
    ['PEM', pem, publicKey.export({ format: 'der', type: 'spki' }).subarray(-65)],
    ['a global variable', { global: 'process.env.TEST_PUSH_KEY' }],
  ])('%s', async (_name, key, expected = KEY) => {
    process.env.TEST_PUSH_KEY = text;
    expect(Buffer.from(await connect({ key }).getApplicationServerKey())).toEqual(expected);
  });

  test.each<[string, unknown, Parameters<typeof connect>[0]]>([
    ['a path in JSON', { a: { b: text } }, { key: { url: '/key', path: 'a.b' } }],
    ['plain text', undefined, { key: { url: '/key' } }],
    [
      'a function of the answer',
      { x: [...KEY] },
      { key: { url: '/key', path: (json) => (json as { x: number[] }).x } },
    ],
  ])('an address: %s', async (_name, json, options) => {
    server.answer = { status: 200, ...(json === undefined ? { text: `${text}\n` } : { json }) };
    expect(Buffer.from(await connect(options).getApplicationServerKey())).toEqual(KEY);
    expect(server.requests).toMatchObject([{ method: 'GET', path: '/key' }]);
  });

  test('a meta tag, and a clear word when there is none', async () => {
    const backend = connect({ key: { meta: 'vapid' } });
    expect((await failure(backend.getApplicationServerKey())).message).toContain('<meta name="vapid">');
    page = createBrowserPage(() => ({ vapid: text }));
    page.open();
    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(KEY);
  });
});

describe('what a body looks like', () => {
  test.each<[BodyShape, unknown]>([
    ['raw', { endpoint, expirationTime: null, keys, topics: ['a'] }],
    ['wrapped', { subscription: SUBSCRIPTION, topics: ['a'] }],
    ['flat', { endpoint, ...keys, topics: ['a'] }],
    ['rails', { push_subscription: { endpoint, p256dh_key: keys.p256dh, auth_key: keys.auth } }],
  ])('%s', async (body, expected) => {
    await connect({ subscribe: { url: '/subscribe', body } }).subscribe(REQUEST);
    expect(server.requests[0]?.body).toEqual(expected);
  });

  test('keys in standard base64, and fields that go along with everything', async () => {
    let count = 0;
    const backend = connect({
      subKeyEncoding: 'base64',
      extra: async () => ({ count: ++count }),
      subscribe: { url: '/subscribe', body: 'flat' },
      unsubscribe: { url: '/unsubscribe' },
    });
    await backend.subscribe(REQUEST);
    await backend.unsubscribe({ endpoint, topics: [] });
    const standard = (value: string): string => Buffer.from(value, 'base64url').toString('base64');
    expect(server.requests.map(({ body }) => body)).toEqual([
      { endpoint, p256dh: standard(keys.p256dh), auth: standard(keys.auth), topics: ['a'], count: 1 },
      { endpoint, count: 2 },
    ]);
  });

  test.each<[BodyEncoding, RegExp, string]>([
    ['form', /^application\/x-www-form-urlencoded/, 'list%5B%5D=1&list%5B%5D=2&deep%5Bname%5D=a+b&none=&yes=true'],
    ['multipart', /^multipart\/form-data; boundary=/, 'name="deep[name]"\r\n\r\na b\r\n'],
    [
      'json-field',
      /^multipart\/form-data; boundary=/,
      'name="data"\r\n\r\n{"list":[1,2],"deep":{"name":"a b"},"none":null,"yes":true}',
    ],
    ['none', /^$/, ''],
  ])('encoding %s', async (encoding, type, part) => {
    const body = (): object => ({ list: [1, 2], deep: { name: 'a b' }, none: null, yes: true });
    await connect({ subscribe: { url: '/subscribe', encoding, body } }).subscribe(REQUEST);
    expect(server.requests[0]?.headers['content-type'] ?? '').toMatch(type);
    expect(server.requests[0]?.text).toContain(part);
  });

  test('what was sent is kept only where something is made from it', async () => {
    expect(await connect().subscribe(REQUEST)).toEqual({ topics: ['a'] });
    const echo = connect({ unsubscribe: { url: '/unsubscribe', body: 'replay' } });
    const { sent = '' } = await echo.subscribe(REQUEST);
    await echo.unsubscribe({ endpoint, topics: [], sent });
    expect(server.requests.at(-1)?.text).toBe(server.requests.at(-2)?.text);
  });
});

describe('addresses', () => {
  test('blanks are filled and encoded, in the query too', async () => {
    const backend = connect({
      unsubscribe: {
        url: '/of/{id}/{endpoint:base64url}',
        query: { e: '{endpoint}', all: '1' },
        method: 'DELETE',
        encoding: 'none',
      },
    });
    await backend.unsubscribe({ endpoint, topics: [], id: 'a/b' });
    const name = Buffer.from(endpoint).toString('base64url');
    expect(server.requests).toMatchObject([
      { method: 'DELETE', path: `/of/a%2Fb/${name}?e=${encodeURIComponent(endpoint)}&all=1` },
    ]);
    expect(server.requests[0]?.text).toBe('');
  });

  test('without the id that an address needs, it is as if the backend did not have the subscription', async () => {
    const one = { url: '/of/{id}' };
    const backend = connect({ unsubscribe: one, update: one, status: one });
    const saved = { endpoint, topics: [] };
    await backend.unsubscribe(saved);
    expect(await backend.getStatus?.(saved)).toMatchObject({ isKnown: false });
    expect((await failure(backend.update?.(saved, {}) as Promise<unknown>)).cause).toEqual({ status: 404 });
    expect(server.requests).toEqual([]);
  });

  test('the id of a user, and an absolute address', async () => {
    const backend = httpBackend({ baseUrl: '/elsewhere', key: text, subscribe: { url: `${server.origin}/{userId}` } });
    await backend.subscribe({ ...REQUEST, user: { id: 'ada' } });
    expect(server.requests).toMatchObject([{ path: '/ada' }]);
  });

  test('an error names the pattern, not what was filled in', async () => {
    server.answer = { status: 500 };
    const error = await failure(
      connect({ unsubscribe: { url: '/of/{endpoint}' } }).unsubscribe({ endpoint, topics: [] }),
    );
    expect(error.message).toContain('/of/{endpoint}: HTTP 500');
    expect(error.message).not.toContain('push.example');
  });
});

describe('answers', () => {
  test('id, topics and a pending activation are read where the backend puts them', async () => {
    server.answer = { status: 202, json: { data: { id: 7, tags: ['b'] } } };
    const subscribe = { url: '/subscribe', id: 'data.id', topics: 'data.tags', pending: [202] };
    expect(await connect({ subscribe }).subscribe(REQUEST)).toEqual({ id: '7', topics: ['b'], isPending: true });
  });

  test('only the statuses that mean yes are a yes', async () => {
    server.answer = { status: 200 };
    const error = await failure(connect({ subscribe: { url: '/subscribe', ok: [201] } }).subscribe(REQUEST));
    expect(error).toMatchObject({ code: 'backend-rejected', cause: { status: 200 } });
  });

  test('a page to sign in, with status 200, is a refusal', async () => {
    server.answer = { status: 200, text: '<!doctype html><form action="/login">' };
    expect((await failure(connect().subscribe(REQUEST))).code).toBe('backend-rejected');
  });

  test('a waiting time is handed on', async () => {
    server.answer = { status: 429, headers: { 'Retry-After': '30' } };
    expect((await failure(connect().subscribe(REQUEST))).cause).toEqual({ status: 429, retryAfterSeconds: 30 });
  });

  test('an answer that never comes is given up', async () => {
    server.answer = 'never';
    expect((await failure(connect({ timeoutMs: 50 }).subscribe(REQUEST))).code).toBe('backend-unreachable');
  });

  test('test, export, erase and activation are offered where they are configured', async () => {
    expect(connect()).not.toHaveProperty('sendTest');
    server.answer = { status: 200, json: { all: 1 } };
    const backend = connect({
      test: { url: '/test', body: ({ messageId }) => ({ messageId }) },
      exportData: { url: '/export' },
      eraseData: { url: '/erase' },
      activate: { url: '/activate', body: ({ token }) => ({ token }) },
    });
    const saved = { endpoint, topics: [] };
    await backend.sendTest?.(saved, 'm1');
    expect(await backend.exportData?.(saved)).toEqual({ all: 1 });
    await backend.eraseData?.(saved);
    await backend.activate?.('t1', saved);
    expect(server.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/test', { messageId: 'm1' }],
      ['/export', { endpoint }],
      ['/erase', { endpoint }],
      ['/activate', { token: 't1' }],
    ]);
  });
});

describe('who sends it', () => {
  test.each([403, 419, 422])('a CSRF token that is refused with %i is read anew, once', async (status) => {
    let csrf = 'old';
    page = createBrowserPage(() => ({ 'csrf-token': csrf }));
    page.open();
    server.answer = ({ headers }) => {
      csrf = 'new';
      return { status: headers['x-csrf-token'] === 'new' ? 201 : status };
    };
    await connect({ csrf: { from: { meta: 'csrf-token' }, header: 'X-CSRF-Token' } }).subscribe(REQUEST);
    expect(headersOf('x-csrf-token')).toEqual(['old', 'new']);
  });

  test('a refusal for another reason is not tried again with the same token', async () => {
    server.answer = { status: 422 };
    const csrf = { from: () => 'same', header: 'X-CSRF-Token' };
    await failure(connect({ csrf }).subscribe(REQUEST));
    expect(server.requests).toHaveLength(1);
  });

  test('a token from an address is fetched once, and again when it is refused', async () => {
    let issued = 0;
    server.answer = ({ path, headers }) => {
      if (path === '/csrf') return { status: 200, json: { csrf: `token-${++issued}` } };
      return { status: headers['x-csrf-token'] === 'token-2' ? 200 : 403 };
    };
    const backend = connect({ csrf: { from: { url: '/csrf', path: 'csrf' }, header: 'X-CSRF-Token' } });
    await backend.subscribe(REQUEST);
    await backend.subscribe(REQUEST);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/csrf',
      '/subscribe',
      '/csrf',
      '/subscribe',
      '/subscribe',
    ]);
  });

  test('a cookie is decoded, and asked for where it is missing', async () => {
    page = createBrowserPage(() => ({}));
    page.open();
    server.answer = ({ path }) =>
      path === '/cookie' ? { status: 204, headers: { 'Set-Cookie': 'XSRF-TOKEN=a%3Db' } } : { status: 201 };
    const csrf = { from: { cookie: 'XSRF-TOKEN', refreshUrl: '/cookie' }, header: 'X-XSRF-TOKEN' };
    await connect({ csrf, fetch: page.fetch }).subscribe(REQUEST);
    expect(headersOf('x-xsrf-token')).toEqual([undefined, 'a=b']);
  });

  test('in a worker a cookie comes from the Cookie Store, or the request goes without', async () => {
    const backend = connect({ csrf: { from: { cookie: 'csrftoken' }, header: 'X-CSRFToken' } });
    await backend.subscribe(REQUEST);
    Object.defineProperty(globalThis, 'cookieStore', {
      value: { get: async (name: string) => (name === 'csrftoken' ? { value: 'c1' } : null) },
      configurable: true,
    });
    await backend.subscribe(REQUEST).finally(() => Reflect.deleteProperty(globalThis, 'cookieStore'));
    expect(headersOf('x-csrftoken')).toEqual([undefined, 'c1']);
  });

  test('a bearer token that has expired is renewed once', async () => {
    server.answer = ({ headers }) => ({ status: headers.authorization === 'Bearer 2' ? 201 : 401 });
    const asked: boolean[] = [];
    const authorization = async (isRefused: boolean): Promise<string> => {
      asked.push(isRefused);
      return isRefused ? 'Bearer 2' : 'Bearer 1';
    };
    await connect({ authorization }).subscribe(REQUEST);
    expect(asked).toEqual([false, true]);
    expect(headersOf('authorization')).toEqual(['Bearer 1', 'Bearer 2']);
  });

  test('a renewed token that is refused as well is a refusal', async () => {
    server.answer = { status: 401 };
    const error = await failure(connect({ authorization: async () => 'Bearer secret-1' }).subscribe(REQUEST));
    expect(error.cause).toEqual({ status: 401 });
    expect(error.message).not.toContain('secret');
    expect(server.requests).toHaveLength(2);
  });
});

describe('the requests of a worker', () => {
  test('are the same as the page would send, token included', async () => {
    const backend = connect({
      credentials: 'include',
      authorization: 'Bearer b1',
      subscribe: { url: '/of/{endpoint}', query: { auth: '{endpoint}' }, encoding: 'form', body: 'flat' },
    });
    expect(await backend.getWorkerRequests?.({ topics: ['a b'] })).toEqual({
      subscribe: {
        url: `${server.origin}/of/{{endpoint}}?auth={{endpoint}}`,
        method: 'POST',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer b1',
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        },
        credentials: 'include',
        body: 'endpoint={{endpoint}}&p256dh={{p256dh}}&auth={{auth}}&topics%5B%5D=a+b&replaces={{replaces}}',
        encoding: 'form',
        keyEncoding: 'base64url',
      },
    });
  });

  test.each<[string, Partial<HttpBackendOptions>]>([
    ['a multipart body', { subscribe: { url: '/subscribe', encoding: 'multipart' } }],
    ['an encoded endpoint', { subscribe: { url: '/of/{endpoint:base64url}' } }],
    ['an id in another place', { subscribe: { url: '/subscribe', id: 'data.id' } }],
    ['a user who is not there', { subscribe: { url: '/of/{userId}' } }],
    ['the wish for none', { worker: false }],
  ])('are none with %s', async (_name, options) => {
    expect(await connect(options).getWorkerRequests?.({ topics: [] })).toBeUndefined();
  });
});

test('a base URL with a query is a mistake of the integrator', () => {
  expect(() => connect({ baseUrl: '/push?a=1' })).toThrow(/invalid-option/);
});

describe('functions', () => {
  test('what they leave out is taken from the request', async () => {
    const forgotten: string[] = [];
    const backend = customBackend({
      getApplicationServerKey: () => text,
      subscribe: async () => undefined,
      unsubscribe: async (saved) => forgotten.push(saved.endpoint),
      getStatus: async () => ({ isKnown: true, topics: [] }),
      resyncIntervalMs: 5,
    });
    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(KEY);
    expect(await backend.subscribe(REQUEST)).toEqual({ topics: ['a'] });
    await backend.unsubscribe({ endpoint, topics: [] });
    expect(forgotten).toEqual([endpoint]);
    expect(await backend.getStatus?.({ endpoint, topics: [] })).toMatchObject({ isKnown: true });
    expect(backend).toMatchObject({ url: 'custom', resyncIntervalMs: 5 });
  });

  test("what they throw is told as a PushError, in the kit's words", async () => {
    const backend = customBackend({
      url: 'socket',
      getApplicationServerKey: () => 'no key',
      subscribe: () => Promise.reject(new Error(`will not take ${endpoint}`)),
      unsubscribe: async () => undefined,
    });
    const error = await failure(backend.subscribe(REQUEST));
    expect(error).toMatchObject({ code: 'backend-unreachable', cause: expect.any(Error) });
    expect(error.message).toBe('subscribe of the backend socket failed (backend-unreachable)');
    expect((await failure(backend.getApplicationServerKey())).code).toBe('invalid-application-server-key');
  });
});
