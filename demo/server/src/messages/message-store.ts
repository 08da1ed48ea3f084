import { CHANNELS } from '../database/channels.js';
import type { Database, Queryable } from '../database/database.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery-status.js';
import { type NewEvent, recordEvents } from './event-log.js';
import type { OperatorMessage } from './parse-operator-message.js';

/** A message and how its deliveries stand. Instants are epoch milliseconds. */
export interface MessageSummary extends OperatorMessage {
  readonly id: string;
  readonly createdAt: number;
  /** When its time to live runs out. */
  readonly expiresAt: number;
  readonly counts: MessageCounts;
}

export type MessageCounts = Readonly<Record<DeliveryStatus | 'total', number>>;

/** A message to send to everybody, or to all who follow its route. */
export interface EnqueueRequest {
  readonly id: string;
  readonly message: OperatorMessage;
  /** JSON for the browsers. */
  readonly payload: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface MessageRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly route: string | null;
  readonly urgency: OperatorMessage['urgency'];
  readonly ttl_seconds: number;
  readonly topic: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

/** Stores a message together with one queued delivery for each subscription that is to get it. */
export function enqueueMessage(db: Database, request: EnqueueRequest): Promise<MessageSummary> {
  const { id, now } = request;
  return db.transaction(async (tx) => {
    const row = await insertMessage(tx, request);
    const deliveries = await insertDeliveries(tx, request);
    const queued = deliveries.length;
    const summary = summarize(row, { ...noCounts(), queued, total: queued });
    const events = deliveries.map<NewEvent>(({ id: deliveryId, browser }) => ({
      kind: 'delivery',
      data: { messageId: id, deliveryId, status: 'queued', at: now, attempt: 0, ...(browser ? { browser } : {}) },
    }));
    await recordEvents(tx, [{ kind: 'message', data: summary }, ...events], now);
    await tx.query(`NOTIFY ${CHANNELS.deliveries}`);
    return summary;
  });
}

/** Reads the newest messages, newest first. */
export async function listMessages(db: Queryable, limit: number): Promise<readonly MessageSummary[]> {
  const rows = await db.query<MessageRow>('SELECT * FROM messages ORDER BY created_at DESC, id DESC LIMIT $1', [limit]);
  const counts = await db.query<{ message_id: string; status: DeliveryStatus; count: number }>(
    `SELECT message_id, status, count(*) AS count FROM deliveries
     WHERE message_id = ANY($1::text[]) GROUP BY message_id, status`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => {
    const own = counts.filter((entry) => entry.message_id === row.id);
    const byStatus = Object.fromEntries(own.map(({ status, count }) => [status, count]));
    const total = own.reduce((sum, { count }) => sum + count, 0);
    return summarize(row, { ...noCounts(), ...byStatus, total });
  });
}

async function insertMessage(tx: Queryable, { id, message, payload, now }: EnqueueRequest): Promise<MessageRow> {
  const rows = await tx.query<MessageRow>(
    `INSERT INTO messages
       (id, title, body, link, route, urgency, ttl_seconds, topic, payload, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING *`,
    [
      id,
      message.title,
      message.body,
      message.link,
      message.route ?? null,
      message.urgency,
      message.ttlSeconds,
      message.topic ?? null,
      payload,
      now,
      now + message.ttlSeconds * 1000,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for an inserted message');
  return row;
}

function insertDeliveries(
  tx: Queryable,
  { id, message, now }: EnqueueRequest,
): Promise<readonly { readonly id: string; readonly browser: string | null }[]> {
  return tx.query(
    `INSERT INTO deliveries (id, message_id, subscription_id, browser, status, due_at, updated_at)
     SELECT gen_random_uuid()::text, $1, id, browser, 'queued', $3, $3 FROM subscriptions
     WHERE ($2::text IS NULL OR $2 = ANY(topics)) AND (expires_at IS NULL OR expires_at > $3)
     RETURNING id, browser`,
    [id, message.route ?? null, now],
  );
}

function summarize(row: MessageRow, counts: MessageCounts): MessageSummary {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    link: row.link,
    urgency: row.urgency,
    ttlSeconds: row.ttl_seconds,
    ...(row.route === null ? {} : { route: row.route }),
    ...(row.topic === null ? {} : { topic: row.topic }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    counts,
  };
}

function noCounts(): MessageCounts {
  const entries = [...DELIVERY_STATUSES, 'total'].map((status) => [status, 0] as const);
  return Object.fromEntries(entries) as MessageCounts;
}
