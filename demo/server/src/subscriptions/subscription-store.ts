import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { cancelDeliveries, moveDeliveries } from '../sending/pending-deliveries.js';
import type { BrowserKind } from './browser-of-endpoint.js';
import type { SubscribeInput } from './parse-subscribe-request.js';

/** A request to remember a subscription. */
export interface SaveRequest {
  readonly input: SubscribeInput;
  readonly browser: BrowserKind | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A subscription as it is now stored. */
export interface SavedSubscription {
  readonly id: string;
  readonly topics: readonly string[];
  readonly isNew: boolean;
}

/**
 * Remembers a subscription.
 *
 * The endpoint is its identity, and whoever presents one holds it: keys, topics and the rest replace what an
 * earlier visitor of the same browser had saved.
 */
export function saveSubscription(db: Database, request: SaveRequest): Promise<SavedSubscription> {
  const { input, now } = request;
  return db.transaction(async (tx) => {
    const saved = await upsert(tx, request);
    const { replaces } = input;
    if (replaces !== undefined && replaces !== input.subscription.endpoint) {
      const replaced = await deleteByEndpoint(tx, replaces);
      // What still waits for the old subscription is sent to the new one.
      if (replaced !== undefined) await moveDeliveries(tx, { from: replaced, to: saved.id, now });
    }
    return saved;
  });
}

/** Replaces the topics of a subscription; `undefined` when it is unknown. */
export async function updateTopics(
  db: Queryable,
  request: { readonly endpoint: string; readonly topics: readonly string[]; readonly now: number },
): Promise<readonly string[] | undefined> {
  const rows = await db.query<{ topics: string[] }>(
    'UPDATE subscriptions SET topics = $2::text[], updated_at = $3 WHERE endpoint = $1 RETURNING topics',
    [request.endpoint, request.topics, request.now],
  );
  return rows[0]?.topics;
}

/** Forgets a subscription and what waits to be sent to it. One that is unknown is already forgotten. */
export function removeSubscription(db: Database, endpoint: string, now: number): Promise<void> {
  return db.transaction(async (tx) => {
    const id = await deleteByEndpoint(tx, endpoint);
    if (id !== undefined) await cancelDeliveries(tx, id, now);
  });
}

/** The topics of a subscription; `undefined` when it is unknown. */
export async function findTopics(db: Queryable, endpoint: string): Promise<readonly string[] | undefined> {
  const rows = await db.query<{ topics: string[] }>('SELECT topics FROM subscriptions WHERE endpoint = $1', [endpoint]);
  return rows[0]?.topics;
}

async function upsert(tx: Queryable, { input, browser, now }: SaveRequest): Promise<SavedSubscription> {
  const { endpoint, p256dh, auth, expiresAt } = input.subscription;
  // xmax is 0 in a row that was inserted, and the id of this transaction in one that was updated.
  const rows = await tx.query<{ id: string; topics: string[]; is_new: boolean }>(
    `INSERT INTO subscriptions
       (id, endpoint, p256dh, auth, expires_at, topics, locale, time_zone, browser, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6::text[], $7, $8, $9, $10, $10)
     ON CONFLICT (endpoint) DO UPDATE SET
       p256dh = EXCLUDED.p256dh, auth = EXCLUDED.auth, expires_at = EXCLUDED.expires_at, topics = EXCLUDED.topics,
       locale = EXCLUDED.locale, time_zone = EXCLUDED.time_zone, browser = EXCLUDED.browser,
       updated_at = EXCLUDED.updated_at
     RETURNING id, topics, (xmax = 0) AS is_new`,
    [
      randomUUID(),
      endpoint,
      p256dh,
      auth,
      expiresAt ?? null,
      input.topics,
      input.locale ?? null,
      input.timeZone ?? null,
      browser ?? null,
      now,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for an upserted subscription');
  return { id: row.id, topics: row.topics, isNew: row.is_new };
}

async function deleteByEndpoint(tx: Queryable, endpoint: string): Promise<string | undefined> {
  const rows = await tx.query<{ id: string }>('DELETE FROM subscriptions WHERE endpoint = $1 RETURNING id', [endpoint]);
  return rows[0]?.id;
}
