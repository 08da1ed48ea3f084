import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSendingStage, LEASE_MS, type SendingStage, START } from '../../test/sending-stage.js';
import { emptyDatabase, OPEN_DATABASE_MS, USE_DATABASE_MS } from '../../test/test-database.js';
import { startThrowawayPostgres, type ThrowawayPostgres } from '../../test/throwaway-postgres.js';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { openPostgresDatabase } from '../database/postgres-database.js';
import { MAX_ATTEMPTS } from './delivery-outcome.js';
import { claimDeliveries, finishDelivery } from './delivery-queue.js';

vi.setConfig({ testTimeout: USE_DATABASE_MS });

let postgres: ThrowawayPostgres;
let db: Database;
let stage: SendingStage;

beforeAll(async () => {
  postgres = await startThrowawayPostgres();
  db = await openPostgresDatabase(postgres.url, () => undefined);
  await migrate(db, 0);
}, OPEN_DATABASE_MS);

afterAll(async () => {
  await db.close();
  await postgres.close();
}, OPEN_DATABASE_MS);

beforeEach(async () => {
  await emptyDatabase(db);
  stage = await createSendingStage(db);
});

afterEach(() => stage.close());

describe('another attempt', () => {
  test('waits for the seconds that the push service asks for, and no longer', async () => {
    stage.pushService.answerWith(() => ({ status: 429, headers: { 'Retry-After': '120' } }));
    await stage.subscribe('/one');
    await stage.queue();
    const worker = stage.createWorker();
    await worker.runDue();
    expect((await stage.readDeliveries()).at(-1)).toMatchObject({
      status: 'retried',
      httpStatus: 429,
      retryAt: START + 120_000,
    });

    stage.pushService.answerWith(() => ({ status: 201 }));
    stage.now = START + 119_999;
    await worker.runDue();
    expect(stage.pushService.received).toHaveLength(1);
    stage.now = START + 120_000;
    await worker.runDue();
    expect(await stage.readStatuses()).toEqual(['queued', 'sent', 'retried', 'sent', 'accepted']);
  });

  test('waits for the date that the push service names', async () => {
    const date = new Date(START + 90_000).toUTCString();
    stage.pushService.answerWith(() => ({ status: 503, headers: { 'Retry-After': date } }));
    await stage.subscribe('/one');
    await stage.queue();
    await stage.createWorker().runDue();
    expect((await stage.readDeliveries()).at(-1)).toMatchObject({ status: 'retried', retryAt: START + 90_000 });
  });

  test('gives the message only the life that is left of it', async () => {
    stage.pushService.answerWith(() => ({ status: 503, headers: { 'Retry-After': '1000' } }));
    await stage.subscribe('/one');
    await stage.queue({ ttlSeconds: 1001 });
    const worker = stage.createWorker();
    await worker.runDue();
    stage.now = START + 1_000_500;
    await worker.runDue();
    expect(stage.pushService.received.map(({ headers }) => headers.ttl)).toEqual(['1001', '1']);
  });

  test('comes after a pause that doubles, until there have been enough', async () => {
    stage.pushService.answerWith(() => ({ status: 500 }));
    await stage.subscribe('/one');
    await stage.queue({ ttlSeconds: 2_419_200 });
    const worker = stage.createWorker();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await worker.runDue();
      const last = (await stage.readDeliveries()).at(-1);
      if (last?.status !== 'retried') break;
      pauses.push(Number(last.retryAt) - stage.now);
      stage.now = Number(last.retryAt);
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000]);
    expect(stage.pushService.received).toHaveLength(MAX_ATTEMPTS);
    expect((await stage.readDeliveries()).at(-1)).toMatchObject({ status: 'failed', reason: 'attempts-exhausted' });
  });

  test('is not made once the message’s life has run out', async () => {
    await stage.subscribe('/one');
    await stage.queue({ ttlSeconds: 60 });
    stage.now = START + 60_000;
    await stage.createWorker().runDue();
    expect(stage.pushService.received).toHaveLength(0);
    expect((await stage.readDeliveries()).at(-1)).toMatchObject({ status: 'failed', reason: 'expired' });
  });

  test('is not made for a message that a newer one with the same topic has replaced', async () => {
    stage.pushService.answerWith(() => ({ status: 503 }));
    await stage.subscribe('/one');
    await stage.queue({ id: 'older', topic: 'delay' });
    const worker = stage.createWorker();
    await worker.runDue();

    stage.pushService.answerWith(() => ({ status: 201 }));
    stage.now += 5000;
    await stage.queue({ id: 'newer', topic: 'delay' });
    await stage.queue({ id: 'other', topic: 'weather' });
    await worker.runDue();
    expect(stage.pushService.received).toHaveLength(3);
    const ends = (await stage.readDeliveries())
      .slice(-3)
      .map(({ messageId, status, reason }) => ({ messageId, status, reason }));
    expect(ends).toContainEqual({ messageId: 'older', status: 'failed', reason: 'replaced' });
    expect(ends).toContainEqual({ messageId: 'newer', status: 'accepted', reason: undefined });
  });

  test('follows when nobody answers', async () => {
    await stage.subscribe('/one');
    await stage.queue();
    await stage.pushService.close();
    await stage.createWorker().runDue();
    expect((await stage.readDeliveries()).at(-1)).toMatchObject({ status: 'retried', reason: 'ECONNREFUSED' });
  });

  test('is never made where a redirect points to', async () => {
    stage.pushService.answerWith(({ path }) =>
      path === '/one'
        ? { status: 307, headers: { Location: `${stage.pushService.origin}/elsewhere` } }
        : { status: 201 },
    );
    await stage.subscribe('/one');
    await stage.queue();
    await stage.createWorker().runDue();
    expect(stage.pushService.received.map(({ path }) => path)).toEqual(['/one']);
    expect((await stage.readDeliveries()).at(-1)).toMatchObject({ status: 'failed', httpStatus: 307 });
  });
});

