/** Milliseconds: the step after the first failure, and the longest step. */
const FIRST_STEP_MS = 60_000;
const LONGEST_STEP_MS = 15 * 60_000;
/** Few tries in a long outage: most of them would only be more load. */
const GROWTH = 4;
/** A server may ask for less patience than this, but not for more. */
const LONGEST_RETRY_AFTER_MS = 24 * 60 * 60_000;

/** What a retry is planned from. */
export interface RetryFacts {
  /** Failures in a row, the one just now included; 1 or more. */
  readonly attempts: number;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Uniform in [0, 1), such as `Math.random`. */
  readonly random: () => number;
}

/**
 * When to try again after a failed request.
 *
 * Steps of 1, 4 and then 15 minutes, jittered over their full width: from half a step to one and a half. Nobody comes
 * right back, and clients that failed in the same second spread as far as one step is long. Where the server named a
 * time, nobody comes before it.
 *
 * @returns Epoch milliseconds, not before.
 */
export function planRetry({ attempts, retryAfterMs = 0, now, random }: RetryFacts): number {
  const stepMs = Math.min(LONGEST_STEP_MS, FIRST_STEP_MS * GROWTH ** Math.max(0, attempts - 1));
  const askedMs = Math.min(LONGEST_RETRY_AFTER_MS, retryAfterMs || 0);
  return now + Math.max(stepMs / 2, askedMs) + random() * stepMs;
}

/**
 * How long to wait when all clients learn of the same thing at the same time, such as a new application server key.
 *
 * @param random - Uniform in [0, 1), such as `Math.random`.
 * @param windowMs - Over which time the clients spread, in milliseconds.
 * @returns Milliseconds, evenly spread over the window.
 */
export function spreadDelay(random: () => number, windowMs: number): number {
  return random() * windowMs;
}
