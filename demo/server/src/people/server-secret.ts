import { randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.js';

/**
 * Reads the secret that signs sessions and proofs, and makes one on the first start.
 *
 * Processes that start at once agree: the first insertion wins, and all read it.
 *
 * @param now - Epoch milliseconds.
 */
export async function readOrCreateSecret(db: Queryable, now: number): Promise<string> {
  await db.query('INSERT INTO server_secrets (id, secret, created_at) VALUES (1, $1, $2) ON CONFLICT DO NOTHING', [
    randomBytes(32).toString('base64url'),
    now,
  ]);
  const [row] = await db.query<{ secret: string }>('SELECT secret FROM server_secrets');
  if (row === undefined) throw new Error('The database did not keep the server secret');
  return row.secret;
}
