import { parseRetryAfter } from './retry-after.js';

/** What came back from a push service. */
export type PushAnswer =
  | { readonly kind: 'answered'; readonly httpStatus: number; readonly retryAfter?: string }
  /** No answer: the network, a timeout, DNS. `reason` is a code such as `ECONNREFUSED`. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Never sent, and another try would end the same. */
  | { readonly kind: 'unsendable'; readonly reason: string };

/** What a delivery becomes. */
export type DeliveryOutcome =
  | { readonly kind: 'accepted'; readonly httpStatus: number }
  | { readonly kind: 'gone'; readonly httpStatus?: number }
  | { readonly kind: 'retried'; readonly retryAt: number; readonly httpStatus?: number; readonly reason?: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly httpStatus?: number };

/** What the decision depends on besides the answer. */
export interface AttemptFacts {
  /** Which attempt this was, from 1. */
  readonly attempt: number;
  /** When the message's time to live runs out, in epoch milliseconds. */
  readonly expiresAt: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** From 0 up to, but not including, 1. */
  readonly random: number;
}

/** After so many attempts a delivery is given up, whatever its time to live. */
export const MAX_ATTEMPTS = 10;

const FIRST_BACKOFF_MS = 1000;
const MAX_BACKOFF_MS = 10 * 60_000;

/** Gone for good: 404 is what some services answer where others say 410. */
const GONE = [404, 410];

/** Besides 5xx. 406 is how Windows' push service throttles. */
const RETRYABLE = [406, 408, 425, 429];

/** What is known about a delivery before it is sent. */
export interface DeliveryFacts {
  /** `null` when the subscription was removed. */
  readonly endpoint: string | null;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** When the message's time to live runs out, in epoch milliseconds. */
  readonly expiresAt: number;
  /** Whether a newer message with the same topic is for the same subscription. */
  readonly isReplaced: boolean;
  /** Whether it is personal, and that person is no longer signed in there. */
  readonly isForAnother?: boolean;
}

/**
 * Decides whether a claimed delivery is to be sent at all: `undefined` when it is.
 *
 * @param now - Epoch milliseconds.
 */
export function decideBeforeSending(delivery: DeliveryFacts, now: number): DeliveryOutcome | undefined {
  if (delivery.endpoint === null) return { kind: 'gone' };
  if (delivery.isForAnother === true) return { kind: 'failed', reason: 'signed-out' };
  // Sent late, it would take the place of the newer one at the push service and on the screen.
  if (delivery.isReplaced) return { kind: 'failed', reason: 'replaced' };
  if (now >= delivery.expiresAt) return { kind: 'failed', reason: 'expired' };
  // More than the last attempt: its sender vanished before it could record an outcome.
  if (delivery.attempt > MAX_ATTEMPTS) return { kind: 'failed', reason: 'attempts-exhausted' };
  return undefined;
}

/**
 * Decides what an answer of a push service means.
 *
 * 401 and 403 say that this server's key or token is wrong, not that the subscription is: it stays.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8030#section-5
 */
export function decideOutcome(answer: PushAnswer, facts: AttemptFacts): DeliveryOutcome {
  if (answer.kind === 'unsendable') return { kind: 'failed', reason: answer.reason };
  if (answer.kind === 'unreachable') return retryOrFail({ reason: answer.reason }, undefined, facts);
  const { httpStatus } = answer;
  if (httpStatus >= 200 && httpStatus < 300) return { kind: 'accepted', httpStatus };
  if (GONE.includes(httpStatus)) return { kind: 'gone', httpStatus };
  if (httpStatus < 500 && !RETRYABLE.includes(httpStatus)) return { kind: 'failed', httpStatus, reason: 'rejected' };
  return retryOrFail({ httpStatus }, parseRetryAfter(answer.retryAfter, facts.now), facts);
}

function retryOrFail(
  seen: { readonly httpStatus?: number; readonly reason?: string },
  retryAfterMs: number | undefined,
  facts: AttemptFacts,
): DeliveryOutcome {
  if (facts.attempt >= MAX_ATTEMPTS) return { ...seen, kind: 'failed', reason: 'attempts-exhausted' };
  const retryAt = facts.now + Math.max(backoffMs(facts), retryAfterMs ?? 0);
  if (retryAt >= facts.expiresAt) return { ...seen, kind: 'failed', reason: 'expired' };
  return { ...seen, kind: 'retried', retryAt };
}

/** Exponential with full jitter: many deliveries that failed together do not come back together. */
function backoffMs({ attempt, random }: AttemptFacts): number {
  const ceiling = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
  return Math.ceil(random * ceiling);
}
