import { generateKeyPairSync } from 'node:crypto';
import { isPushError, type PushError } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RecordingServer, startRecordingServer } from '../test/recording-server.js';
import { type RestBackend, restBackend } from './rest-backend.js';

const ENDPOINT = 'https://push.example/send/secret-capability';
const SUBSCRIPTION = {
  endpoint: ENDPOINT,
  expirationTime: null,
  keys: { p256dh: 'public-of-the-browser', auth: 'secret-of-the-browser' },
};

const SAVED = { endpoint: ENDPOINT, topics: ['a'] };

let server: RecordingServer;
let backend: RestBackend;

beforeEach(async () => {
  server = await startRecordingServer();
  backend = restBackend(`${server.origin}/push/`);
});

afterEach(async () => {
  await server.close();
});

describe('what is sent', () => {
  test('a subscription goes out with its topics, its predecessor, language and time zone', async () => {
    server.answer = { status: 201, json: { id: 'sub-1', topics: ['route-1'] } };
    const request = {
      subscription: SUBSCRIPTION,
      topics: ['route-1', 'route-2'],
      replaces: 'https://push.example/send/old',
      locale: 'de-AT',
      timeZone: 'Europe/Vienna',
    };

    const receipt = await backend.subscribe(request);

    expect(receipt).toEqual({ id: 'sub-1', topics: ['route-1'] });
    expect(server.requests).toMatchObject([{ method: 'POST', path: '/push/subscribe', body: request }]);
    expect(server.requests[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
    });
  });

  test('the endpoint travels in the body, never in the address', async () => {
    server.answer = { status: 200, json: { known: true, topics: ['a'] } };
    await backend.getStatus(SAVED);
    await backend.update(SAVED, { topics: ['b'] });
    await backend.unsubscribe(SAVED);

    expect(server.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: '/push/status', body: { endpoint: ENDPOINT } },
      { method: 'PATCH', path: '/push/subscribe', body: { endpoint: ENDPOINT, topics: ['b'] } },
      { method: 'DELETE', path: '/push/subscribe', body: { endpoint: ENDPOINT } },
    ]);
  });

  test('headers are asked for anew with every request', async () => {
    let token = 0;
    backend = restBackend(server.origin, { headers: async () => ({ 'X-CSRF-Token': `token-${++token}` }) });

    await backend.unsubscribe(SAVED);
    await backend.unsubscribe(SAVED);

    expect(server.requests.map((request) => request.headers['x-csrf-token'])).toEqual(['token-1', 'token-2']);
  });

  test('the base URL is kept for the worker, without a trailing slash', () => {
    expect(restBackend('/push/').url).toBe('/push');
    expect(restBackend('/').url).toBe('/');
  });
});

describe('what is understood', () => {
  test.each([
    ['base64url', (key: Buffer) => key.toString('base64url')],
    ['padded standard base64', (key: Buffer) => key.toString('base64')],
    ['a list of numbers', (key: Buffer) => [...key].join('|')],
  ])('the key is read from %s', async (_name, encode) => {
    const key = createPublicKey();
    server.answer = { status: 200, json: { publicKey: encode(key) } };

    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(key);
    expect(server.requests).toMatchObject([{ method: 'GET', path: '/push/vapid-public-key' }]);
  });

  test('a created subscription without a body has the topics that were asked for', async () => {
    server.answer = { status: 201 };
    expect(await backend.subscribe({ subscription: SUBSCRIPTION, topics: ['a'] })).toEqual({ topics: ['a'] });
  });

  test('a numeric id is an id', async () => {
    server.answer = { status: 200, json: { id: 7, topics: [] } };
    expect(await backend.subscribe({ subscription: SUBSCRIPTION, topics: [] })).toEqual({ id: '7', topics: [] });
  });

  test.each([204, 200, 404, 410])('unsubscribing is done when the server answers %i', async (status) => {
    server.answer = { status };
    await expect(backend.unsubscribe(SAVED)).resolves.toBeUndefined();
  });

  test('a status tells whether the backend still has the subscription', async () => {
    server.answer = { status: 200, json: { known: false, topics: [] } };
    expect(await backend.getStatus(SAVED)).toEqual({ isKnown: false, topics: [] });
  });
});