describe('the queue', () => {
  test('gives a delivery to another worker when the first one vanished, and not before', async () => {
    await stage.subscribe('/one');
    await stage.queue();
    const [lost] = await claimDeliveries(db, { limit: 10, leaseMs: LEASE_MS, now: stage.now });
    const worker = stage.createWorker();

    stage.now = START + LEASE_MS - 1;
    await worker.runDue();
    expect(stage.pushService.received).toHaveLength(0);
    stage.now = START + LEASE_MS;
    await worker.runDue();
    expect(stage.pushService.received).toHaveLength(1);

    const isRecorded = await finishDelivery(db, {
      delivery: lost!,
      outcome: { kind: 'failed', reason: 'late' },
      now: stage.now,
    });
    expect(isRecorded).toBe(false);
    expect(await stage.readStatuses()).toEqual(['queued', 'sent', 'sent', 'accepted']);
  });

  test('sends no more at once than it may', async () => {
    let underway = 0;
    let most = 0;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    stage.pushService.answerWith(async () => {
      underway += 1;
      most = Math.max(most, underway);
      await gate;
      underway -= 1;
      return { status: 201 };
    });
    for (let index = 0; index < 10; index += 1) await stage.subscribe(`/${index}`);
    await stage.queue();
    const worker = stage.createWorker();
    worker.start();
    await stage.pushService.whenReceived(4);
    open();
    await stage.pushService.whenReceived(10);
    await worker.stop();
    expect(most).toBe(4);
  });

  test('is looked at when the worker is woken', async () => {
    const worker = stage.createWorker();
    worker.start();
    await stage.subscribe('/one');
    await stage.queue();
    worker.wake();
    await stage.pushService.whenReceived(1);
    await worker.stop();
    expect(await stage.readStatuses()).toEqual(['queued', 'sent', 'accepted']);
  });
});
