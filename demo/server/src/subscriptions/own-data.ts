import type { Database, Queryable } from '../database/database.js';
import { cancelDeliveries } from '../sending/pending-deliveries.js';

/**
 * Everything that is stored about one subscription, for its own browser to read; `undefined` when it is unknown.
 *
 * Bookings are not in it: they are the traveler's, and the endpoint alone proves nobody's name.
 */
export async function exportSubscription(db: Queryable, endpoint: string): Promise<unknown> {
  const [subscription] = await db.query<{ readonly id: string }>('SELECT * FROM subscriptions WHERE endpoint = $1', [
    endpoint,
  ]);
  if (subscription === undefined) return undefined;
  const deliveries = await db.query(
    `SELECT message_id, title, status, attempt, http_status, due_at, deliveries.updated_at
     FROM deliveries JOIN messages ON messages.id = message_id
     WHERE subscription_id = $1 ORDER BY deliveries.updated_at`,
    [subscription.id],
  );
  const receipts = await db.query('SELECT message_id, kind, action, at FROM receipts WHERE subscription_id = $1', [
    subscription.id,
  ]);
  return { subscription, deliveries, receipts };
}

/** Forgets a subscription and all that belongs to it. One that is unknown is already forgotten. */
export function eraseSubscription(db: Database, endpoint: string, now: number): Promise<void> {
  return db.transaction(async (tx) => {
    const [erased] = await tx.query<{ readonly id: string }>(
      'DELETE FROM subscriptions WHERE endpoint = $1 RETURNING id',
      [endpoint],
    );
    if (erased === undefined) return;
    // First told to the operator's page as given up, then gone.
    await tx.query('DELETE FROM receipts WHERE subscription_id = $1', [erased.id]);
    await cancelDeliveries(tx, erased.id, now);
    await tx.query(`DELETE FROM deliveries WHERE subscription_id = $1 AND status <> 'sent'`, [erased.id]);
  });
}
