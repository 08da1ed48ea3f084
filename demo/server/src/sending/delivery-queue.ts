import type { Database, Queryable } from '../database/database.js';
import type { DeliveryEvent } from '../messages/delivery-status.js';
import { recordEvents } from '../messages/event-log.js';
import type { Urgency } from '../messages/parse-operator-message.js';
import { type DeliveryOutcome, decideBeforeSending } from './delivery-outcome.js';
import { cancelDeliveries } from './pending-deliveries.js';

/** A delivery that this process alone works on until its lease runs out. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly subscriptionId: string;
  /** Which attempt this is, from 1. It also tells this claim from a later one of the same delivery. */
  readonly attempt: number;
  readonly browser: string | null;
  readonly payload: string;
  readonly urgency: Urgency;
  readonly topic: string | null;
  /** When its time to live runs out, in epoch milliseconds. */
  readonly expiresAt: number;
  /** Whom alone it is for, if it is personal. */
  readonly userId: string | null;
  /** Whether it is for somebody who is no longer signed in there. */
  readonly isForAnother: boolean;
  /** Whether a newer message with the same topic is for the same subscription. */
  readonly isReplaced: boolean;
  /** `null` when the subscription was removed meanwhile. */
  readonly endpoint: string | null;
  readonly p256dh: string | null;
  readonly auth: string | null;
}

/** How many deliveries to claim, and for how long. */
export interface ClaimRequest {
  readonly limit: number;
  /** How long nobody else may take them, in milliseconds. */
  readonly leaseMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Takes deliveries that are due, also those whose sender vanished without recording an outcome.
 *
 * Several processes may call it at once: a row that one of them is taking is skipped by the others.
 */
export function claimDeliveries(
  db: Database,
  { limit, leaseMs, now }: ClaimRequest,
): Promise<readonly ClaimedDelivery[]> {
  return db.transaction(async (tx) => {
    const claimed = await tx.query<ClaimedDelivery>(
      `WITH due AS (
         SELECT id FROM deliveries
         WHERE status IN ('queued', 'retried', 'sent') AND due_at <= $1
         ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE deliveries SET status = 'sent', attempt = attempt + 1, due_at = $3, updated_at = $1
         FROM due WHERE deliveries.id = due.id RETURNING deliveries.*
       )
       SELECT taken.id, message_id AS "messageId", subscription_id AS "subscriptionId", attempt, taken.browser,
         payload, urgency, topic, coalesce(taken.expires_at, messages.expires_at) AS "expiresAt", endpoint, p256dh, auth,
         taken.user_id AS "userId",
         (taken.user_id IS NOT NULL AND taken.user_id IS DISTINCT FROM subscriptions.user_id) AS "isForAnother",
         EXISTS (
           SELECT 1 FROM deliveries AS other JOIN messages AS newer ON newer.id = other.message_id
           WHERE other.subscription_id = taken.subscription_id AND newer.topic = messages.topic
             AND (newer.created_at, newer.id) > (messages.created_at, messages.id)
         ) AS "isReplaced"
       FROM taken JOIN messages ON messages.id = message_id
       LEFT JOIN subscriptions ON subscriptions.id = subscription_id`,
      [now, limit, now + leaseMs],
    );
    const sendable = claimed.filter((delivery) => decideBeforeSending(delivery, now) === undefined);
    const sent = sendable.map(
      (delivery) => ({ kind: 'delivery', data: eventOf(delivery, { kind: 'sent' }, now) }) as const,
    );
    await recordEvents(tx, sent, now);
    return claimed;
  });
}

/**
 * Records what became of a claimed delivery; a subscription that is gone is deleted with it.
 *
 * @returns Whether it was recorded: not when the lease ran out and another process took the delivery over.
 */
export function finishDelivery(
  db: Database,
  finished: { readonly delivery: ClaimedDelivery; readonly outcome: DeliveryOutcome; readonly now: number },
): Promise<boolean> {
  const { delivery, outcome, now } = finished;
  return db.transaction(async (tx) => {
    if (!(await recordOutcome(tx, finished))) return false;
    if (outcome.kind === 'gone') {
      await tx.query('DELETE FROM subscriptions WHERE id = $1', [delivery.subscriptionId]);
      await cancelDeliveries(tx, delivery.subscriptionId, now);
    }
    await recordEvents(tx, [{ kind: 'delivery', data: eventOf(delivery, outcome, now) }], now);
    return true;
  });
}

/** When the next delivery is due, in epoch milliseconds; `undefined` when nothing waits. */
export async function readNextDueAt(db: Queryable): Promise<number | undefined> {
  const rows = await db.query<{ due_at: number | null }>(
    `SELECT min(due_at) AS due_at FROM deliveries WHERE status IN ('queued', 'retried', 'sent')`,
  );
  return rows[0]?.due_at ?? undefined;
}

async function recordOutcome(
  tx: Queryable,
  { delivery, outcome, now }: { delivery: ClaimedDelivery; outcome: DeliveryOutcome; now: number },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE deliveries SET status = $3, http_status = $4, due_at = $5, updated_at = $6
     WHERE id = $1 AND attempt = $2 AND status = 'sent' RETURNING id`,
    [
      delivery.id,
      delivery.attempt,
      outcome.kind,
      outcome.httpStatus ?? null,
      outcome.kind === 'retried' ? outcome.retryAt : now,
      now,
    ],
  );
  return rows.length === 1;
}

function eventOf(
  delivery: ClaimedDelivery,
  outcome: DeliveryOutcome | { readonly kind: 'sent' },
  at: number,
): DeliveryEvent {
  const { kind: status, ...details } = outcome;
  const { id: deliveryId, messageId, attempt, browser } = delivery;
  return { messageId, deliveryId, status, at, attempt, ...(browser === null ? {} : { browser }), ...details };
}
