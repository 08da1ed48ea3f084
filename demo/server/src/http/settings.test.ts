import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../test/fake-browser.js';
import { createTestApp, NOW, request } from '../../test/test-app.js';
import { emptyDatabase, OPEN_DATABASE_MS, USE_DATABASE_MS } from '../../test/test-database.js';
import { TEST_DATABASES } from '../../test/test-databases.js';
import type { Database } from '../database/database.js';
import { createIdentity } from '../people/identity.js';

vi.setConfig({ testTimeout: USE_DATABASE_MS });

const identity = createIdentity('another secret');
const endpoint = 'https://push.example.com/one';
const { subscription } = createFakeBrowser(endpoint);
const ada = { id: 'ada', token: identity.tokenOf('ada') };
const settings = {
  topics: ['route-1'],
  topicLevels: { 'route-1': 'important', news: 'none' },
  attributes: { class: 'commuter', trips: 12, isTall: true },
  locale: 'de-AT',
  timeZone: 'Europe/Vienna',
  user: ada,
  consent: { at: NOW - 1000, text: 'Tell me about delays', locale: 'en' },
};
const stored = {
  topics: ['route-1'],
  topic_levels: settings.topicLevels,
  attributes: settings.attributes,
  locale: 'de-AT',
  time_zone: 'Europe/Vienna',
  user_id: 'ada',
  consent: settings.consent,
};

