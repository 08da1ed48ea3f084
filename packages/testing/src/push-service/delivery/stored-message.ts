import type { Subscription } from './subscription.js';

/** How much a message matters, from the least to the most. @see https://www.rfc-editor.org/rfc/rfc8030#section-5.3 */
export const URGENCIES = ['very-low', 'low', 'normal', 'high'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a sender asked for; the body is never opened, only the browser can decrypt it. */
export interface PushContent {
  readonly body: Buffer;
  /** `Content-Encoding`, absent when there is no body. */
  readonly encoding?: string;
  /** `Encryption` and `Crypto-Key`, only used by the old `aesgcm` encoding. */
  readonly encryption?: string;
  readonly cryptoKey?: string;
  /** How long to keep it for a browser that is away, in seconds. 0: deliver now or never. */
  readonly ttlSeconds: number;
  /** A later message with the same topic replaces this one while it waits. */
  readonly topic?: string;
  readonly urgency: Urgency;
}

/** A message on its way to a browser. */
export interface StoredMessage extends PushContent {
  /** Unguessable name, part of the message's URL. */
  readonly id: string;
  /** Number in the log, counted from 1. */
  readonly number: number;
  readonly subscription: Subscription;
  readonly receivedAt: number;
}

/** Whether the message may no longer be delivered. One with TTL 0 expires as soon as it would have to wait. */
export function isExpired({ receivedAt, ttlSeconds }: StoredMessage, now: number): boolean {
  return now > receivedAt + ttlSeconds * 1000;
}
