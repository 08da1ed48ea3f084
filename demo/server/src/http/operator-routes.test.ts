import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../test/fake-browser.js';
import { createTestApp, NOW, request } from '../../test/test-app.js';
import { emptyDatabase, OPEN_DATABASE_MS, openTestDatabase, USE_DATABASE_MS } from '../../test/test-database.js';
import type { Database } from '../database/database.js';
import { SESSION_MS } from './operator-access.js';

const TOKEN = 'a-token-of-many-letters';
const message = { title: 'Delay', body: 'Ten minutes', link: '/alerts', urgency: 'normal', ttlSeconds: 3600 };

vi.setConfig({ testTimeout: USE_DATABASE_MS });

let db: Database;
let app: Hono;

beforeAll(async () => {
  db = await openTestDatabase();
  app = createTestApp(db);
}, OPEN_DATABASE_MS);

afterAll(() => db.close());
beforeEach(() => emptyDatabase(db));

function send(more: object = {}, headers: Record<string, string> = {}, to = app): Promise<Response> {
  return request(to, 'POST /api/operator/messages', { body: { ...message, ...more }, headers });
}

async function readPayload(): Promise<Record<string, unknown>> {
  const rows = await db.query<{ payload: string }>('SELECT payload FROM messages');
  return JSON.parse(rows[0]?.payload ?? '{}');
}

describe('a message', () => {
  test('is queued for everybody and listed with its counts', async () => {
    for (const name of ['one', 'two']) {
      const { subscription } = createFakeBrowser(`https://push.example.com/${name}`);
      await request(app, 'POST /push/subscribe', { body: { subscription, topics: [] } });
    }
    const response = await send({ topic: 'delay' });
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as { id: string };

    const list = await request(app, 'GET /api/operator/messages');
    expect(await list.json()).toEqual({
      messages: [
        {
          ...message,
          id,
          topic: 'delay',
          createdAt: NOW,
          expiresAt: NOW + 3_600_000,
          counts: { queued: 2, sent: 0, accepted: 0, gone: 0, retried: 0, failed: 0, total: 2 },
        },
      ],
    });
  });

  test('is written as a declarative push message with an absolute link', async () => {
    await send({ link: '/routes/route-1?from=push' });
    expect(await readPayload()).toMatchObject({
      web_push: 8030,
      notification: {
        title: 'Delay',
        body: 'Ten minutes',
        navigate: 'http://127.0.0.1:8080/routes/route-1?from=push',
        timestamp: NOW,
      },
    });
  });

  test('leads to the origin of the page it was sent from, or to the public one', async () => {
    await send({}, { Origin: 'http://localhost:8080', Host: 'localhost:8080' });
    expect(await readPayload()).toMatchObject({ notification: { navigate: 'http://localhost:8080/alerts' } });

    await emptyDatabase(db);
    const published = createTestApp(db, { publicOrigin: 'https://ferry.example', token: TOKEN });
    await send({}, { Authorization: `Bearer ${TOKEN}` }, published);
    expect(await readPayload()).toMatchObject({ notification: { navigate: 'https://ferry.example/alerts' } });
  });

  test('with a topic alerts again when it replaces an earlier one', async () => {
    await send({ topic: 'route-1' });
    expect(await readPayload()).toMatchObject({ notification: { tag: 'route-1', renotify: true } });
  });

  test.each<[string, object]>([
    ['a title that is blank', { title: ' ' }],
    ['a title that is a number', { title: 1 }],
    ['no text', { body: undefined }],
    ['no link', { link: '' }],
    ['a link to another site', { link: 'https://elsewhere.example/' }],
    ['a link to another site without its scheme', { link: '//elsewhere.example/' }],
    ['a link that runs a script', { link: 'javascript:alert(1)' }],
    ['an unknown urgency', { urgency: 'urgent' }],
    ['no time to live', { ttlSeconds: 0 }],
    ['a time to live that is a string', { ttlSeconds: '60' }],
    ['a time to live with a fraction', { ttlSeconds: 1.5 }],
    ['a time to live of more than four weeks', { ttlSeconds: 2_419_201 }],
    ['an unknown route', { route: 'route-99' }],
    ['an empty topic', { topic: '' }],
    ['a topic of 33 characters', { topic: 'x'.repeat(33) }],
    ['a topic with a space', { topic: 'a b' }],
  ])('with %s is refused', async (_name, wrong) => {
    const response = await send(wrong);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ error: { code: 'invalid-request', message: expect.any(String) } });
    expect(await db.query('SELECT id FROM messages')).toEqual([]);
  });

  test.each([1, 2_419_200])('may live %i seconds', async (ttlSeconds) => {
    expect((await send({ ttlSeconds })).status).toBe(202);
  });

  test('that is too large to encrypt is refused before anything is queued', async () => {
    const response = await send({ body: 'ä'.repeat(2000) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      error: { code: 'message-too-large', message: expect.stringContaining('3993') },
    });
    expect(await db.query('SELECT id FROM messages')).toEqual([]);
  });
});