describe('what fails', () => {
  test('a refusal carries status and server code, and repeats nothing that was sent', async () => {
    server.answer = {
      status: 422,
      json: { error: { code: 'endpoint-not-allowed', message: `will not send to ${ENDPOINT}` } },
    };
    const error = await failure(backend.subscribe({ subscription: SUBSCRIPTION, topics: ['secret-topic'] }));

    expect(error.code).toBe('backend-rejected');
    expect(error.message).toContain('HTTP 422 endpoint-not-allowed');
    expect(JSON.stringify([error.message, error.cause])).not.toMatch(/capability|secret/);
  });

  test('a server code that is prose is not repeated', async () => {
    server.answer = { status: 400, json: { error: { code: `bad endpoint ${ENDPOINT}` } } };
    const error = await failure(backend.subscribe({ subscription: SUBSCRIPTION, topics: [] }));
    expect(error.message).not.toContain('push.example');
    expect(error.cause).toEqual({ status: 400 });
  });

  test.each([
    ['120', 120],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['soon', undefined],
  ])('Retry-After: %s is told as %s seconds', async (header, retryAfterSeconds) => {
    server.answer = { status: 503, headers: { 'Retry-After': header } };
    const error = await failure(backend.unsubscribe(SAVED));
    expect(error.cause).toEqual({ status: 503, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
  });

  test.each([
    ['the key', () => backend.getApplicationServerKey()],
    ['a subscription', () => backend.subscribe({ subscription: SUBSCRIPTION, topics: [] })],
    ['a status', () => backend.getStatus(SAVED)],
  ])('a start page in place of %s is refused, and the base URL is suspected', async (_name, act) => {
    server.answer = { status: 200, text: '<!doctype html><title>Shop</title>' };
    const error = await failure(act());
    expect(error.code).toBe('backend-rejected');
    expect(error.message).toContain('base URL');
  });

  test('a status without "known" is refused: taking it for unknown would register on every page load', async () => {
    server.answer = { status: 200, json: {} };
    expect((await failure(backend.getStatus(SAVED))).code).toBe('backend-rejected');
  });

  test.each([{}, { publicKey: 65 }, { publicKey: 'AAAA' }])('%o is no application server key', async (json) => {
    server.answer = { status: 200, json };
    expect((await failure(backend.getApplicationServerKey())).code).toBe('invalid-application-server-key');
  });

  test('a broken connection is unreachable', async () => {
    server.answer = 'hang-up';
    const error = await failure(backend.subscribe({ subscription: SUBSCRIPTION, topics: [] }));
    expect(error.code).toBe('backend-unreachable');
    expect(error.message).not.toContain('push.example');
  });

  test('an answer that never comes is given up', async () => {
    server.answer = 'never';
    backend = restBackend(server.origin, { timeoutMs: 50 });
    const error = await failure(backend.getApplicationServerKey());
    expect(error.code).toBe('backend-unreachable');
    expect(error.message).toContain('50 ms');
  });

  test('headers that never come are given up too', async () => {
    backend = restBackend(server.origin, { timeoutMs: 50, headers: () => new Promise(() => undefined) });
    expect((await failure(backend.unsubscribe(SAVED))).code).toBe('backend-unreachable');
    expect(server.requests).toEqual([]);
  });

  test('a base URL with a query is a mistake of the integrator', () => {
    expect(() => restBackend('/push?tenant=1')).toThrow(/invalid-option/);
  });
});

async function failure(promise: Promise<unknown>): Promise<PushError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isPushError(error)) throw new Error('expected a PushError');
  return error;
}

function createPublicKey(): Buffer {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-65);
}
