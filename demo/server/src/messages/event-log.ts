import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { CHANNELS } from '../database/channels.js';
import type { Queryable } from '../database/database.js';
import type { DeliveryEvent } from './delivery-status.js';
import type { MessageSummary } from './message-store.js';

/** Something the operator's page is told. */
export type NewEvent =
  | { readonly kind: 'delivery'; readonly data: DeliveryEvent }
  | { readonly kind: 'message'; readonly data: MessageSummary };

/** An event of the log. Ids rise in the order in which events become visible. */
export type LoggedEvent = NewEvent & { readonly id: number };

/**
 * Appends events in the transaction that makes them true.
 *
 * Call it last: from here to the commit, the transaction holds the lock that all writers of events share.
 */
export async function recordEvents(tx: Queryable, events: readonly NewEvent[], now: number): Promise<void> {
  if (events.length === 0) return;
  await tx.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.events]);
  await tx.query(
    `INSERT INTO events (kind, data, at)
     SELECT kind, data::json, $3
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS new (kind, data, position)
     ORDER BY position`,
    [events.map(({ kind }) => kind), events.map(({ data }) => JSON.stringify(data)), now],
  );
  await tx.query(`NOTIFY ${CHANNELS.events}`);
}

/** Reads the events after one, oldest first. */
export function readEvents(
  db: Queryable,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly LoggedEvent[]> {
  return db.query<LoggedEvent>('SELECT id, kind, data FROM events WHERE id > $1 ORDER BY id LIMIT $2', [after, limit]);
}

/** Id of the newest event; 0 when there is none. */
export async function readLastEventId(db: Queryable): Promise<number> {
  const rows = await db.query<{ id: number | null }>('SELECT max(id) AS id FROM events');
  return rows[0]?.id ?? 0;
}