test('the list takes a limit from 1 to 100', async () => {
  await send();
  await send();
  const one = await request(app, 'GET /api/operator/messages?limit=1');
  expect(((await one.json()) as { messages: unknown[] }).messages).toHaveLength(1);
  for (const limit of ['0', '101', '-1', 'all', '']) {
    expect((await request(app, `GET /api/operator/messages?limit=${limit}`)).status).toBe(422);
  }
});

test('an idle stream of events shows that it lives', async () => {
  const response = await request(createTestApp(db, { heartbeatMs: 1 }), 'GET /api/operator/events');
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.split(': nothing new\n\n').length > 3) break;
  }
  expect(text).toMatch(/^retry: \d+\n\n(: nothing new\n\n)+/);
});

describe('without a token', () => {
  test.each<[string, number, Record<string, string>]>([
    ['a program on this machine', 202, {}],
    ['a page of this site', 202, { Origin: 'http://127.0.0.1:8080', 'Sec-Fetch-Site': 'same-origin' }],
    ['a page of another site', 403, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another port', 403, { Origin: 'http://127.0.0.1:9090', 'Sec-Fetch-Site': 'same-site' }],
    ['a page of another site in an old browser', 403, { Origin: 'https://evil.example' }],
    ['a page without an origin', 403, { Origin: 'null' }],
    ['a page whose name was made to lead here', 403, { Host: 'evil.example:8080', Origin: 'http://evil.example:8080' }],
  ])('%s gets %i', async (_name, status, headers) => {
    expect((await send({}, headers)).status).toBe(status);
  });

  test('other sites cannot follow the events either', async () => {
    const response = await request(app, 'GET /api/operator/events', { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(response.status).toBe(403);
  });

  test('a form is refused, whoever sends it', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const response = await request(app, 'POST /api/operator/messages', { body: JSON.stringify(message), headers });
    expect(response.status).toBe(415);
  });
});

describe('with a token', () => {
  let now: number;
  let guarded: Hono;

  beforeEach(() => {
    now = NOW;
    guarded = createTestApp(db, { token: TOKEN, publicOrigin: 'https://ferry.example', now: () => now });
  });

  async function signIn(token: string): Promise<{ readonly status: number; readonly cookie: string }> {
    const response = await request(guarded, 'POST /api/operator/session', { body: { token } });
    return { status: response.status, cookie: response.headers.get('Set-Cookie') ?? '' };
  }

  test.each<[string, number, Record<string, string>]>([
    ['nobody', 401, {}],
    ['a wrong bearer token', 401, { Authorization: 'Bearer wrong' }],
    ['an empty bearer token', 401, { Authorization: 'Bearer ' }],
    ['the bearer token', 202, { Authorization: `Bearer ${TOKEN}` }],
    ['an invented session', 401, { Cookie: 'ferry_operator=9999999999999.AAAA' }],
    ['the token with a foreign origin', 403, { Authorization: `Bearer ${TOKEN}`, Origin: 'https://evil.example' }],
  ])('%s gets %i', async (_name, status, headers) => {
    expect((await send({}, headers, guarded)).status).toBe(status);
  });

  test('signing in sets a cookie that scripts cannot read and other sites cannot use', async () => {
    const { status, cookie } = await signIn(TOKEN);
    expect(status).toBe(204);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/api/operator']) {
      expect(cookie).toContain(attribute);
    }
    expect(cookie).not.toContain(TOKEN);
  });

  test('a session is good for twelve hours', async () => {
    const { cookie } = await signIn(TOKEN);
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    now = NOW + SESSION_MS - 1;
    expect((await send({}, headers, guarded)).status).toBe(202);
    now = NOW + SESSION_MS;
    expect((await send({}, headers, guarded)).status).toBe(401);
  });

  test('a session cannot be made to last longer', async () => {
    const { cookie } = await signIn(TOKEN);
    const [, signature = ''] = (cookie.split(';')[0] ?? '').split('.');
    const headers = { Cookie: `ferry_operator=${NOW + 10 * SESSION_MS}.${signature}` };
    expect((await send({}, headers, guarded)).status).toBe(401);
  });

  test('a wrong token opens no session', async () => {
    expect(await signIn('wrong')).toEqual({ status: 401, cookie: '' });
  });

  test('a page can ask whether it has to sign in', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await request(guarded, 'GET /api/operator/session', { headers })).json();
    expect(await ask({})).toEqual({ isTokenRequired: true, isSignedIn: false });
    const { cookie } = await signIn(TOKEN);
    expect(await ask({ Cookie: cookie.split(';')[0] ?? '' })).toEqual({ isTokenRequired: true, isSignedIn: true });
  });
});
