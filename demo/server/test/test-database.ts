import type { Database } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { openPgliteDatabase } from '../src/database/pglite-database.js';

/** Making an embedded database takes some seconds, and much more on a machine that is busy with other tests. */
export const OPEN_DATABASE_MS = 60_000;

/** For each test on it, for the same reason. */
export const USE_DATABASE_MS = 30_000;

/** Opens an embedded database in memory, with the schema and nothing in it. */
export async function openTestDatabase(): Promise<Database> {
  const db = await openPgliteDatabase();
  await migrate(db, 0);
  return db;
}

/** Empties a database, so that the next test starts anew without the cost of another one. */
export async function emptyDatabase(db: Database): Promise<void> {
  await db.query(
    'TRUNCATE application_server_keys, server_secrets, subscriptions, messages, deliveries, events, bookings, receipts',
  );
}
