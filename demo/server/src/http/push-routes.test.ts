import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../test/fake-browser.js';
import { createTestApp, request } from '../../test/test-app.js';
import { emptyDatabase, OPEN_DATABASE_MS, openTestDatabase, USE_DATABASE_MS } from '../../test/test-database.js';
import type { Database } from '../database/database.js';

vi.setConfig({ testTimeout: USE_DATABASE_MS });

let db: Database;
let app: Hono;

beforeAll(async () => {
  db = await openTestDatabase();
  app = createTestApp(db);
}, OPEN_DATABASE_MS);

afterAll(() => db.close());
beforeEach(() => emptyDatabase(db));

const endpoint = 'https://push.example.com/one';
const { subscription } = createFakeBrowser(endpoint);

function subscribe(more: object = {}): Promise<Response> {
  return request(app, 'POST /push/subscribe', { body: { subscription, topics: ['route-1'], ...more } });
}

async function statusOf(asked = endpoint): Promise<unknown> {
  return (await request(app, 'POST /push/status', { body: { endpoint: asked } })).json();
}

test('hands out the application server key, which browsers check each time', async () => {
  const response = await request(app, 'GET /push/vapid-public-key');
  expect(await response.json()).toEqual({ publicKey: 'BPublicKey' });
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
});

describe('subscribing', () => {
  test('answers 201 for a new endpoint and 200 with the same id for a known one', async () => {
    const first = await subscribe();
    const second = await subscribe();
    expect([first.status, second.status]).toEqual([201, 200]);
    const saved = (await first.json()) as { id: string; topics: string[] };
    expect(saved).toEqual({ id: expect.any(String), topics: ['route-1'] });
    expect(await second.json()).toEqual(saved);
  });

  test('replaces keys and topics of an endpoint that another visitor had', async () => {
    await subscribe();
    const { keys } = createFakeBrowser(endpoint).subscription;
    await subscribe({ subscription: { ...subscription, keys }, topics: ['route-2'] });
    const rows = await db.query('SELECT p256dh, auth, topics FROM subscriptions');
    expect(rows).toEqual([{ ...keys, topics: ['route-2'] }]);
  });

  test('removes the subscription it replaces', async () => {
    await subscribe();
    const next = createFakeBrowser('https://push.example.com/two').subscription;
    const response = await subscribe({ subscription: next, replaces: endpoint });
    expect(response.status).toBe(201);
    expect(await statusOf()).toEqual({ known: false, topics: [] });
    expect(await statusOf(next.endpoint)).toEqual({ known: true, topics: ['route-1'] });
  });

  test('keeps the subscription when it claims to replace itself or one that is unknown', async () => {
    await subscribe({ replaces: endpoint });
    await subscribe({ replaces: 'https://push.example.com/never-seen' });
    expect(await statusOf()).toEqual({ known: true, topics: ['route-1'] });
  });
});

describe('topics', () => {
  test('are replaced as a whole', async () => {
    await subscribe();
    const response = await request(app, 'PATCH /push/subscribe', {
      body: { endpoint, topics: ['route-3', 'route-2'] },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ topics: ['route-3', 'route-2'] });
    expect(await statusOf()).toEqual({ known: true, topics: ['route-3', 'route-2'] });
  });

  test('of an unknown subscription are refused with 404', async () => {
    const response = await request(app, 'PATCH /push/subscribe', { body: { endpoint, topics: [] } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'unknown-subscription' } });
  });
});

test('unsubscribing forgets, and answers 204 also when there is nothing to forget', async () => {
  await subscribe();
  const responses = [
    await request(app, 'DELETE /push/subscribe', { body: { endpoint } }),
    await request(app, 'DELETE /push/subscribe', { body: { endpoint } }),
  ];
  expect(responses.map(({ status }) => status)).toEqual([204, 204]);
  expect(await statusOf()).toEqual({ known: false, topics: [] });
});

describe('a request that is wrong', () => {
  const form = { body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  const text = { body: '{}', headers: { 'Content-Type': 'text/plain' } };
  const empty = { headers: { 'Content-Type': 'application/json' } };
  const ownMachine = { body: { subscription: { ...subscription, endpoint: 'https://localhost/' }, topics: [] } };
  const tooLarge = { body: { subscription, topics: [], locale: 'x'.repeat(20_000) } };

  test.each<[string, Parameters<typeof request>[2], { readonly status: number; readonly code: string }]>([
    ['broken JSON', { body: '{"subscription":' }, { status: 400, code: 'invalid-json' }],
    ['no body', empty, { status: 400, code: 'invalid-json' }],
    ['a form', form, { status: 415, code: 'unsupported-media-type' }],
    ['plain text', text, { status: 415, code: 'unsupported-media-type' }],
    ['a list', { body: [] }, { status: 422, code: 'invalid-request' }],
    ['an endpoint on this machine', ownMachine, { status: 422, code: 'invalid-request' }],
    ['a body that is too large', tooLarge, { status: 413, code: 'body-too-large' }],
  ])('is refused: %s', async (_name, options, { status, code }) => {
    const response = await request(app, 'POST /push/subscribe', options);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
    expect(await db.query('SELECT id FROM subscriptions')).toEqual([]);
  });

  test('is refused at every address that takes an endpoint', async () => {
    for (const what of ['PATCH /push/subscribe', 'DELETE /push/subscribe', 'POST /push/status']) {
      expect((await request(app, what, { body: { endpoint: 7, topics: [] } })).status).toBe(422);
    }
  });

  test('is refused while its body still comes, when it has no length', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(4096));
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/json' } };
    const response = await app.request(new Request('http://127.0.0.1/push/subscribe', init as RequestInit));
    expect(response.status).toBe(413);
  });
});

test('an unknown address below /push or /api answers 404 as JSON, never as a page', async () => {
  for (const what of ['GET /push/nothing', 'POST /push/vapid-public-key', 'GET /api/nothing']) {
    const response = await request(app, what, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
  }
});

test('a database that fails is a reason to try again later, and the log does not repeat what was sent', async () => {
  const lines: string[] = [];
  const failure = Object.assign(new Error(`duplicate key: ${endpoint}`), { code: '57P01' });
  const fails = () => Promise.reject(failure);
  const broken = createTestApp({ ...db, query: fails, transaction: fails }, { log: (line) => lines.push(line) });
  const response = await request(broken, 'POST /push/status', { body: { endpoint } });
  expect(response.status).toBe(503);
  expect(response.headers.get('Retry-After')).toBe('5');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('57P01');
  expect(lines[0]).not.toContain(endpoint);
  expect((await request(broken, 'GET /healthz')).status).toBe(503);
});

test('the timetable is that of the day, or of the one that is asked for', async () => {
  const today = await request(app, 'GET /api/timetable');
  expect(await today.json()).toMatchObject({ date: '2026-11-22', routes: expect.any(Array) });
  const other = await request(app, 'GET /api/timetable?date=2026-12-24');
  expect(await other.json()).toMatchObject({ date: '2026-12-24' });
  expect((await request(app, 'GET /api/timetable?date=2026-02-30')).status).toBe(422);
});

test('is healthy while its database answers', async () => {
  expect((await request(app, 'GET /healthz')).status).toBe(200);
});
