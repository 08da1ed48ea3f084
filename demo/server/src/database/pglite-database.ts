import { PGlite, type Transaction, types } from '@electric-sql/pglite';
import type { Database, Queryable, SqlValue } from './database.js';

/**
 * Opens PostgreSQL compiled to WebAssembly, inside this process.
 *
 * @param folder - Where the data lives; without one it lives in memory.
 */
export async function openPgliteDatabase(folder?: string): Promise<Database> {
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    // bigint holds only epoch milliseconds and counters here, which a double represents exactly.
    parsers: { [types.INT8]: Number },
  });
  return {
    ...queryableOf(pglite),
    transaction: (work) => pglite.transaction((tx) => work(queryableOf(tx))),
    async listen(channel, onNotify) {
      await pglite.listen(channel, onNotify);
    },
    close: () => pglite.close(),
  };
}

function queryableOf(target: PGlite | Transaction): Queryable {
  return {
    async query<Row extends object>(sql: string, params: readonly SqlValue[] = []): Promise<readonly Row[]> {
      const { rows } = await target.query<Row>(sql, [...params]);
      return rows;
    },
  };
}
