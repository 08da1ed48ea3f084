import { isPushError } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKey, SUBSCRIPTION } from '../test/browser-subscription.js';
import { type CannedAnswer, type RecordingServer, startRecordingServer } from '../test/recording-server.js';
import { restBackend as eagerRestBackend } from './eager.js';
import { lazyBackend } from './lazy-backend.js';
import { type RestBackend, restBackend } from './rest-backend.js';

const { endpoint } = SUBSCRIPTION;
const SAVED = { endpoint, topics: ['a'] };

let server: RecordingServer;
let backend: RestBackend;

beforeEach(async () => {
  server = await startRecordingServer();
  backend = restBackend(`${server.origin}/push`);
});

afterEach(async () => {
  await server.close();
});

/** Answers by method and path; 404 to everything else, as a server without the route. */
function offer(routes: Readonly<Record<string, CannedAnswer>>): void {
  server.answer = ({ method, path }) => routes[`${method} ${path}`] ?? { status: 404 };
}

function sent(): readonly string[] {
  return server.requests.map(({ method, path }) => `${method} ${path}`);
}

describe('the rest of the contract', () => {
  test('everything that the user chose goes along', async () => {
    server.answer = { status: 201, json: {} };
    const request = {
      subscription: SUBSCRIPTION,
      topics: ['a'],
      deviceId: 'device-1',
      topicLevels: { a: 'important' as const },
      attributes: { trips: 2, isMember: true },
      user: { id: 'ada', token: 'proof' },
      consent: { at: 1, text: 'Yes', locale: 'en' },
    };
    await backend.subscribe(request);
    await backend.update(SAVED, { topics: ['b'], user: null });
    expect(server.requests.map(({ body }) => body)).toEqual([request, { endpoint, topics: ['b'], user: null }]);
  });

  test('a test, the data and their end are asked for by endpoint', async () => {
    offer({
      'POST /push/test': { status: 202 },
      'POST /push/export': { status: 200, json: { data: { topics: ['a'] } } },
      'POST /push/erase': { status: 204 },
    });
    await backend.sendTest(SAVED, 'message-1');
    expect(await backend.exportData(SAVED)).toEqual({ topics: ['a'] });
    await backend.eraseData(SAVED);
    expect(server.requests.map(({ body }) => body)).toEqual([
      { endpoint, id: 'message-1' },
      { endpoint },
      { endpoint },
    ]);
  });

  test('data that could not be erased is never said to be', async () => {
    offer({});
    await expect(backend.eraseData(SAVED)).rejects.toMatchObject({ code: 'backend-rejected', cause: { status: 404 } });
  });

  test('the worker gets its request ready to be sent', async () => {
    backend = restBackend(`${server.origin}/push`, { headers: () => ({ 'X-Token': 't' }), credentials: 'include' });
    const { subscribe } = (await backend.getWorkerRequests({ topics: ['a'], deviceId: 'device-1' })) ?? {};
    expect(subscribe).toMatchObject({
      url: `${server.origin}/push/subscribe`,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': 't' },
      credentials: 'include',
      encoding: 'json',
    });
    expect(JSON.parse(subscribe?.body ?? '')).toEqual({
      subscription: {
        endpoint: '{{endpoint}}',
        expirationTime: null,
        keys: { p256dh: '{{p256dh}}', auth: '{{auth}}' },
      },
      replaces: '{{replaces}}',
      topics: ['a'],
      deviceId: 'device-1',
    });
    expect(server.requests).toEqual([]);
  });
});

describe('servers that offer less', () => {
  const key = createKey();

  test.each<[string, CannedAnswer]>([
    ['/public-key', { status: 200, json: { publicKey: key.toString('base64url') } }],
    ['/vapid-key', { status: 200, json: { key: key.toString('base64') } }],
    ['/vapid-key', { status: 200, text: `${key.toString('base64url')}\n` }],
    ['/vapid-public-key', { status: 200, json: key.toString('base64url') }],
  ])('the key is found at %s', async (path, answer) => {
    offer({ [`GET /push${path}`]: answer });
    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(key);
  });

  test('a start page for an unknown address does not hide the key at the next one', async () => {
    offer({
      'GET /push/vapid-public-key': { status: 200, text: '<!doctype html>' },
      'GET /push/public-key': { status: 200, text: key.toString('base64url') },
    });
    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(key);
  });

  test('without any address for the key, the first one is named', async () => {
    offer({});
    await expect(backend.getApplicationServerKey()).rejects.toThrow('/push/vapid-public-key: HTTP 404');
  });

  test('a failing server is asked for its key once', async () => {
    server.answer = { status: 500 };
    await expect(backend.getApplicationServerKey()).rejects.toMatchObject({ cause: { status: 500 } });
    expect(sent()).toEqual(['GET /push/vapid-public-key']);
  });

  test('"Created" in plain text is a yes, with the topics that were asked for', async () => {
    server.answer = { status: 201, text: 'Created' };
    expect(await backend.subscribe({ subscription: SUBSCRIPTION, topics: ['a'] })).toEqual({ topics: ['a'] });
  });

  test.each([404, 405])('a status that is answered with %i can not be told', async (status) => {
    server.answer = { status };
    expect(await backend.getStatus(SAVED)).toBeUndefined();
  });

  test.each([404, 405])('a change that is answered with %i says so: the kit subscribes again', async (status) => {
    server.answer = { status };
    await expect(backend.update(SAVED, { topics: [] })).rejects.toMatchObject({ cause: { status } });
  });

  test('without DELETE, POST /unsubscribe is tried', async () => {
    offer({ 'POST /push/unsubscribe': { status: 200 } });
    await backend.unsubscribe(SAVED);
    expect(sent()).toEqual(['DELETE /push/subscribe', 'POST /push/unsubscribe']);
    expect(server.requests[1]?.body).toEqual({ endpoint });
  });

  test('a refusal to unsubscribe is told', async () => {
    server.answer = { status: 403 };
    await expect(backend.unsubscribe(SAVED)).rejects.toMatchObject({ cause: { status: 403 } });
    expect(sent()).toEqual(['DELETE /push/subscribe']);
  });
});

test('the same in one piece, for workers', async () => {
  server.answer = { status: 200, json: { known: true, topics: [] } };
  expect(await eagerRestBackend(`${server.origin}/push/`).getStatus?.(SAVED)).toMatchObject({ isKnown: true });
  expect(() => eagerRestBackend('/push#here')).toThrow(/invalid-option/);
});

test('code that does not load is told, and loaded anew', async () => {
  let attempts = 0;
  const backend = lazyBackend({ url: '/' }, 'unsubscribe', async () => {
    if (++attempts === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return eagerRestBackend(server.origin);
  });
  const error = await backend.unsubscribe(SAVED).catch((reason: unknown) => reason);
  expect(isPushError(error) && error.code).toBe('module-load-failed');
  await expect(backend.unsubscribe(SAVED)).resolves.toBeUndefined();
});
