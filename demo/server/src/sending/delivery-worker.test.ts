import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import webPush from 'web-push';
import { createFakeBrowser, type FakeBrowser } from '../../test/fake-browser.js';
import { type FakePushService, startFakePushService } from '../../test/fake-push-service.js';
import { emptyDatabase, OPEN_DATABASE_MS, openTestDatabase, USE_DATABASE_MS } from '../../test/test-database.js';
import type { Database } from '../database/database.js';
import { readEvents } from '../messages/event-log.js';
import { enqueueMessage, listMessages } from '../messages/message-store.js';
import { findTopics, removeSubscription, saveSubscription } from '../subscriptions/subscription-store.js';
import { MAX_ATTEMPTS } from './delivery-outcome.js';
import { claimDeliveries, finishDelivery } from './delivery-queue.js';
import { DeliveryWorker } from './delivery-worker.js';
import { createPushTransport } from './push-transport.js';
import { sendPush } from './send-push.js';
import { TokenSigner } from './token-signer.js';

const START = Date.parse('2026-11-22T12:00:00Z');
const LEASE_MS = 60_000;

vi.setConfig({ testTimeout: USE_DATABASE_MS });

let db: Database;
let pushService: FakePushService;
let now: number;
let log: string[];
const keys = webPush.generateVAPIDKeys();
const transport = createPushTransport({ timeoutMs: 5000 });

beforeAll(async () => {
  db = await openTestDatabase();
}, OPEN_DATABASE_MS);

afterAll(async () => {
  transport.close();
  await db.close();
});

beforeEach(async () => {
  await emptyDatabase(db);
  pushService = await startFakePushService();
  now = START;
  log = [];
});

afterEach(() => pushService.close());

function createWorker(): DeliveryWorker {
  const policy = { localPushService: { origin: pushService.origin } };
  const signer = new TokenSigner({ keys, subject: 'mailto:ops@ferry.example' });
  return new DeliveryWorker({
    db,
    send: (delivery) => sendPush(delivery, { signer, transport, policy, now }),
    log: (line) => log.push(line),
    now: () => now,
    random: () => 0.5,
    concurrency: 4,
    leaseMs: LEASE_MS,
    pollMs: 5000,
  });
}

async function subscribe(path: string, topics: readonly string[] = []): Promise<FakeBrowser> {
  const browser = createFakeBrowser(`${pushService.origin}${path}`);
  const { endpoint, keys: own } = browser.subscription;
  const input = { subscription: { endpoint, ...own }, topics };
  await saveSubscription(db, { input, browser: 'firefox', now });
  return browser;
}

interface Sent {
  readonly id?: string;
  readonly ttlSeconds?: number;
  readonly topic?: string;
  readonly route?: string;
}

async function queue({ id = 'message-1', ttlSeconds = 3600, ...more }: Sent = {}): Promise<void> {
  const message = { title: 'T', body: 'B', link: '/', urgency: 'low', ttlSeconds, ...more } as const;
  await enqueueMessage(db, { id, message, payload: `{"id":"${id}"}`, now });
}

/** What the operator's page was told, one `status` (with what matters of it) per event. */
async function readDeliveries(): Promise<readonly Record<string, unknown>[]> {
  const events = await readEvents(db, { after: 0, limit: 1000 });
  return events.filter(({ kind }) => kind === 'delivery').map(({ data }) => ({ ...data }));
}

async function readStatuses(): Promise<readonly unknown[]> {
  return (await readDeliveries()).map(({ status }) => status);
}

describe('a delivery', () => {
  test('is encrypted for its browser and says how urgent it is, how long it lives and what it replaces', async () => {
    const browser = await subscribe('/wpush/v2/one');
    await queue({ ttlSeconds: 90, topic: 'route-1_delay' });

    await createWorker().runDue();

    const [push] = pushService.received;
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
    const browser = createFakeBrowser('https://fcm.googleapis.com/fcm/send/one');
    const { endpoint, keys: own } = browser.subscription;
    await saveSubscription(db, { input: { subscription: { endpoint, ...own }, topics: [] }, browser: 'chromium', now });
    await queue();

    await createWorker().runDue();

    const authorization = pushService.received[0]?.headers.authorization ?? '';
    const [, claims = ''] = authorization.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: 'https://fcm.googleapis.com',
    });
    expect(authorization).toContain(`k=${keys.publicKey}`);
  });

  test('shares its token with the others to the same push service', async () => {
    await subscribe('/one');
    await subscribe('/two');
    await queue();
    await createWorker().runDue();
    const tokens = pushService.received.map(({ headers }) => headers.authorization);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
  });

  test('goes to those who follow the route, or to everybody when there is none', async () => {
    await subscribe('/follows-1', ['route-1', 'route-3']);
    await subscribe('/follows-2', ['route-2']);
    await queue({ id: 'for-route', route: 'route-1' });
    await createWorker().runDue();
    expect(pushService.received.map(({ path }) => path)).toEqual(['/follows-1']);

    await queue({ id: 'for-all' });
    await createWorker().runDue();
    expect(
      pushService.received
        .slice(1)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/follows-1', '/follows-2']);
  });

  test.each([200, 201, 202, 204])('is accepted when the push service answers %i', async (status) => {
    pushService.answerWith(() => ({ status }));
    await subscribe('/one');
    await queue();
    await createWorker().runDue();
    expect(await readDeliveries()).toMatchObject([
      { status: 'queued', attempt: 0, browser: 'firefox', at: START },
      { status: 'sent', attempt: 1 },
      { status: 'accepted', attempt: 1, httpStatus: status },
    ]);
  });
});

