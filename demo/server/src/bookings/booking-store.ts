import { randomUUID } from 'node:crypto';
import { delayOf, type Sailing } from '#timetable';
import type { Database, Queryable } from '../database/database.js';
import { cancelMessage } from '../sending/pending-deliveries.js';

/** A place on a sailing. Instants are epoch milliseconds. */
export interface Booking {
  readonly id: string;
  readonly sailingId: string;
  /** Delays known when it was booked included. */
  readonly departsAt: number;
  readonly remindAt: number;
}

/** What it takes to book. */
export interface BookingRequest {
  readonly userId: string;
  readonly sailing: Sailing;
  /** Origin of the site on which it was booked. */
  readonly origin: string;
  /** How long before the departure to remind, in milliseconds. */
  readonly leadMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

const COLUMNS = 'id, sailing_id AS "sailingId", departs_at AS "departsAt", remind_at AS "remindAt"';

/** Books a sailing once: again, it answers with the booking that is there. A late booker is reminded at once. */
export function createBooking(
  db: Database,
  { userId, sailing, origin, leadMs, now }: BookingRequest,
): Promise<{ readonly booking: Booking; readonly isNew: boolean }> {
  const departsAt = sailing.departsAt + delayOf(sailing);
  return db.transaction(async (tx) => {
    const [created] = await tx.query<Booking>(
      `INSERT INTO bookings (id, user_id, sailing_id, origin, departs_at, remind_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (user_id, sailing_id) WHERE cancelled_at IS NULL DO NOTHING RETURNING ${COLUMNS}`,
      [randomUUID(), userId, sailing.id, origin, departsAt, Math.max(now, departsAt - leadMs), now],
    );
    if (created !== undefined) return { booking: created, isNew: true };
    const [known] = await tx.query<Booking>(
      `SELECT ${COLUMNS} FROM bookings WHERE user_id = $1 AND sailing_id = $2 AND cancelled_at IS NULL`,
      [userId, sailing.id],
    );
    if (known === undefined) throw new Error('The database kept neither the new booking nor an older one');
    return { booking: known, isNew: false };
  });
}

/** A traveler's bookings, the earliest departure first. */
export function listBookings(db: Queryable, userId: string): Promise<readonly Booking[]> {
  return db.query<Booking>(
    `SELECT ${COLUMNS} FROM bookings WHERE user_id = $1 AND cancelled_at IS NULL ORDER BY departs_at, id`,
    [userId],
  );
}

/** Cancels a booking, and what of its reminder was not sent yet. @returns Whether there was such a booking. */
export function cancelBooking(
  db: Database,
  { id, userId, now }: { readonly id: string; readonly userId: string; readonly now: number },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [cancelled] = await tx.query<{ readonly message_id: string | null }>(
      `UPDATE bookings SET cancelled_at = $3 WHERE id = $1 AND user_id = $2 AND cancelled_at IS NULL
       RETURNING message_id`,
      [id, userId, now],
    );
    if (cancelled?.message_id) await cancelMessage(tx, cancelled.message_id, now);
    return cancelled !== undefined;
  });
}
