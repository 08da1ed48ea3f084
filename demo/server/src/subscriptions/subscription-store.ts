import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { cancelDeliveries, moveDeliveries } from '../sending/pending-deliveries.js';
import type { BrowserKind } from './browser-of-endpoint.js';
import type { SettingsInput } from './parse-settings.js';
import type { SubscribeInput } from './parse-subscribe-request.js';
import { type ColumnValue, columnsOf } from './settings-columns.js';

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

/** What a browser that asks about itself is told. */
export interface FoundSubscription {
  readonly id: string;
  readonly topics: readonly string[];
}

/**
 * Remembers a subscription.
 *
 * The endpoint is its identity, and whoever presents one holds it: keys, topics and the rest replace what an
 * earlier visitor of the same browser had saved. One that takes the place of another inherits what it does not say.
 */
export function saveSubscription(db: Database, request: SaveRequest): Promise<SavedSubscription> {
  const { input, now } = request;
  const { replaces } = input;
  const isReplacement = replaces !== undefined && replaces !== input.subscription.endpoint;
  return db.transaction(async (tx) => {
    const inherited = isReplacement ? await readSettings(tx, replaces) : {};
    const saved = await upsert(tx, { ...request, input: { ...inherited, ...input } });
    const replaced = isReplacement ? await deleteByEndpoint(tx, replaces) : undefined;
    if (replaced !== undefined) {
      // What still waits for the old subscription is sent to the new one.
      await moveDeliveries(tx, { from: replaced, to: saved.id, now });
      await tx.query('UPDATE receipts SET subscription_id = $2 WHERE subscription_id = $1', [replaced, saved.id]);
    }
    return saved;
  });
}

/** Changes what is given of a subscription's settings; returns its topics, `undefined` when it is unknown. */
export async function changeSettings(
  db: Queryable,
  request: { readonly endpoint: string; readonly change: SettingsInput; readonly now: number },
): Promise<readonly string[] | undefined> {
  const columns = columnsOf(request.change);
  const changes = columns.map(({ name, type }, index) => `, ${name} = $${index + 3}::${type}`).join('');
  const rows = await db.query<{ topics: string[] }>(
    `UPDATE subscriptions SET updated_at = $2${changes} WHERE endpoint = $1 RETURNING topics`,
    [request.endpoint, request.now, ...columns.map(({ value }) => value)],
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

/** A subscription by its endpoint; `undefined` when it is unknown. */
export async function findSubscription(db: Queryable, endpoint: string): Promise<FoundSubscription | undefined> {
  const rows = await db.query<FoundSubscription>('SELECT id, topics FROM subscriptions WHERE endpoint = $1', [
    endpoint,
  ]);
  return rows[0];
}

async function readSettings(tx: Queryable, endpoint: string): Promise<SettingsInput & { readonly deviceId?: string }> {
  const rows = await tx.query<Readonly<Record<string, unknown>>>(
    `SELECT device_id AS "deviceId", topic_levels AS "topicLevels", attributes, locale, time_zone AS "timeZone",
       user_id AS "userId", consent
     FROM subscriptions WHERE endpoint = $1`,
    [endpoint],
  );
  return Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null));
}

async function upsert(tx: Queryable, { input, browser, now }: SaveRequest): Promise<SavedSubscription> {
  const { endpoint, p256dh, auth, expiresAt } = input.subscription;
  const nothing = { topicLevels: {}, attributes: {}, userId: null };
  const missing: readonly ColumnValue[] = ['locale', 'time_zone', 'consent']
    .filter((name) => !columnsOf(input).some((column) => column.name === name))
    .map((name) => ({ name, type: name === 'consent' ? 'jsonb' : 'text', value: null }));
  const columns: readonly ColumnValue[] = [
    { name: 'endpoint', type: 'text', value: endpoint },
    { name: 'p256dh', type: 'text', value: p256dh },
    { name: 'auth', type: 'text', value: auth },
    { name: 'expires_at', type: 'bigint', value: expiresAt ?? null },
    { name: 'browser', type: 'text', value: browser ?? null },
    { name: 'device_id', type: 'text', value: input.deviceId ?? null },
    { name: 'updated_at', type: 'bigint', value: now },
    ...columnsOf({ ...nothing, ...input }),
    ...missing,
  ];
  return insertOrReplace(tx, { columns, now });
}

async function insertOrReplace(
  tx: Queryable,
  { columns, now }: { readonly columns: readonly ColumnValue[]; readonly now: number },
): Promise<SavedSubscription> {
  const names = columns.map(({ name }) => name);
  // xmax is 0 in a row that was inserted, and the id of this transaction in one that was updated.
  const rows = await tx.query<{ id: string; topics: string[]; is_new: boolean }>(
    `INSERT INTO subscriptions (id, created_at, ${names.join(', ')})
     VALUES ($1, $2, ${columns.map(({ type }, index) => `$${index + 3}::${type}`).join(', ')})
     ON CONFLICT (endpoint) DO UPDATE SET ${names.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}
     RETURNING id, topics, (xmax = 0) AS is_new`,
    [randomUUID(), now, ...columns.map(({ value }) => value)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for an upserted subscription');
  return { id: row.id, topics: row.topics, isNew: row.is_new };
}

async function deleteByEndpoint(tx: Queryable, endpoint: string): Promise<string | undefined> {
  const rows = await tx.query<{ id: string }>('DELETE FROM subscriptions WHERE endpoint = $1 RETURNING id', [endpoint]);
  return rows[0]?.id;
}