describe('a subscription', () => {
  test.each([404, 410])('is forgotten when the push service answers %i, with all that waits for it', async (status) => {
    const browser = await subscribe('/one');
    await queue({ id: 'first' });
    await queue({ id: 'second' });
    pushService.answerWith(() => ({ status }));
    // One at a time: the second is still waiting when the first is answered.
    const [first] = await claimDeliveries(db, { limit: 1, leaseMs: LEASE_MS, now });
    await finishDelivery(db, { delivery: first!, outcome: { kind: 'gone', httpStatus: status }, now });

    expect(await findTopics(db, browser.subscription.endpoint)).toBeUndefined();
    await createWorker().runDue();
    expect(pushService.received).toHaveLength(0);
    const summaries = await listMessages(db, 10);
    expect(summaries.map(({ counts }) => counts)).toMatchObject([
      { gone: 1, total: 1 },
      { gone: 1, total: 1 },
    ]);
  });

  test('is forgotten by the worker that hears of it', async () => {
    const browser = await subscribe('/one');
    const other = await subscribe('/two');
    pushService.answerWith(({ path }) => ({ status: path === '/one' ? 410 : 201 }));
    await queue();
    await createWorker().runDue();
    expect(await findTopics(db, browser.subscription.endpoint)).toBeUndefined();
    expect(await findTopics(db, other.subscription.endpoint)).toEqual([]);
  });

  test.each([400, 401, 403, 413])(
    'is kept when the push service answers %i, and the delivery fails',
    async (status) => {
      const browser = await subscribe('/one');
      pushService.answerWith(() => ({ status }));
      await queue();
      await createWorker().runDue();
      now += 24 * 3_600_000;
      await createWorker().runDue();
      expect(await readDeliveries()).toMatchObject([
        {},
        {},
        { status: 'failed', httpStatus: status, reason: 'rejected' },
      ]);
      expect(pushService.received).toHaveLength(1);
      expect(await findTopics(db, browser.subscription.endpoint)).toEqual([]);
    },
  );

  test('that was removed meanwhile gets nothing', async () => {
    const browser = await subscribe('/one');
    await queue();
    await removeSubscription(db, browser.subscription.endpoint, now);
    await createWorker().runDue();
    expect(pushService.received).toHaveLength(0);
    expect(await readStatuses()).toEqual(['queued', 'gone']);
  });

  test('that ended by its expiration time gets nothing', async () => {
    const { endpoint, keys: own } = createFakeBrowser(`${pushService.origin}/old`).subscription;
    const input = { subscription: { endpoint, ...own, expiresAt: START }, topics: [] };
    await saveSubscription(db, { input, browser: undefined, now });
    await queue();
    expect(await readStatuses()).toEqual([]);
  });

  test('that took another’s place gets what waited for that one, each message once', async () => {
    const old = await subscribe('/old');
    await queue();
    const { endpoint, keys: own } = createFakeBrowser(`${pushService.origin}/new`).subscription;
    const input = { subscription: { endpoint, ...own }, topics: [], replaces: old.subscription.endpoint };
    await saveSubscription(db, { input, browser: 'firefox', now });
    await createWorker().runDue();
    expect(pushService.received.map(({ path }) => path)).toEqual(['/new']);
    expect(await findTopics(db, old.subscription.endpoint)).toBeUndefined();
  });
});

