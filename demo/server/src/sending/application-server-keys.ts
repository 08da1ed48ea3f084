import webPush from 'web-push';
import type { Queryable } from '../database/database.js';

/** The key pair that push services know this server by, base64url. */
export interface ApplicationServerKeys {
  /** 65 bytes: what browsers subscribe with. */
  readonly publicKey: string;
  /** 32 bytes: what signs every request. */
  readonly privateKey: string;
}

/**
 * Forgets the key pair, as after its private half has leaked. Every browser has to subscribe anew; those that come
 * back do so by themselves.
 */
export async function forgetKeys(db: Queryable): Promise<void> {
  await db.query('DELETE FROM application_server_keys');
}

/**
 * Reads the key pair, and makes one on the first start.
 *
 * Processes that start at once agree: the first insertion wins, and all read it.
 *
 * @param now - Epoch milliseconds.
 */
export async function readOrCreateKeys(db: Queryable, now: number): Promise<ApplicationServerKeys> {
  const stored = await readKeys(db);
  if (stored !== undefined) return stored;
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await db.query(
    `INSERT INTO application_server_keys (id, public_key, private_key, created_at)
     VALUES (1, $1, $2, $3) ON CONFLICT DO NOTHING`,
    [publicKey, privateKey, now],
  );
  const created = await readKeys(db);
  if (created === undefined) throw new Error('The database did not keep the application server keys');
  return created;
}

async function readKeys(db: Queryable): Promise<ApplicationServerKeys | undefined> {
  const rows = await db.query<ApplicationServerKeys>(
    'SELECT public_key AS "publicKey", private_key AS "privateKey" FROM application_server_keys',
  );
  return rows[0];
}