describe.each(TEST_DATABASES)('on %s', (_name, openDatabase) => {
  let db: Database;
  let app: Hono;
  let now = NOW;

  beforeAll(async () => {
    db = await openDatabase();
  }, OPEN_DATABASE_MS);

  afterAll(() => db.close(), OPEN_DATABASE_MS);

  beforeEach(async () => {
    await emptyDatabase(db);
    now = NOW;
    app = createTestApp(db, { identity, now: () => now });
  });

  function subscribe(more: object = settings): Promise<Response> {
    return request(app, 'POST /push/subscribe', { body: { subscription, topics: [], ...more } });
  }

  function change(more: object): Promise<Response> {
    return request(app, 'PATCH /push/subscribe', { body: { endpoint, ...more } });
  }

  async function readRow(): Promise<Record<string, unknown>> {
    const [row] = await db.query<Record<string, unknown>>('SELECT * FROM subscriptions WHERE endpoint = $1', [
      endpoint,
    ]);
    return row ?? {};
  }

  describe('settings', () => {
    test('come with the subscription, and are all kept', async () => {
      expect((await subscribe({ ...settings, deviceId: 'device-1' })).status).toBe(201);
      expect(await readRow()).toMatchObject({ ...stored, device_id: 'device-1' });
    });

    test('that a later visitor of the same browser does not send are gone', async () => {
      await subscribe();
      await subscribe({});
      const nothing = { topic_levels: {}, attributes: {}, locale: null, time_zone: null, user_id: null, consent: null };
      expect(await readRow()).toMatchObject({ ...nothing, topics: [] });
    });

    test('change one by one, and what is not named stays', async () => {
      await subscribe();
      const response = await change({ topicLevels: { news: 'all' }, locale: 'en' });
      expect([response.status, await response.json()]).toEqual([200, { topics: ['route-1'] }]);
      expect(await readRow()).toMatchObject({ ...stored, topic_levels: { news: 'all' }, locale: 'en' });
    });

    test('of the subscription that is replaced are inherited where the new one is silent', async () => {
      await subscribe({ ...settings, deviceId: 'device-1' });
      const next = createFakeBrowser('https://push.example.com/two').subscription;
      await subscribe({ subscription: next, topics: ['route-2'], locale: 'fr', replaces: endpoint });
      const [row] = await db.query('SELECT * FROM subscriptions');
      expect(row).toMatchObject({ ...stored, topics: ['route-2'], locale: 'fr', device_id: 'device-1' });
    });

    test.each<[string, object]>([
      ['a level that does not exist', { topicLevels: { 'route-1': 'loud' } }],
      ['levels that are a list', { topicLevels: ['all'] }],
      ['an attribute that is an object', { attributes: { a: {} } }],
      ['an attribute whose name is none', { attributes: { 'a b': 1 } }],
      ['a consent without its text', { consent: { at: 1, locale: 'en' } }],
      ['a user that is a string', { user: 'ada' }],
    ])('are refused: %s', async (_name, more) => {
      await subscribe({});
      expect((await subscribe(more)).status).toBe(422);
      expect((await change(more)).status).toBe(422);
    });
  });

  describe('a user', () => {
    test('is taken only with the proof that this server made', async () => {
      for (const user of [{ id: 'ada' }, { id: 'ada', token: 'x' }, { id: 'bruno', token: ada.token }]) {
        const response = await subscribe({ user });
        expect(response.status).toBe(403);
        expect(await response.json()).toMatchObject({ error: { code: 'wrong-user-token' } });
      }
      expect(await readRow()).toEqual({});
    });

    test('is detached by null, and the rest stays', async () => {
      await subscribe();
      await change({ user: null });
      expect(await readRow()).toMatchObject({ ...stored, user_id: null });
    });

    test('signs in with the right code alone, by a cookie that scripts can not read', async () => {
      const wrong = await request(app, 'POST /api/session', { body: { traveler: 'ada', code: '0000' } });
      expect([wrong.status, wrong.headers.get('Set-Cookie')]).toEqual([401, null]);

      const right = await request(app, 'POST /api/session', { body: { traveler: 'ada', code: '4711' } });
      const cookie = right.headers.get('Set-Cookie') ?? '';
      expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
      const Cookie = cookie.split(';')[0] ?? '';
      const session = await request(app, 'GET /api/session', { headers: { Cookie } });
      const user = { ...ada, name: 'Ada Lindqvist', hash: identity.hashOf('ada') };
      expect(await session.json()).toMatchObject({ user });
      expect((await subscribe({ user: { id: user.id, token: user.token } })).status).toBe(201);
    });

    test('is nobody with a cookie of another server, or one that has ended', async () => {
      const strange = createIdentity('a stranger').createSession('ada', NOW);
      const old = identity.createSession('ada', NOW - 31 * 86_400_000);
      for (const session of [strange, old, 'ada', '']) {
        const response = await request(app, 'GET /api/session', { headers: { Cookie: `ferry_traveler=${session}` } });
        expect(await response.json()).toMatchObject({ user: null });
      }
    });
  });

  describe('a test message', () => {
    const ask = () => request(app, 'POST /push/test', { body: { endpoint, id: 'nonce-1' } });

    test('is queued for the one who asks, under the id that the browser made', async () => {
      await subscribe();
      await subscribe({ subscription: createFakeBrowser('https://push.example.com/two').subscription });
      expect((await ask()).status).toBe(202);
      const [message] = await db.query<{ payload: string }>('SELECT payload FROM messages');
      expect(JSON.parse(message?.payload ?? '{}')).toMatchObject({ web_push_kit: { id: 'nonce-1' } });
      const deliveries = await db.query(
        'SELECT endpoint FROM deliveries JOIN subscriptions ON subscriptions.id = subscription_id',
      );
      expect(deliveries).toEqual([{ endpoint }]);
    });

    test('is refused to a stranger, and to who asks too often', async () => {
      expect((await ask()).status).toBe(404);
      await subscribe();
      const statuses = [];
      for (let count = 0; count < 6; count += 1) statuses.push((await ask()).status);
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
      expect((await ask()).headers.get('Retry-After')).toBe('60');
      now += 60_000;
      expect((await ask()).status).toBe(202);
    });
  });

  test('one address can not subscribe without end, unless it is signed in', async () => {
    app = createTestApp(db, { identity, now: () => now, subscribeLimit: { count: 2, perMs: 1000 } });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await subscribe({})).status);
    expect(statuses).toEqual([201, 200, 429]);
    expect((await subscribe()).status).toBe(200);
    now += 1000;
    expect((await subscribe({})).status).toBe(200);
  });

  describe('one’s own data', () => {
    const receipts = [{ kind: 'shown', id: 'message-1', at: NOW }];

    async function fill(): Promise<string> {
      const { id } = (await (await subscribe()).json()) as { id: string };
      await request(app, 'POST /push/test', { body: { endpoint, id: 'nonce-1' } });
      await request(app, 'POST /push/receipts', { body: { subscription: id, receipts } });
      return id;
    }

    test('is handed out whole', async () => {
      await fill();
      const response = await request(app, 'POST /push/export', { body: { endpoint } });
      const { data } = (await response.json()) as { data: unknown };
      expect(data).toMatchObject({
        subscription: { ...stored, endpoint },
        deliveries: [{ title: 'This is your test', status: 'queued' }],
        receipts: [{ kind: 'shown', message_id: 'message-1', at: NOW }],
      });
    });

    test('is erased whole', async () => {
      await fill();
      const erase = () => request(app, 'POST /push/erase', { body: { endpoint } });
      expect([(await erase()).status, (await erase()).status]).toEqual([204, 204]);
      for (const table of ['subscriptions', 'deliveries', 'receipts']) {
        expect(await db.query(`SELECT * FROM ${table}`)).toEqual([]);
      }
      expect((await request(app, 'POST /push/export', { body: { endpoint } })).status).toBe(404);
    });

    test('receipts are refused when they make no sense, and dropped when nobody is known by that id', async () => {
      await fill();
      const send = (body: object) => request(app, 'POST /push/receipts', { body });
      expect((await send({ subscription: 'x', receipts: [{ kind: 'eaten', at: 1 }] })).status).toBe(422);
      expect((await send({ subscription: 'nobody', receipts })).status).toBe(204);
      expect(await db.query('SELECT kind FROM receipts')).toHaveLength(1);
    });
  });
});
