import type { Queryable } from '../database/database.js';
import { WakeSignal } from '../sending/wake-signal.js';
import { type LoggedEvent, readEvents, readLastEventId } from './event-log.js';

const PAGE_SIZE = 200;

/** Follows the log of events for any number of readers, each at its own place in it. */
export class EventFeed {
  readonly #db: Queryable;
  readonly #signals = new Set<WakeSignal>();
  #isClosed = false;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Tells the readers that there are new events. */
  notify(): void {
    for (const signal of this.#signals) signal.set();
  }

  /** Ends every reader. */
  close(): void {
    this.#isClosed = true;
    this.notify();
  }

  /**
   * Reads events as they come, in order and without gaps: first those after `lastEventId`, or without one only
   * those from now on. An empty batch says that nothing happened for `idleMs` milliseconds.
   *
   * @param reader - `signal` ends it.
   */
  async *read(reader: {
    readonly lastEventId?: number;
    readonly idleMs: number;
    readonly signal: AbortSignal;
  }): AsyncGenerator<readonly LoggedEvent[]> {
    const wake = new WakeSignal();
    const onAbort = () => wake.set();
    this.#signals.add(wake);
    reader.signal.addEventListener('abort', onAbort);
    try {
      const last = await readLastEventId(this.#db);
      // One from the future is from another database, of which nothing was missed.
      let after = Math.min(reader.lastEventId ?? last, last);
      while (!this.#isClosed && !reader.signal.aborted) {
        const events = await readEvents(this.#db, { after, limit: PAGE_SIZE });
        after = events.at(-1)?.id ?? after;
        yield events;
        if (events.length < PAGE_SIZE) await wake.wait(reader.idleMs);
      }
    } finally {
      reader.signal.removeEventListener('abort', onAbort);
      this.#signals.delete(wake);
    }
  }
}
