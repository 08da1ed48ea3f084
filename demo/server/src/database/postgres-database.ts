import { PushError } from '@web-push-kit/protocol';
import pg from 'pg';
import type { Database, Queryable, SqlValue } from './database.js';
import { PostgresListener } from './postgres-listener.js';

/** Connections for queries; one more is held for LISTEN. */
const MAX_CONNECTIONS = 10;

const CONNECT_TIMEOUT_MS = 10_000;

const INT8 = 20;

/** bigint holds only epoch milliseconds and counters here, which a double represents exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Connects to a PostgreSQL server.
 *
 * @param url - Connection string; it may hold a password and is never logged.
 * @throws {@link PushError} `invalid-option` when no connection can be made.
 */
export async function openPostgresDatabase(url: string, log: (line: string) => void): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
  });
  // A server that restarts ends idle connections; the pool makes new ones for the next query.
  pool.on('error', (error) => log(`Database: an idle connection ended (${codeOf(error)})`));
  // One that ends while it is busy says so twice: to its query, and by an event that would end the process unheard.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await checkConnection(pool);
  const listener = new PostgresListener(() => new pg.Client({ connectionString: url }), log);
  return {
    ...queryableOf(pool),
    transaction: (work) => runTransaction(pool, work),
    listen: (channel, onNotify) => listener.listen(channel, onNotify),
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

async function checkConnection(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('SELECT 1');
  } catch (cause) {
    await pool.end();
    const advice = 'Check that the server runs and that the connection string names an existing database and user';
    throw new PushError('invalid-option', `Could not connect to PostgreSQL (${codeOf(cause)}). ${advice}`, { cause });
  }
}

async function runTransaction<Result>(pool: pg.Pool, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(queryableOf(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot roll back is broken: the pool drops it, and the server rolls back.
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

function queryableOf(target: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<Row extends object>(sql: string, params: readonly SqlValue[] = []): Promise<readonly Row[]> {
      const { rows } = await target.query<Row>(sql, [...params]);
      return rows;
    },
  };
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'no code';
}
