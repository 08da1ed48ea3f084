import type { Queryable } from '../database/database.js';
import type { DeliveryEvent } from '../messages/delivery-status.js';
import { type NewEvent, recordEvents } from '../messages/event-log.js';

interface CancelledRow {
  readonly id: string;
  readonly message_id: string;
  readonly attempt: number;
  readonly browser: string | null;
}

/**
 * Gives up what waits for a subscription that no longer exists.
 *
 * Rows that another transaction holds are left alone, so that two of these never wait for each other; whoever
 * sends such a delivery finds the subscription missing.
 */
export async function cancelDeliveries(tx: Queryable, subscriptionId: string, now: number): Promise<void> {
  const cancelled = await tx.query<CancelledRow>(
    `UPDATE deliveries SET status = 'gone', updated_at = $2
     WHERE id IN (
       SELECT id FROM deliveries WHERE subscription_id = $1 AND status IN ('queued', 'retried')
       FOR UPDATE SKIP LOCKED
     ) RETURNING id, message_id, attempt, browser`,
    [subscriptionId, now],
  );
  await recordEvents(
    tx,
    cancelled.map((row) => endEvent(row, { status: 'gone', at: now })),
    now,
  );
}

/** Hands what waits for one subscription to another; what the other has already, or nobody took, is given up. */
export async function moveDeliveries(
  tx: Queryable,
  move: { readonly from: string; readonly to: string; readonly now: number },
): Promise<void> {
  await tx.query(
    `UPDATE deliveries SET subscription_id = $2
     WHERE id IN (
       SELECT id FROM deliveries AS waiting
       WHERE subscription_id = $1 AND status IN ('queued', 'retried') AND NOT EXISTS (
         SELECT 1 FROM deliveries AS other
         WHERE other.message_id = waiting.message_id AND other.subscription_id = $2
       ) FOR UPDATE SKIP LOCKED
     )`,
    [move.from, move.to],
  );
  await cancelDeliveries(tx, move.from, move.now);
}

/** Gives up what waits of a message that no longer holds. */
export async function cancelMessage(tx: Queryable, messageId: string, now: number): Promise<void> {
  const cancelled = await tx.query<CancelledRow>(
    `UPDATE deliveries SET status = 'failed', updated_at = $2
     WHERE id IN (
       SELECT id FROM deliveries WHERE message_id = $1 AND status IN ('queued', 'retried')
       FOR UPDATE SKIP LOCKED
     ) RETURNING id, message_id, attempt, browser`,
    [messageId, now],
  );
  const events = cancelled.map((row) => endEvent(row, { status: 'failed', reason: 'cancelled', at: now }));
  await recordEvents(tx, events, now);
}

function endEvent(row: CancelledRow, end: Pick<DeliveryEvent, 'status' | 'at' | 'reason'>): NewEvent {
  const { id: deliveryId, message_id: messageId, attempt, browser } = row;
  return {
    kind: 'delivery',
    data: { messageId, deliveryId, attempt, ...end, ...(browser === null ? {} : { browser }) },
  };
}
