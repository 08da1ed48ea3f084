import type { Queryable } from '../database/database.js';

const DAY_MS = 86_400_000;

/** How long a message and its deliveries are kept after its time to live has run out, in milliseconds. */
const MESSAGE_RETENTION_MS = 30 * DAY_MS;

/** How long a page may have been away and still be told what it missed, in milliseconds. */
const EVENT_RETENTION_MS = DAY_MS;

/** Deletes what nobody will look at any more. */
export async function forgetOld(db: Queryable, now: number): Promise<void> {
  await db.query('DELETE FROM events WHERE at < $1', [now - EVENT_RETENTION_MS]);
  await db.query('DELETE FROM messages WHERE expires_at < $1', [now - MESSAGE_RETENTION_MS]);
}

/** How often to look, in milliseconds. */
const INTERVAL_MS = 3_600_000;

/** Forgets every hour until it is stopped. */
export function startForgetting(options: {
  readonly db: Queryable;
  readonly now: () => number;
  readonly log: (line: string) => void;
}): { stop(): Promise<void> } {
  const { db, now, log } = options;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = forgetOld(db, now()).catch(() => log('Database: could not delete old messages; trying again in an hour'));
  };
  const timer = setInterval(run, INTERVAL_MS);
  run();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
