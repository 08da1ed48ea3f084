import type { Context } from 'hono';
import { refuse } from './answers.js';

/** How often something may be done. */
export interface RateLimit {
  readonly count: number;
  /** Milliseconds. */
  readonly perMs: number;
}

/** Above so many names in memory, those whose time is over are dropped. */
const MANY = 1000;

/**
 * Counts what everybody does, in this process alone: each name has `count` acts in each span of time.
 *
 * Several processes each count for themselves; a limit across all of them belongs into the proxy in front.
 */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #spans = new Map<string, { count: number; readonly endsAt: number }>();

  /** @param now - Current time in epoch milliseconds. */
  constructor(limit: RateLimit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Counts an act: 0 when it is allowed, else how long to wait, in milliseconds. */
  take(name: string): number {
    const now = this.#now();
    if (this.#spans.size > MANY) this.#forgetEnded(now);
    const running = this.#spans.get(name);
    if (running === undefined || running.endsAt <= now) {
      this.#spans.set(name, { count: 1, endsAt: now + this.#limit.perMs });
      return 0;
    }
    running.count += 1;
    return running.count <= this.#limit.count ? 0 : running.endsAt - now;
  }

  #forgetEnded(now: number): void {
    for (const [name, { endsAt }] of this.#spans) if (endsAt <= now) this.#spans.delete(name);
  }
}

/** The answer 429, with the time to wait. */
export function refuseTooMany(context: Context, waitMs: number): Response {
  context.header('Retry-After', String(Math.ceil(waitMs / 1000)));
  return refuse(context, { status: 429, code: 'too-many-requests', message: 'That was too often; try again later' });
}
