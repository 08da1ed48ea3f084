import { CHANNELS } from '../database/channels.js';
import type { Database, Queryable } from '../database/database.js';
import { NEWS_TOPIC } from '../topics.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery-status.js';
import { type NewEvent, recordEvents } from './event-log.js';
import type { Audience } from './parse-audience.js';
import type { OperatorMessage } from './parse-operator-message.js';
import { insertDeliveries, type NewDelivery, type Selection } from './select-recipients.js';

/** A message and how its deliveries stand. Instants are epoch milliseconds. */
export interface MessageSummary extends OperatorMessage {
  readonly id: string;
  readonly createdAt: number;
  /** When its time to live runs out. */
  readonly expiresAt: number;
  readonly counts: MessageCounts;
  /** What devices told about it. Absent when none did. */
  readonly seen?: Readonly<Partial<Record<string, number>>>;
}

export type MessageCounts = Readonly<Record<DeliveryStatus | 'total', number>>;

/** A message to send. */
export interface EnqueueRequest {
  readonly id: string;
  readonly message: OperatorMessage;
  /** JSON for the browsers. */
  readonly payload: string;
  /** What passengers may have set a level for. Default: the message's route, or the line's news. */
  readonly settingsTopic?: string;
  /** Only to this subscription. */
  readonly subscriptionId?: string;
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
  readonly audience: Audience;
}

/** Stores a message together with one queued delivery for each subscription that is to get it. */
export function enqueueMessage(db: Database, request: EnqueueRequest): Promise<MessageSummary> {
  return db.transaction((tx) => enqueueIn(tx, request));
}

/** The same within a transaction, of which it should be the last statement: it holds a lock that others wait for. */
export async function enqueueIn(tx: Queryable, request: EnqueueRequest): Promise<MessageSummary> {
  const { id, message, now } = request;
  const row = await insertMessage(tx, request);
  const deliveries = await insertDeliveries(tx, {
    messageId: id,
    selection: selectionOf(request),
    ttlMs: message.ttlSeconds * 1000,
    now,
  });
  const expiresAt = await extendLife(tx, row, deliveries);
  const queued = deliveries.length;
  const summary = summarize({ ...row, expires_at: expiresAt }, { ...noCounts(), queued, total: queued });
  const events = deliveries.map<NewEvent>(({ id: deliveryId, browser }) => ({
    kind: 'delivery',
    data: { messageId: id, deliveryId, status: 'queued', at: now, attempt: 0, ...(browser ? { browser } : {}) },
  }));
  await recordEvents(tx, [{ kind: 'message', data: summary }, ...events], now);
  await tx.query(`NOTIFY ${CHANNELS.deliveries}`);
  return summary;
}

/** Reads the newest messages, newest first. */
export async function listMessages(db: Queryable, limit: number): Promise<readonly MessageSummary[]> {
  const rows = await db.query<MessageRow>('SELECT * FROM messages ORDER BY created_at DESC, id DESC LIMIT $1', [limit]);
  const counts = await db.query<{ message_id: string; status: DeliveryStatus; count: number }>(
    `SELECT message_id, status, count(*) AS count FROM deliveries
     WHERE message_id = ANY($1::text[]) GROUP BY message_id, status`,
    [rows.map(({ id }) => id)],
  );
  const seen = await db.query<{ message_id: string; kind: string; count: number }>(
    `SELECT message_id, kind, count(DISTINCT subscription_id) AS count FROM receipts
     WHERE message_id = ANY($1::text[]) GROUP BY message_id, kind`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => {
    const own = counts.filter((entry) => entry.message_id === row.id);
    const byStatus = Object.fromEntries(own.map(({ status, count }) => [status, count]));
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const told = seen.filter((entry) => entry.message_id === row.id).map(({ kind, count }) => [kind, count]);
    const summary = summarize(row, { ...noCounts(), ...byStatus, total });
    return told.length === 0 ? summary : { ...summary, seen: Object.fromEntries(told) };
  });
}

async function insertMessage(tx: Queryable, { id, message, payload, now }: EnqueueRequest): Promise<MessageRow> {
  const rows = await tx.query<MessageRow>(
    `INSERT INTO messages
       (id, title, body, link, route, urgency, ttl_seconds, topic, payload, created_at, expires_at, audience)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb) RETURNING *`,
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
      JSON.stringify(audienceOf(message)),
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for an inserted message');
  return row;
}

function selectionOf({ message, settingsTopic, subscriptionId }: EnqueueRequest): Selection {
  return {
    audience: audienceOf(message),
    topic: settingsTopic ?? message.route ?? NEWS_TOPIC,
    isUrgent: message.urgency === 'high',
    ...(message.route === undefined ? {} : { route: message.route }),
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
}

/** A message lives as long as the last of its deliveries. */
async function extendLife(tx: Queryable, row: MessageRow, deliveries: readonly NewDelivery[]): Promise<number> {
  const lastDueAt = deliveries.reduce((latest, { due_at }) => Math.max(latest, due_at), row.created_at);
  const expiresAt = lastDueAt + row.ttl_seconds * 1000;
  if (expiresAt > row.expires_at) {
    await tx.query('UPDATE messages SET expires_at = $2 WHERE id = $1', [row.id, expiresAt]);
  }
  return expiresAt;
}

function audienceOf({ language, minBookings, traveler, localTime, translations }: OperatorMessage): Audience {
  const members = Object.entries({ language, minBookings, traveler, localTime, translations });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
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
    ...row.audience,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    counts,
  };
}

function noCounts(): MessageCounts {
  const entries = [...DELIVERY_STATUSES, 'total'].map((status) => [status, 0] as const);
  return Object.fromEntries(entries) as MessageCounts;
}
