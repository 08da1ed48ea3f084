import webPush from 'web-push';
import type { Database } from '../src/database/database.js';
import { readEvents } from '../src/messages/event-log.js';
import { enqueueMessage } from '../src/messages/message-store.js';
import { DeliveryWorker } from '../src/sending/delivery-worker.js';
import { createPushTransport, type PushTransport } from '../src/sending/push-transport.js';
import { sendPush } from '../src/sending/send-push.js';
import { TokenSigner } from '../src/sending/token-signer.js';
import { saveSubscription } from '../src/subscriptions/subscription-store.js';
import { createFakeBrowser, type FakeBrowser } from './fake-browser.js';
import { type FakePushService, startFakePushService } from './fake-push-service.js';

/** When the clock of every stage begins. */
export const START = Date.parse('2026-11-22T12:00:00Z');

export const LEASE_MS = 60_000;

/** A message to queue; what is missing has a default. */
export interface QueuedMessage {
  readonly id?: string;
  readonly ttlSeconds?: number;
  readonly topic?: string;
  readonly route?: string;
}

/** All that sending takes, real but for the clock, the dice, and the push service at the other end. */
export class SendingStage {
  readonly db: Database;
  readonly pushService: FakePushService;
  readonly keys = webPush.generateVAPIDKeys();
  readonly log: string[] = [];
  /** The clock, in epoch milliseconds. */
  now = START;
  readonly #transport: PushTransport = createPushTransport({ timeoutMs: 5000 });

  constructor(db: Database, pushService: FakePushService) {
    this.db = db;
    this.pushService = pushService;
  }

  async close(): Promise<void> {
    this.#transport.close();
    await this.pushService.close();
  }

  createWorker(): DeliveryWorker {
    const policy = { localPushService: { origin: this.pushService.origin } };
    const signer = new TokenSigner({ keys: this.keys, subject: 'mailto:ops@ferry.example' });
    return new DeliveryWorker({
      db: this.db,
      send: (delivery) =>
        sendPush(delivery, {
          signer,
          transport: this.#transport,
          policy,
          hashUser: (id) => `hash-of-${id}`,
          now: this.now,
        }),
      log: (line) => this.log.push(line),
      now: () => this.now,
      random: () => 0.5,
      concurrency: 4,
      leaseMs: LEASE_MS,
      pollMs: 5000,
    });
  }

  /** Subscribes a browser whose endpoint has this path at the push service, or is this address. */
  async subscribe(
    path: string,
    more: { readonly topics?: readonly string[]; readonly replaces?: string; readonly expiresAt?: number } = {},
  ): Promise<FakeBrowser> {
    const { expiresAt, topics = [], ...rest } = more;
    const browser = createFakeBrowser(new URL(path, this.pushService.origin).href);
    const { endpoint, keys } = browser.subscription;
    const subscription = { endpoint, ...keys, ...(expiresAt === undefined ? {} : { expiresAt }) };
    await saveSubscription(this.db, { input: { subscription, topics, ...rest }, browser: 'firefox', now: this.now });
    return browser;
  }

  async queue({ id = 'message-1', ttlSeconds = 3600, ...more }: QueuedMessage = {}): Promise<void> {
    const message = { title: 'T', body: 'B', link: '/', urgency: 'low', ttlSeconds, ...more } as const;
    await enqueueMessage(this.db, { id, message, payload: `{"id":"${id}"}`, now: this.now });
  }

  /** What the operator's page was told of deliveries, oldest first. */
  async readDeliveries(): Promise<readonly Record<string, unknown>[]> {
    const events = await readEvents(this.db, { after: 0, limit: 1000 });
    return events.filter(({ kind }) => kind === 'delivery').map(({ data }) => ({ ...data }));
  }

  async readStatuses(): Promise<readonly unknown[]> {
    return (await this.readDeliveries()).map(({ status }) => status);
  }
}

/** Sets a stage on an empty database, with a push service of its own. */
export async function createSendingStage(db: Database): Promise<SendingStage> {
  return new SendingStage(db, await startFakePushService());
}
