import { CHANNELS } from '../database/channels.js';
import type { Database } from '../database/database.js';
import type { EndpointPolicy } from '../subscriptions/endpoint-policy.js';
import { DeliveryWorker } from './delivery-worker.js';
import { createPushTransport } from './push-transport.js';
import { sendPush } from './send-push.js';
import type { TokenSigner } from './token-signer.js';

/** What sending works with. */
export interface SendingOptions {
  readonly db: Database;
  readonly signer: TokenSigner;
  readonly policy: EndpointPolicy;
  /** Names a user to devices without saying who it is. */
  readonly hashUser: (userId: string) => string;
  /** Most requests under way at once. */
  readonly concurrency: number;
  readonly log: (line: string) => void;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

/** Sends in the background until it is stopped. */
export interface Sending {
  /** Looks for something to send now. */
  wake(): void;
  /** Waits for the requests under way, and breaks off those that take too long; they are retried later. */
  stop(): Promise<void>;
}

/** How long a push service may take to answer, in milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Six times what a request can last: who holds a delivery that long has vanished. */
const LEASE_MS = 60_000;

/** Wakes come by notification; this finds what a lost one left behind, and leases that ran out. */
const POLL_MS = 5000;

/** How long requests under way may still take when the server stops, in milliseconds. */
const DRAIN_MS = 3000;

export async function startSending(options: SendingOptions): Promise<Sending> {
  const { db, signer, policy, hashUser, concurrency, log, now } = options;
  const transport = createPushTransport({ timeoutMs: REQUEST_TIMEOUT_MS });
  const worker = new DeliveryWorker({
    db,
    send: (delivery) => sendPush(delivery, { signer, transport, policy, hashUser, now: now() }),
    log,
    now,
    random: Math.random,
    concurrency,
    leaseMs: LEASE_MS,
    pollMs: POLL_MS,
  });
  await db.listen(CHANNELS.deliveries, () => worker.wake());
  worker.start();
  return {
    wake: () => worker.wake(),
    async stop() {
      const impatience = setTimeout(() => transport.close(), DRAIN_MS);
      await worker.stop();
      clearTimeout(impatience);
      transport.close();
    },
  };
}
