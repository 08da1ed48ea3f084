import { builtInDialects, type PushError } from '@web-push-kit/protocol';
import type { KitRecords } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { startWorker } from '../test/fake-worker-scope.js';
import type { PushHandlerOptions } from './push-handler-options.js';

const HOME = 'https://shop.example/';

/** A payload of each kind, whose only button asks for a request. */
const payloads: Readonly<Record<string, (url: string) => object>> = {
  'of our own format': (url) => {
    const request = { method: 'post', headers: { 'X-Requested-With': 'x' }, body: '{"all":1}' };
    return { title: 't', actions: [{ action: 'go', title: 'OK', url, clickBehaviour: 'sendRequest', request }] };
  },
  'of Angular': (url) => {
    const onActionClick = { go: { operation: 'sendRequest', url } };
    return { notification: { title: 't', actions: [{ action: 'go', title: 'OK' }], data: { onActionClick } } };
  },
  'of ntfy': (url) => {
    const action = { id: 'go', action: 'http', label: 'OK', url, method: 'POST' };
    return {
      event: 'message',
      subscription_id: '/a',
      message: { id: '1', topic: 'a', message: 'm', actions: [action] },
    };
  },
};
const kinds = Object.keys(payloads);

interface Press {
  readonly options?: PushHandlerOptions;
  readonly records?: Partial<KitRecords>;
  readonly windows?: readonly FakeWindow[];
}

async function press(kind: string, url: string, { options, records, windows = [] }: Press = {}) {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const storage = new FakeStorage(records);
  const { scope, push, click } = startWorker({ windows }, { storage, onError, ...options }, allFeatures);
  await push(payloads[kind]?.(url) ?? {});
  await click('go');
  return { scope, errors };
}

const allowedRequests = [{ path: '/api/alerts', methods: ['GET', 'POST'] }] as const;

describe('a request that the code of the worker has not allowed', () => {
  test.each(kinds)('%s is not sent: the site opens, and onError hears what was asked', async (kind) => {
    const { scope, errors } = await press(kind, '/api/account?token=secret');
    expect(scope.requests).toEqual([]);
    expect(scope.opened).toEqual([HOME]);
    expect(errors).toMatchObject([{ code: 'request-not-allowed' }]);
    expect(String(errors)).toMatch(/(GET|POST) https:\/\/shop\.example\/api\/account: see allowedRequests/);
    expect(String(errors)).not.toContain('secret');
  });

  test.each(kinds)('%s is not sent because storage allows it', async (kind) => {
    const records = { 'worker-settings': { allowedRequests } } as Partial<KitRecords>;
    expect((await press(kind, '/api/alerts', { records })).scope.requests).toEqual([]);
  });

  test('brings an open page of the site to the front, where it is', async () => {
    const page = new FakeWindow(`${HOME}cart`);
    const { scope } = await press('of our own format', '/api/account', { windows: [page] });
    expect([page.focusCount, page.navigations, scope.opened]).toEqual([1, [], []]);
  });

  test('of an ntfy topic is never sent, as anybody may publish to it', async () => {
    const { scope, errors } = await press('of ntfy', '/api/alerts/7', { options: { allowedRequests } });
    expect([scope.requests, scope.opened]).toEqual([[], [HOME]]);
    expect(String(errors)).toContain('ntfy');
  });

  test('of a format that the worker does not know is not sent', async () => {
    const options = { allowedRequests, dialects: builtInDialects.filter(({ name }) => name !== 'flat') };
    expect((await press('of our own format', '/api/alerts', { options })).scope.requests).toEqual([]);
  });
});

describe('a request that the code of the worker has allowed', () => {
  test('is sent with a mark, and with no header of the payload', async () => {
    const { scope, errors } = await press('of our own format', '/api/alerts/7?x=1', { options: { allowedRequests } });
    expect(scope.requests).toEqual([
      {
        url: `${HOME}api/alerts/7?x=1`,
        init: {
          method: 'POST',
          headers: { 'push-action': '1', 'content-type': 'application/json' },
          body: '{"all":1}',
          credentials: 'same-origin',
          redirect: 'error',
          signal: expect.any(AbortSignal),
        },
      },
    ]);
    expect([scope.opened, errors]).toEqual([[], []]);
  });

  test('is sent for Angular too, as a GET without a body', async () => {
    const { scope } = await press('of Angular', '/api/alerts', { options: { allowedRequests } });
    expect(scope.requests).toMatchObject([{ url: `${HOME}api/alerts`, init: { method: 'GET' } }]);
    expect(scope.requests[0]?.init).not.toHaveProperty('body');
  });
});

test.each([
  ['no slash in front', { path: 'api', methods: ['POST'] }],
  ['the whole site', { path: '/', methods: ['POST'] }],
  ['another site', { path: '//evil.example/', methods: ['POST'] }],
  ['an address', { path: 'https://shop.example/api/', methods: ['POST'] }],
  ['a query', { path: '/api?x', methods: ['POST'] }],
  ['a way up', { path: '/api/../', methods: ['POST'] }],
  ['no methods', { path: '/api' }],
  ['a text as methods', { path: '/api', methods: 'POST' }],
  ['a small method', { path: '/api', methods: ['post'] }],
  ['a method that is none', { path: '/api', methods: ['PO ST'] }],
  ['nothing', null],
  ['a number', 7n],
])('an entry of allowedRequests with %s allows nothing, and onError hears why', async (...[, entry]) => {
  const options = { allowedRequests: [entry] } as unknown as PushHandlerOptions;
  const { scope, errors } = await press('of our own format', '/api/alerts', { options });
  expect(scope.requests).toEqual([]);
  const codes = errors.map((error) => (error as PushError).code);
  expect([codes[0], codes.at(-1)]).toEqual(['invalid-option', 'request-not-allowed']);
});
