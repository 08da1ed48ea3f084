import { randomUUID } from 'node:crypto';
import { findSailing, LINE, type Sailing } from '#timetable';
import type { Database, Queryable } from '../database/database.js';
import { composePushMessage } from '../messages/compose-push-message.js';
import { enqueueIn } from '../messages/message-store.js';
import { WakeSignal } from '../sending/wake-signal.js';
import { REMINDERS_TOPIC } from '../topics.js';
import { composeReminder } from './compose-reminder.js';

/** What reminding works with. */
export interface ReminderOptions {
  readonly db: Database;
  /** Names a user to devices without saying who it is. */
  readonly hashUser: (userId: string) => string;
  /** Called when reminders were queued. */
  readonly onQueued: () => void;
  readonly log: (line: string) => void;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

/** Reminds in the background until it is stopped. */
export interface Reminders {
  /** Looks for something to remind of now. */
  wake(): void;
  stop(): Promise<void>;
}

interface DueBooking {
  readonly id: string;
  readonly user_id: string;
  readonly sailing_id: string;
  readonly origin: string;
  readonly departs_at: number;
}

/** Most bookings in one transaction. */
const BATCH = 50;

/** How often to look although nobody woke it, for bookings that another process took, in milliseconds. */
const POLL_MS = 30_000;

/** Keeps the loop from spinning while another process holds what is due, in milliseconds. */
const MIN_REST_MS = 50;

/** Starts to remind travelers of what they booked. Any number of processes may share a database. */
export function startReminders(options: ReminderOptions): Reminders {
  const wake = new WakeSignal();
  let isStopping = false;
  const run = async () => {
    while (!isStopping) {
      const restMs = await remindSafely(options);
      if (!isStopping && restMs > 0) await wake.wait(restMs);
    }
  };
  const running = run();
  return {
    wake: () => wake.set(),
    async stop() {
      isStopping = true;
      wake.set();
      await running;
    },
  };
}

/**
 * Queues the reminders that are due: urgent, and worth nothing once the boat has left.
 *
 * @returns How many bookings were dealt with.
 */
export function queueDueReminders({ db, hashUser, now }: Pick<ReminderOptions, 'db' | 'hashUser' | 'now'>) {
  const at = now();
  return db.transaction(async (tx) => {
    const due = await tx.query<DueBooking>(
      `UPDATE bookings SET reminded_at = $1 WHERE id IN (
         SELECT id FROM bookings
         WHERE remind_at <= $1 AND departs_at > $1 AND reminded_at IS NULL AND cancelled_at IS NULL
         ORDER BY remind_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ) RETURNING id, user_id, sailing_id, origin, departs_at`,
      [at, BATCH],
    );
    for (const booking of due) {
      const sailing = findSailing(booking.sailing_id, LINE.timeZone);
      // A boat that does not sail any more is not worth getting up for; the line's own message says so.
      if (sailing !== undefined && sailing.disruption?.kind !== 'cancelled') {
        await queueReminder(tx, { booking, sailing, userHash: hashUser(booking.user_id), now: at });
      }
    }
    return due.length;
  });
}

async function remindSafely(options: ReminderOptions): Promise<number> {
  try {
    if ((await queueDueReminders(options)) > 0) {
      options.onQueued();
      return 0;
    }
    const next = await readNextReminderAt(options.db, options.now());
    return next === undefined ? POLL_MS : Math.min(POLL_MS, Math.max(MIN_REST_MS, next - options.now()));
  } catch (error) {
    const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
    options.log(`Reminders: could not be queued (${String(code ?? name)}); trying again`);
    return POLL_MS;
  }
}

async function readNextReminderAt(db: Queryable, now: number): Promise<number | undefined> {
  const [row] = await db.query<{ readonly remind_at: number | null }>(
    `SELECT min(remind_at) AS remind_at FROM bookings
     WHERE departs_at > $1 AND reminded_at IS NULL AND cancelled_at IS NULL`,
    [now],
  );
  return row?.remind_at ?? undefined;
}

async function queueReminder(
  tx: Queryable,
  reminder: {
    readonly booking: DueBooking;
    readonly sailing: Sailing;
    readonly userHash: string;
    readonly now: number;
  },
): Promise<void> {
  const { booking, sailing, userHash, now } = reminder;
  const id = randomUUID();
  const text = composeReminder(sailing, { departsAt: booking.departs_at, userHash });
  const payload = composePushMessage(text, { messageId: id, origin: booking.origin, now });
  if (payload.kind === 'invalid') throw new Error(payload.problem.message);
  const { title, body, link, translations = {} } = text;
  const ttlSeconds = Math.max(1, Math.floor((booking.departs_at - now) / 1000));
  const message = { title, body, link, urgency: 'high', ttlSeconds, traveler: booking.user_id, translations } as const;
  await tx.query('UPDATE bookings SET message_id = $2 WHERE id = $1', [booking.id, id]);
  await enqueueIn(tx, { id, message, payload: payload.value, settingsTopic: REMINDERS_TOPIC, now });
}
