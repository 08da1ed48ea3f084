import type { Queryable, SqlValue } from '../database/database.js';
import { nextLocalTime } from './next-local-time.js';
import { type Audience, isPersonal } from './parse-audience.js';

/** Who of all subscriptions is to get a message. */
export interface Selection {
  readonly audience: Audience;
  /** Only those who follow this route. */
  readonly route?: string;
  /** What passengers may have set a level for. */
  readonly topic: string;
  readonly isUrgent: boolean;
  /** Only this one. */
  readonly subscriptionId?: string;
}

/** A queued delivery. */
export interface NewDelivery {
  readonly id: string;
  readonly browser: string | null;
  readonly due_at: number;
}

/** Parameters $1 to $8 of every statement here. */
const IS_RECIPIENT = `(expires_at IS NULL OR expires_at > $1)
  AND ($2::text IS NULL OR $2 = ANY(topics))
  AND coalesce(topic_levels->>$3::text, 'all') <> 'none'
  AND ($4::boolean OR coalesce(topic_levels->>$3::text, 'all') <> 'important')
  AND ($5::text IS NULL OR lower(split_part(locale, '-', 1)) = $5)
  AND ($6::text IS NULL OR user_id = $6)
  AND ($7::integer IS NULL OR user_id IN (
    SELECT user_id FROM bookings WHERE cancelled_at IS NULL GROUP BY user_id HAVING count(*) >= $7
  ))
  AND ($8::text IS NULL OR id = $8)`;

function paramsOf(selection: Selection, now: number): readonly SqlValue[] {
  const { audience, route, topic, isUrgent, subscriptionId } = selection;
  const { language, traveler, minBookings } = audience;
  return [
    now,
    route ?? null,
    topic,
    isUrgent,
    language ?? null,
    traveler ?? null,
    minBookings ?? null,
    subscriptionId ?? null,
  ];
}

/**
 * Queues one delivery for each recipient: due now, or at the recipient's own local time.
 *
 * A delivery expires when its time to live has run from the moment it is due, or at `expiresAt`.
 */
export async function insertDeliveries(
  tx: Queryable,
  request: {
    readonly messageId: string;
    readonly selection: Selection;
    readonly ttlMs: number;
    /** Epoch milliseconds. */
    readonly now: number;
  },
): Promise<readonly NewDelivery[]> {
  const { messageId, selection, ttlMs, now } = request;
  const params = paramsOf(selection, now);
  const times = await readLocalTimes(tx, { params, localTime: selection.audience.localTime, now });
  return tx.query(
    `INSERT INTO deliveries
       (id, message_id, subscription_id, browser, status, due_at, updated_at, expires_at, user_id)
     SELECT gen_random_uuid()::text, $9, id, browser, 'queued', due, $1, due + $10::bigint,
       CASE WHEN $11::boolean THEN user_id END
     FROM subscriptions
     LEFT JOIN unnest($12::text[], $13::text[]) AS times (zone, at) ON zone = coalesce(time_zone, ''),
     LATERAL (SELECT coalesce(at::bigint, $1) AS due) AS own
     WHERE ${IS_RECIPIENT}
     RETURNING id, browser, due_at`,
    [
      ...params,
      messageId,
      ttlMs,
      isPersonal(selection.audience),
      times.map(({ zone }) => zone),
      times.map(({ at }) => String(at)),
    ],
  );
}

async function readLocalTimes(
  tx: Queryable,
  query: { readonly params: readonly SqlValue[]; readonly localTime: string | undefined; readonly now: number },
): Promise<readonly { readonly zone: string; readonly at: number }[]> {
  const { params, localTime, now } = query;
  if (localTime === undefined) return [];
  const rows = await tx.query<{ zone: string }>(
    `SELECT DISTINCT coalesce(time_zone, '') AS zone FROM subscriptions WHERE ${IS_RECIPIENT}`,
    params,
  );
  return rows.map(({ zone }) => ({ zone, at: nextLocalTime(localTime, zone, now) }));
}
