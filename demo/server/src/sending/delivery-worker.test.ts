import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSendingStage, LEASE_MS, type SendingStage, START } from '../../test/sending-stage.js';
import { emptyDatabase, OPEN_DATABASE_MS, openTestDatabase, USE_DATABASE_MS } from '../../test/test-database.js';
import type { Database } from '../database/database.js';
import { listMessages } from '../messages/message-store.js';
import { findSubscription, removeSubscription } from '../subscriptions/subscription-store.js';
import { claimDeliveries, finishDelivery } from './delivery-queue.js';

vi.setConfig({ testTimeout: USE_DATABASE_MS });

let db: Database;
let stage: SendingStage;

beforeAll(async () => {
  db = await openTestDatabase();
}, OPEN_DATABASE_MS);

afterAll(() => db.close());

beforeEach(async () => {
  await emptyDatabase(db);
  stage = await createSendingStage(db);
});

afterEach(() => stage.close());

describe('a delivery', () => {
  test('is encrypted for its browser and says how urgent it is, how long it lives and what it replaces', async () => {
    const browser = await stage.subscribe('/wpush/v2/one');
    await stage.queue({ ttlSeconds: 90, topic: 'route-1_delay' });

    await stage.createWorker().runDue();

    const [push] = stage.pushService.received;
    expect(push?.path).toBe('/wpush/v2/one');
    expect(push?.headers).toMatchObject({
      ttl: '90',
      urgency: 'low',
      topic: 'route-1_delay',
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
    });
    expect(browser.decrypt(push!.body)).toBe('{"id":"message-1"}');
  });

  test('carries a token for the endpoint’s own origin, also when the request is mapped to the local service', async () => {
    await stage.subscribe('https://fcm.googleapis.com/fcm/send/one');
    await stage.queue();

    await stage.createWorker().runDue();

    const authorization = stage.pushService.received[0]?.headers.authorization ?? '';
    const [, claims = ''] = authorization.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: 'https://fcm.googleapis.com',
    });
    expect(authorization).toContain(`k=${stage.keys.publicKey}`);
  });

  test('shares its token with the others to the same push service', async () => {
    await stage.subscribe('/one');
    await stage.subscribe('/two');
    await stage.queue();
    await stage.createWorker().runDue();
    const tokens = stage.pushService.received.map(({ headers }) => headers.authorization);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
  });

  test('goes to those who follow the route, or to everybody when there is none', async () => {
    await stage.subscribe('/follows-1', { topics: ['route-1', 'route-3'] });
    await stage.subscribe('/follows-2', { topics: ['route-2'] });
    await stage.queue({ id: 'for-route', route: 'route-1' });
    await stage.createWorker().runDue();
    expect(stage.pushService.received.map(({ path }) => path)).toEqual(['/follows-1']);

    await stage.queue({ id: 'for-all' });
    await stage.createWorker().runDue();
    expect(
      stage.pushService.received
        .slice(1)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/follows-1', '/follows-2']);
  });

  test.each([200, 201, 202, 204])('is accepted when the push service answers %i', async (status) => {
    stage.pushService.answerWith(() => ({ status }));
    await stage.subscribe('/one');
    await stage.queue();
    await stage.createWorker().runDue();
    expect(await stage.readDeliveries()).toMatchObject([
      { status: 'queued', attempt: 0, browser: 'firefox', at: START },
      { status: 'sent', attempt: 1 },
      { status: 'accepted', attempt: 1, httpStatus: status },
    ]);
  });
});

describe('a subscription', () => {
  test.each([404, 410])('is forgotten when the push service answers %i, with all that waits for it', async (status) => {
    const browser = await stage.subscribe('/one');
    await stage.queue({ id: 'first' });
    await stage.queue({ id: 'second' });
    stage.pushService.answerWith(() => ({ status }));
    // One at a time: the second is still waiting when the first is answered.
    const [first] = await claimDeliveries(db, { limit: 1, leaseMs: LEASE_MS, now: stage.now });
    await finishDelivery(db, { delivery: first!, outcome: { kind: 'gone', httpStatus: status }, now: stage.now });

    expect(await findSubscription(stage.db, browser.subscription.endpoint)).toBeUndefined();
    await stage.createWorker().runDue();
    expect(stage.pushService.received).toHaveLength(0);
    const summaries = await listMessages(db, 10);
    expect(summaries.map(({ counts }) => counts)).toMatchObject([
      { gone: 1, total: 1 },
      { gone: 1, total: 1 },
    ]);
  });

  test('is forgotten by the worker that hears of it', async () => {
    const browser = await stage.subscribe('/one');
    const other = await stage.subscribe('/two');
    stage.pushService.answerWith(({ path }) => ({ status: path === '/one' ? 410 : 201 }));
    await stage.queue();
    await stage.createWorker().runDue();
    expect(await findSubscription(stage.db, browser.subscription.endpoint)).toBeUndefined();
    expect(await findSubscription(stage.db, other.subscription.endpoint)).toMatchObject({ topics: [] });
  });

  test.each([400, 401, 403, 413])(
    'is kept when the push service answers %i, and the delivery fails',
    async (status) => {
      const browser = await stage.subscribe('/one');
      stage.pushService.answerWith(() => ({ status }));
      await stage.queue();
      await stage.createWorker().runDue();
      stage.now += 24 * 3_600_000;
      await stage.createWorker().runDue();
      expect(await stage.readDeliveries()).toMatchObject([
        {},
        {},
        { status: 'failed', httpStatus: status, reason: 'rejected' },
      ]);
      expect(stage.pushService.received).toHaveLength(1);
      expect(await findSubscription(stage.db, browser.subscription.endpoint)).toMatchObject({ topics: [] });
    },
  );

  test('that was removed meanwhile gets nothing', async () => {
    const browser = await stage.subscribe('/one');
    await stage.queue();
    await removeSubscription(db, browser.subscription.endpoint, stage.now);
    await stage.createWorker().runDue();
    expect(stage.pushService.received).toHaveLength(0);
    expect(await stage.readStatuses()).toEqual(['queued', 'gone']);
  });

  test('that ended by its expiration time gets nothing', async () => {
    await stage.subscribe('/old', { expiresAt: START });
    await stage.queue();
    expect(await stage.readStatuses()).toEqual([]);
  });

  test('that took another’s place gets what waited for that one, each message once', async () => {
    const old = await stage.subscribe('/old');
    await stage.queue();
    await stage.subscribe('/new', { replaces: old.subscription.endpoint });
    await stage.createWorker().runDue();
    expect(stage.pushService.received.map(({ path }) => path)).toEqual(['/new']);
    expect(await findSubscription(stage.db, old.subscription.endpoint)).toBeUndefined();
  });
});

test('the log names neither endpoints nor keys nor what was written', async () => {
  const browser = await stage.subscribe('/very-secret');
  stage.pushService.answerWith(() => ({ status: 403 }));
  await stage.queue();
  await stage.createWorker().runDue();
  expect(stage.log).toHaveLength(1);
  expect(stage.log[0]).toContain('403');
  for (const secret of ['very-secret', browser.subscription.keys.auth, stage.keys.privateKey, 'message-1']) {
    expect(stage.log[0]).not.toContain(secret);
  }
});
