import type { Database } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { openPostgresDatabase } from '../src/database/postgres-database.js';
import { openTestDatabase } from './test-database.js';
import { startThrowawayPostgres } from './throwaway-postgres.js';

/** Both kinds of database that the server runs on, for `describe.each`. */
export const TEST_DATABASES: readonly (readonly [string, () => Promise<Database>])[] = [
  ['the embedded database', openTestDatabase],
  ['a PostgreSQL server', openTestServerDatabase],
];

/** Starts a PostgreSQL server for one test file, and opens a database on it. Closing ends both. */
async function openTestServerDatabase(): Promise<Database> {
  const server = await startThrowawayPostgres();
  const db = await openPostgresDatabase(server.url, () => undefined);
  await migrate(db, 0);
  return {
    ...db,
    async close() {
      await db.close();
      await server.close();
    },
  };
}
