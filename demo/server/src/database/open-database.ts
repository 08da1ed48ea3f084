import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDataFolder } from './data-folder-lock.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openPgliteDatabase } from './pglite-database.js';
import { openPostgresDatabase } from './postgres-database.js';

/** Which database to open. */
export interface DatabaseOptions {
  /** Folder of the embedded database; not used when `databaseUrl` is given. */
  readonly dataDir: string;
  /** Connection string of a PostgreSQL server. */
  readonly databaseUrl?: string;
  readonly log: (line: string) => void;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Opens the database and brings its schema up to date.
 *
 * @throws `PushError` `invalid-option` when the folder is in use or the server cannot be reached.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir, log, now } = options;
  const db = databaseUrl === undefined ? await openFolder(dataDir) : await openPostgresDatabase(databaseUrl, log);
  try {
    const applied = await migrate(db, now());
    if (applied.length > 0) log(`Database: applied ${applied.join(', ')}`);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function openFolder(dataDir: string): Promise<Database> {
  const unlock = await lockDataFolder(dataDir);
  try {
    const folder = join(dataDir, 'database');
    // Readable by its owner alone: the private application server key is in there.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const db = await openPgliteDatabase(folder);
    return {
      ...db,
      async close() {
        await db.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
