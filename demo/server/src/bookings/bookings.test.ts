import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findSailing, LINE, listSailings, type Sailing } from '#timetable';
import { createSendingStage, type SendingStage, START } from '../../test/sending-stage.js';
import { createTestApp, request } from '../../test/test-app.js';
import { emptyDatabase, OPEN_DATABASE_MS, USE_DATABASE_MS } from '../../test/test-database.js';
import { TEST_DATABASES } from '../../test/test-databases.js';
import type { Database } from '../database/database.js';
import { createIdentity } from '../people/identity.js';
import { changeSettings } from '../subscriptions/subscription-store.js';
import { queueDueReminders } from './reminders.js';

vi.setConfig({ testTimeout: USE_DATABASE_MS });

const MINUTE_MS = 60_000;
const identity = createIdentity('the secret of these tests');
const sailings = listSailings({ date: '2026-11-22', timeZone: LINE.timeZone }) as readonly Sailing[];
const later = sailings.find((sailing) => !sailing.disruption && sailing.departsAt > START + 2 * 60 * MINUTE_MS)!;
const cookieOf = (userId: string) => ({ Cookie: `ferry_traveler=${identity.createSession(userId, START)}` });
const ada = cookieOf('ada');

describe.each(TEST_DATABASES)('on %s', (_name, openDatabase) => {
  let db: Database;
  let stage: SendingStage;
  let app: Hono;

  beforeAll(async () => {
    db = await openDatabase();
  }, OPEN_DATABASE_MS);

  afterAll(() => db.close(), OPEN_DATABASE_MS);

  beforeEach(async () => {
    await emptyDatabase(db);
    stage = await createSendingStage(db);
    app = createTestApp(db, { identity, now: () => stage.now });
    return () => stage.close();
  });

  const book = (sailingId: string, headers = ada) =>
    request(app, 'POST /api/bookings', { body: { sailingId }, headers });

  async function signInBrowser(path: string, userId = 'ada') {
    const browser = await stage.subscribe(path);
    await changeSettings(db, { endpoint: browser.subscription.endpoint, change: { userId }, now: stage.now });
    return browser;
  }

  /** Lets the time come, queues what is due and sends it. */
  async function remindAt(now: number): Promise<readonly string[]> {
    stage.now = now;
    await queueDueReminders({ db, hashUser: identity.hashOf, now: () => stage.now });
    await stage.createWorker().runDue();
    return stage.pushService.received.map(({ path }) => path).sort();
  }

  describe('booking', () => {
    test('is kept once, listed for its traveler alone, and can be cancelled', async () => {
      const first = await book(later.id);
      const again = await book(later.id);
      expect([first.status, again.status]).toEqual([201, 200]);
      const booking = (await first.json()) as { readonly id: string };
      expect(booking).toMatchObject({ sailingId: later.id, remindAt: later.departsAt - 30 * MINUTE_MS });
      const list = async (headers = ada) => (await request(app, 'GET /api/bookings', { headers })).json();
      expect(await list()).toEqual({ bookings: [booking] });
      expect(await list(cookieOf('bruno'))).toEqual({ bookings: [] });

      const cancel = (headers = ada) => request(app, `DELETE /api/bookings/${booking.id}`, { headers });
      expect((await cancel(cookieOf('bruno'))).status).toBe(404);
      expect([(await cancel()).status, (await cancel()).status]).toEqual([204, 404]);
      expect(await list()).toEqual({ bookings: [] });
    });

    test('needs a traveler, and a boat that is still to leave', async () => {
      expect((await request(app, 'POST /api/bookings', { body: { sailingId: later.id } })).status).toBe(401);
      expect((await request(app, 'GET /api/bookings')).status).toBe(401);
      const gone = sailings.find(({ departsAt }) => departsAt < START - 60 * MINUTE_MS)!;
      for (const id of [gone.id, 'route-9-2026-11-22-0000-out', '']) expect((await book(id)).status).toBe(422);
    });
  });

  describe('a reminder', () => {
    test('goes to the traveler’s devices half an hour before, is urgent, and ends when the boat leaves', async () => {
      const browser = await signInBrowser('/phone');
      await signInBrowser('/other', 'bruno');
      await book(later.id);
      expect(await remindAt(later.departsAt - 31 * MINUTE_MS)).toEqual([]);
      expect(await remindAt(later.departsAt - 30 * MINUTE_MS)).toEqual(['/phone']);
      expect(await remindAt(later.departsAt - 29 * MINUTE_MS)).toEqual(['/phone']);

      const [push] = stage.pushService.received;
      expect(push?.headers).toMatchObject({ urgency: 'high', ttl: String(30 * 60) });
      expect(JSON.parse(browser.decrypt(push!.body))).toMatchObject({
        notification: { navigate: `http://127.0.0.1:8080/sailings/${later.id}` },
        web_push_kit: {
          topic: 'reminders',
          urgent: true,
          user_hash: 'hash-of-ada',
          expires_at: later.departsAt,
          variants: { de: { title: expect.stringContaining('legt um') } },
        },
      });
    });

    test('reaches a device that signed in after the booking', async () => {
      await book(later.id);
      await signInBrowser('/new-phone');
      expect(await remindAt(later.departsAt - 20 * MINUTE_MS)).toEqual(['/new-phone']);
    });

    test('is dropped when the booking is cancelled, also when it waits to be sent', async () => {
      await signInBrowser('/phone');
      for (const isQueued of [false, true]) {
        const { id } = (await (await book(later.id)).json()) as { readonly id: string };
        stage.now = later.departsAt - 10 * MINUTE_MS;
        if (isQueued) await queueDueReminders({ db, hashUser: identity.hashOf, now: () => stage.now });
        stage.now = START;
        await request(app, `DELETE /api/bookings/${id}`, { headers: ada });
        expect(await remindAt(later.departsAt - 10 * MINUTE_MS)).toEqual([]);
        stage.now = START;
      }
      expect(await stage.readDeliveries()).toContainEqual(
        expect.objectContaining({ status: 'failed', reason: 'cancelled' }),
      );
    });

    test('is dropped when the boat has left', async () => {
      await signInBrowser('/phone');
      await book(later.id);
      expect(await remindAt(later.departsAt)).toEqual([]);
    });

    test('is not wanted by who set reminders to none', async () => {
      const { subscription } = await signInBrowser('/phone');
      const change = { topicLevels: { reminders: 'none' } } as const;
      await changeSettings(db, { endpoint: subscription.endpoint, change, now: START });
      await book(later.id);
      expect(await remindAt(later.departsAt - MINUTE_MS)).toEqual([]);
    });

    test('counts from the departure that is expected', async () => {
      const isLate = ({ disruption, departsAt }: Sailing) => disruption?.kind === 'delayed' && departsAt > START;
      const delayed = findSailing(sailings.find(isLate)?.id ?? '', LINE.timeZone);
      const minutes = delayed?.disruption?.kind === 'delayed' ? delayed.disruption.minutes : 0;
      const booked = (await (await book(delayed?.id ?? '')).json()) as { readonly departsAt: number };
      expect(booked.departsAt).toBe((delayed?.departsAt ?? 0) + minutes * MINUTE_MS);
    });
  });
});
