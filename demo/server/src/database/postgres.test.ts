import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { call, followMessage, sendMessage, subscribe } from '../../test/demo-client.js';
import { createFakeBrowser } from '../../test/fake-browser.js';
import { type FakePushService, startFakePushService } from '../../test/fake-push-service.js';
import { startThrowawayPostgres, type ThrowawayPostgres } from '../../test/throwaway-postgres.js';
import { type DemoServer, startDemoServer } from '../start-demo-server.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations.js';
import { openPostgresDatabase } from './postgres-database.js';

const START_MS = 60_000;

vi.setConfig({ testTimeout: START_MS });

/** What one server sends at once at most; more under way shows that another one sends as well. */
const CONCURRENCY = 5;

let postgres: ThrowawayPostgres;
let pushService: FakePushService;
let siteDir: string;
const servers: DemoServer[] = [];

beforeAll(async () => {
  postgres = await startThrowawayPostgres();
  siteDir = await mkdtemp(join(tmpdir(), 'demo-site-'));
}, START_MS);

afterAll(async () => {
  await postgres.close();
  await rm(siteDir, { recursive: true, force: true });
}, START_MS);

beforeEach(async () => {
  await runSql('DROP SCHEMA public CASCADE');
  await runSql('CREATE SCHEMA public');
  pushService = await startFakePushService();
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await pushService.close();
});

async function runSql<Row extends object>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

async function start(log: (line: string) => void = () => undefined): Promise<DemoServer> {
  const server = await startDemoServer({
    siteDir,
    databaseUrl: postgres.url,
    localPushService: { origin: pushService.origin },
    sendConcurrency: CONCURRENCY,
    log,
  });
  servers.push(server);
  return server;
}

/** Answers nobody until so many requests are under way at once. */
function holdUntil(underway: number): void {
  const together = pushService.whenReceived(underway);
  pushService.answerWith(async () => {
    await together;
    return { status: 201 };
  });
}

async function subscribeMany(origin: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await subscribe(origin, createFakeBrowser(`${pushService.origin}/wpush/v2/${index}`).subscription);
  }
}

describe('two servers on one database', () => {
  test('agree on the key, though they start at once on an empty database', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const answers = await Promise.all([one, two].map(({ origin }) => call(origin, 'GET /push/vapid-public-key')));
    expect(answers[0]?.status).toBe(200);
    expect(answers[0]?.json).toEqual(answers[1]?.json);
  });

  test('share the queue, and send each delivery once', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const count = CONCURRENCY * 8;
    await subscribeMany(one.origin, count);
    holdUntil(2 * CONCURRENCY);

    const id = await sendMessage(one.origin);
    const events = await followMessage(two.origin, id, count);

    const paths = pushService.received.map(({ path }) => path);
    expect(new Set(paths).size).toBe(count);
    expect(paths).toHaveLength(count);
    const accepted = events.filter(({ data }) => data.status === 'accepted');
    expect(new Set(accepted.map(({ data }) => data.deliveryId)).size).toBe(count);
  });

  test('tell the same events in the same order, whoever made them', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    await subscribeMany(two.origin, 20);
    const id = await sendMessage(two.origin);
    const [seenByOne, seenByTwo] = await Promise.all([
      followMessage(one.origin, id, 20),
      followMessage(two.origin, id, 20),
    ]);
    expect(seenByOne).toEqual(seenByTwo);
    const ids = seenByOne.map((event) => event.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  test('go on when their connections are cut', async () => {
    const lines: string[] = [];
    const server = await start((line) => lines.push(line));
    await subscribeMany(server.origin, 1);
    await runSql('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');

    let id = '';
    // Refused with 503 while the pool still holds a connection that was cut.
    await expect
      .poll(async () => {
        id = await sendMessage(server.origin);
        return id;
      })
      .not.toBe('');
    const events = await followMessage(server.origin, id);
    expect(events.at(-1)?.data.status).toBe('accepted');
    expect(lines.join('\n')).not.toContain('postgresql://');
  });
});

test('a transaction whose connection is cut fails, and the server goes on', async () => {
  const db = await openPostgresDatabase(postgres.url, () => undefined);
  const cut = db.transaction(async (tx) => {
    const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await Promise.allSettled([tx.query('SELECT pg_sleep(60)'), runSql(`SELECT pg_terminate_backend(${own?.pid})`)]);
    await tx.query('SELECT 1');
  });
  await expect(cut).rejects.toThrow();
  expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await db.close();
});

test('a connection that listens hears again after it was cut', async () => {
  const db = await openPostgresDatabase(postgres.url, () => undefined);
  let heard = 0;
  await db.listen('test_channel', () => {
    heard += 1;
  });
  await runSql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`);
  // Told once when it is back, since something may have been missed; from then on by notifications.
  await expect.poll(() => heard).toBe(1);
  await runSql('NOTIFY test_channel');
  await expect.poll(() => heard).toBe(2);
  await db.close();
});

describe('the program', () => {
  const program = join(import.meta.dirname, '../../../dist/server/main.js');

  /** Starts the built program and waits until it listens. */
  async function startProgram(): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PORT: '0',
        SITE_DIR: siteDir,
        DATABASE_URL: postgres.url,
        LOCAL_PUSH_SERVICE: pushService.origin,
        PUSH_SUBJECT: 'mailto:ops@ferry.example',
      },
    });
    for await (const line of createInterface(child.stdout)) {
      const origin = /^Listening on (.+)$/.exec(line)?.[1];
      if (origin !== undefined) return { child, origin };
    }
    throw new Error('The program ended before it listened');
  }

  test('runs in several processes that share the queue, and ends cleanly when it is told to', async () => {
    const [one, two] = await Promise.all([startProgram(), startProgram()]);
    const count = 60;
    await subscribeMany(one.origin, count);
    holdUntil(21); // one process alone sends 20 at once

    const id = await sendMessage(two.origin);
    await followMessage(two.origin, id, count);
    expect(new Set(pushService.received.map(({ path }) => path)).size).toBe(count);
    expect(pushService.received).toHaveLength(count);

    const endings = [one, two].map(({ child }) => once(child, 'exit'));
    one.child.kill('SIGTERM');
    two.child.kill('SIGINT');
    expect(await Promise.all(endings)).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});

describe('the schema', () => {
  test('is brought up to date once, however many do it at the same time', async () => {
    const databases = await Promise.all(
      Array.from({ length: 4 }, () => openPostgresDatabase(postgres.url, () => undefined)),
    );
    const applied = await Promise.all(databases.map((db) => migrate(db, 0)));
    await Promise.all(databases.map((db) => db.close()));
    expect(applied.flat()).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  test('is left as it was when a step fails', async () => {
    const db = await openPostgresDatabase(postgres.url, () => undefined);
    const steps = [
      { name: '001', statements: ['CREATE TABLE first (id int)'] },
      { name: '002', statements: ['CREATE TABLE second (id int)', 'CREATE NONSENSE'] },
    ];
    await expect(migrate(db, 0, steps)).rejects.toThrow('NONSENSE');
    const tables = await db.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    await db.close();
    expect(tables).toEqual([]);
  });
});

test('a server that cannot be reached is named as the reason, without the password', async () => {
  const opening = openPostgresDatabase('postgresql://demo:secret@127.0.0.1:1/demo', () => undefined);
  const error = await opening.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'invalid-option', message: expect.stringContaining('ECONNREFUSED') });
  expect(String(error)).not.toContain('secret');
});
