import { ADVISORY_LOCKS } from './advisory-locks.js';
import type { Database, Queryable } from './database.js';
import { MIGRATIONS, type Migration } from './migrations.js';

/**
 * Brings the schema up to date.
 *
 * Processes that start at once wait for each other: the first one migrates, the others find nothing left to do.
 *
 * @param now - Current time in epoch milliseconds.
 * @returns Names of the steps that were run.
 */
export function migrate(db: Database, now: number, migrations = MIGRATIONS): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.migrations]);
    await tx.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at bigint NOT NULL)');
    const applied = new Set((await tx.query<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name));
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(tx, migration, now);
    return pending.map(({ name }) => name);
  });
}

async function apply(tx: Queryable, migration: Migration, now: number): Promise<void> {
  for (const statement of migration.statements) await tx.query(statement);
  await tx.query('INSERT INTO migrations (name, applied_at) VALUES ($1, $2)', [migration.name, now]);
}
