import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSendingStage, type SendingStage, START } from '../../test/sending-stage.js';
import { emptyDatabase, OPEN_DATABASE_MS, USE_DATABASE_MS } from '../../test/test-database.js';
import { TEST_DATABASES } from '../../test/test-databases.js';
import type { Database } from '../database/database.js';
import type { SettingsInput } from '../subscriptions/parse-settings.js';
import { changeSettings } from '../subscriptions/subscription-store.js';
import { enqueueMessage } from './message-store.js';
import { nextLocalTime } from './next-local-time.js';
import type { OperatorMessage } from './parse-operator-message.js';

vi.setConfig({ testTimeout: USE_DATABASE_MS });

describe.each(TEST_DATABASES)('on %s', (_name, openDatabase) => {
  let db: Database;
  let stage: SendingStage;

  beforeAll(async () => {
    db = await openDatabase();
  }, OPEN_DATABASE_MS);

  afterAll(() => db.close(), OPEN_DATABASE_MS);

  beforeEach(async () => {
    await emptyDatabase(db);
    stage = await createSendingStage(db);
    return () => stage.close();
  });

  async function add(path: string, change: SettingsInput): Promise<void> {
    const { endpoint } = (await stage.subscribe(path)).subscription;
    await changeSettings(db, { endpoint, change, now: stage.now });
  }

  /** Sends a message and returns who got it, as the paths at the push service. */
  async function send(message: Partial<OperatorMessage>): Promise<readonly string[]> {
    await queue(message);
    await stage.createWorker().runDue();
    return stage.pushService.received.map(({ path }) => path).sort();
  }

  function queue(more: Partial<OperatorMessage>) {
    const message = { title: 'T', body: 'B', link: '/', urgency: 'normal', ttlSeconds: 3600, ...more } as const;
    return enqueueMessage(db, { id: randomUUID(), message, payload: '{"web_push_kit":{}}', now: stage.now });
  }

  async function book(userId: string, sailings: readonly string[], cancelledAt: number | null = null): Promise<void> {
    for (const sailing of sailings) {
      await db.query(
        `INSERT INTO bookings (id, user_id, sailing_id, origin, departs_at, remind_at, created_at, cancelled_at)
       VALUES ($1, $2, $3, '', 0, 0, 0, $4)`,
        [randomUUID(), userId, sailing, cancelledAt],
      );
    }
  }

  describe('recipients', () => {
    test('who want nothing of a topic get nothing, and who want what is important get what is urgent', async () => {
      const topics = ['route-1'];
      await add('/all', { topics });
      await add('/important', { topics, topicLevels: { 'route-1': 'important' } });
      await add('/none', { topics, topicLevels: { 'route-1': 'none' } });
      expect(await send({ route: 'route-1' })).toEqual(['/all']);
      expect(await send({ route: 'route-1', urgency: 'high' })).toEqual(['/all', '/all', '/important']);
    });

    test('who do not want the line’s news are left out when a message is for everybody', async () => {
      await add('/all', {});
      await add('/none', { topicLevels: { news: 'none' } });
      expect(await send({})).toEqual(['/all']);
    });

    test('of a language are found whatever their region is', async () => {
      await add('/at', { locale: 'de-AT' });
      await add('/de', { locale: 'DE' });
      await add('/den', { locale: 'den' });
      await add('/unknown', {});
      expect(await send({ language: 'de' })).toEqual(['/at', '/de']);
    });

    test('who booked twice or more do not include those who cancelled', async () => {
      for (const userId of ['ada', 'bruno', 'chloe']) await add(`/${userId}`, { userId });
      await book('ada', ['a', 'b']);
      await book('bruno', ['a']);
      await book('chloe', ['a', 'b']);
      await book('bruno', ['b'], START);
      expect(await send({ minBookings: 2 })).toEqual(['/ada', '/chloe']);
    });

    test('that are one traveler are all devices of this one', async () => {
      await add('/phone', { userId: 'ada' });
      await add('/laptop', { userId: 'ada' });
      await add('/other', { userId: 'bruno' });
      expect(await send({ traveler: 'ada' })).toEqual(['/laptop', '/phone']);
    });
  });

  describe('a personal message', () => {
    test('says for whom it is, and when it ends', async () => {
      const browser = await stage.subscribe('/ada');
      const { endpoint } = browser.subscription;
      await changeSettings(db, { endpoint, change: { userId: 'ada' }, now: stage.now });
      await send({ traveler: 'ada' });
      expect(JSON.parse(browser.decrypt(stage.pushService.received[0]!.body))).toEqual({
        web_push_kit: { user_hash: 'hash-of-ada', expires_at: START + 3_600_000 },
      });
    });

    test('is not sent when its traveler has signed out there meanwhile', async () => {
      const { endpoint } = (await stage.subscribe('/ada')).subscription;
      await changeSettings(db, { endpoint, change: { userId: 'ada' }, now: stage.now });
      await queue({ traveler: 'ada' });
      await changeSettings(db, { endpoint, change: { userId: 'bruno' }, now: stage.now });
      await stage.createWorker().runDue();
      expect(stage.pushService.received).toEqual([]);
      expect(await stage.readDeliveries()).toContainEqual(
        expect.objectContaining({ status: 'failed', reason: 'signed-out' }),
      );
    });
  });

  describe('at the recipient’s own local time', () => {
    test('each one gets it when the clocks there show it, and it expires as long after that', async () => {
      // Noon in London: 21:00 in Tokyo, 07:00 in New York.
      await add('/london', { timeZone: 'Europe/London' });
      await add('/tokyo', { timeZone: 'Asia/Tokyo' });
      await add('/new-york', { timeZone: 'America/New_York' });
      await add('/nowhere', { timeZone: 'Mars/Olympus' });
      expect(await send({ localTime: '09:00', ttlSeconds: 60 })).toEqual([]);
      stage.now = START + 2 * 3_600_000;
      await stage.createWorker().runDue();
      expect(stage.pushService.received.map(({ path }) => path)).toEqual(['/new-york']);
      stage.now = START + 12 * 3_600_000;
      await stage.createWorker().runDue();
      expect(stage.pushService.received.map(({ path }) => path)).toEqual(['/new-york', '/tokyo']);
      stage.now = START + 24 * 3_600_000;
      await stage.createWorker().runDue();
      expect(stage.pushService.received).toHaveLength(2);
      expect(await stage.readDeliveries()).toContainEqual(
        expect.objectContaining({ status: 'failed', reason: 'expired' }),
      );
    });

    test('is tomorrow when that time is over, or now', () => {
      const at = (iso: string) => Date.parse(iso);
      expect(nextLocalTime('09:00', 'Europe/London', at('2026-11-22T08:59:59Z'))).toBe(at('2026-11-22T09:00:00Z'));
      expect(nextLocalTime('09:00', 'Europe/London', at('2026-11-22T09:00:00Z'))).toBe(at('2026-11-23T09:00:00Z'));
      // The night in which London's clocks go forward.
      expect(nextLocalTime('09:00', 'Europe/London', at('2027-03-27T10:00:00Z'))).toBe(at('2027-03-28T08:00:00Z'));
    });
  });
});