describe('another attempt', () => {
  test('waits for the seconds that the push service asks for, and no longer', async () => {
    pushService.answerWith(() => ({ status: 429, headers: { 'Retry-After': '120' } }));
    await subscribe('/one');
    await queue();
    const worker = createWorker();
    await worker.runDue();
    expect((await readDeliveries()).at(-1)).toMatchObject({
      status: 'retried',
      httpStatus: 429,
      retryAt: START + 120_000,
    });

    pushService.answerWith(() => ({ status: 201 }));
    now = START + 119_999;
    await worker.runDue();
    expect(pushService.received).toHaveLength(1);
    now = START + 120_000;
    await worker.runDue();
    expect(await readStatuses()).toEqual(['queued', 'sent', 'retried', 'sent', 'accepted']);
  });

  test('waits for the date that the push service names', async () => {
    const date = new Date(START + 90_000).toUTCString();
    pushService.answerWith(() => ({ status: 503, headers: { 'Retry-After': date } }));
    await subscribe('/one');
    await queue();
    await createWorker().runDue();
    expect((await readDeliveries()).at(-1)).toMatchObject({ status: 'retried', retryAt: START + 90_000 });
  });

  test('gives the message only the life that is left of it', async () => {
    pushService.answerWith(() => ({ status: 503, headers: { 'Retry-After': '1000' } }));
    await subscribe('/one');
    await queue({ ttlSeconds: 1001 });
    const worker = createWorker();
    await worker.runDue();
    now = START + 1_000_500;
    await worker.runDue();
    expect(pushService.received.map(({ headers }) => headers.ttl)).toEqual(['1001', '1']);
  });

  test('comes after a pause that doubles, until there have been enough', async () => {
    pushService.answerWith(() => ({ status: 500 }));
    await subscribe('/one');
    await queue({ ttlSeconds: 2_419_200 });
    const worker = createWorker();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await worker.runDue();
      const last = (await readDeliveries()).at(-1);
      if (last?.status !== 'retried') break;
      pauses.push(Number(last.retryAt) - now);
      now = Number(last.retryAt);
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000]);
    expect(pushService.received).toHaveLength(MAX_ATTEMPTS);
    expect((await readDeliveries()).at(-1)).toMatchObject({ status: 'failed', reason: 'attempts-exhausted' });
  });

  test('is not made once the message’s life has run out', async () => {
    await subscribe('/one');
    await queue({ ttlSeconds: 60 });
    now = START + 60_000;
    await createWorker().runDue();
    expect(pushService.received).toHaveLength(0);
    expect((await readDeliveries()).at(-1)).toMatchObject({ status: 'failed', reason: 'expired' });
  });

  test('is not made for a message that a newer one with the same topic has replaced', async () => {
    pushService.answerWith(() => ({ status: 503 }));
    await subscribe('/one');
    await queue({ id: 'older', topic: 'delay' });
    const worker = createWorker();
    await worker.runDue();

    pushService.answerWith(() => ({ status: 201 }));
    now += 5000;
    await queue({ id: 'newer', topic: 'delay' });
    await queue({ id: 'other', topic: 'weather' });
    await worker.runDue();
    expect(pushService.received).toHaveLength(3);
    const ends = (await readDeliveries())
      .slice(-3)
      .map(({ messageId, status, reason }) => ({ messageId, status, reason }));
    expect(ends).toContainEqual({ messageId: 'older', status: 'failed', reason: 'replaced' });
    expect(ends).toContainEqual({ messageId: 'newer', status: 'accepted', reason: undefined });
  });

  test('follows when nobody answers', async () => {
    await subscribe('/one');
    await queue();
    await pushService.close();
    await createWorker().runDue();
    expect((await readDeliveries()).at(-1)).toMatchObject({ status: 'retried', reason: 'ECONNREFUSED' });
    pushService = await startFakePushService();
  });

  test('is never made where a redirect points to', async () => {
    pushService.answerWith(({ path }) =>
      path === '/one' ? { status: 307, headers: { Location: `${pushService.origin}/elsewhere` } } : { status: 201 },
    );
    await subscribe('/one');
    await queue();
    await createWorker().runDue();
    expect(pushService.received.map(({ path }) => path)).toEqual(['/one']);
    expect((await readDeliveries()).at(-1)).toMatchObject({ status: 'failed', httpStatus: 307 });
  });
});

describe('the queue', () => {
  test('gives a delivery to another worker when the first one vanished, and not before', async () => {
    await subscribe('/one');
    await queue();
    const [lost] = await claimDeliveries(db, { limit: 10, leaseMs: LEASE_MS, now });
    const worker = createWorker();

    now = START + LEASE_MS - 1;
    await worker.runDue();
    expect(pushService.received).toHaveLength(0);
    now = START + LEASE_MS;
    await worker.runDue();
    expect(pushService.received).toHaveLength(1);

    const isRecorded = await finishDelivery(db, { delivery: lost!, outcome: { kind: 'failed', reason: 'late' }, now });
    expect(isRecorded).toBe(false);
    expect(await readStatuses()).toEqual(['queued', 'sent', 'sent', 'accepted']);
  });

  test('sends no more at once than it may', async () => {
    let underway = 0;
    let most = 0;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    pushService.answerWith(async () => {
      underway += 1;
      most = Math.max(most, underway);
      await gate;
      underway -= 1;
      return { status: 201 };
    });
    for (let index = 0; index < 10; index += 1) await subscribe(`/${index}`);
    await queue();
    const worker = createWorker();
    worker.start();
    await pushService.whenReceived(4);
    open();
    await pushService.whenReceived(10);
    await worker.stop();
    expect(most).toBe(4);
  });

  test('is looked at when the worker is woken', async () => {
    const worker = createWorker();
    worker.start();
    await subscribe('/one');
    await queue();
    worker.wake();
    await pushService.whenReceived(1);
    await worker.stop();
    expect(await readStatuses()).toEqual(['queued', 'sent', 'accepted']);
  });
});

test('the log names neither endpoints nor keys nor what was written', async () => {
  const browser = await subscribe('/very-secret');
  pushService.answerWith(() => ({ status: 403 }));
  await queue();
  await createWorker().runDue();
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('403');
  for (const secret of ['very-secret', browser.subscription.keys.auth, keys.privateKey, 'message-1']) {
    expect(log[0]).not.toContain(secret);
  }
});
