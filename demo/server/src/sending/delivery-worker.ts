import type { Database } from '../database/database.js';
import { type DeliveryOutcome, decideBeforeSending, decideOutcome, type PushAnswer } from './delivery-outcome.js';
import { type ClaimedDelivery, claimDeliveries, finishDelivery, readNextDueAt } from './delivery-queue.js';
import { WakeSignal } from './wake-signal.js';

/** Keeps a worker from spinning while another process holds what is due, in milliseconds. */
const MIN_REST_MS = 25;

/** What a worker works with. Durations are in milliseconds. */
export interface DeliveryWorkerOptions {
  readonly db: Database;
  /** Hands one delivery to its push service. Never rejects. */
  readonly send: (delivery: ClaimedDelivery) => Promise<PushAnswer>;
  readonly log: (line: string) => void;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Most requests under way at once. */
  readonly concurrency: number;
  /** How long a delivery belongs to the process that took it; longer than a request can last. */
  readonly leaseMs: number;
  /** How often to look although nobody woke it. */
  readonly pollMs: number;
}

/** Sends what is due, until it is stopped. Any number of them may share a database. */
export class DeliveryWorker {
  readonly #options: DeliveryWorkerOptions;
  readonly #wake = new WakeSignal();
  readonly #underway = new Set<Promise<void>>();
  #loop: Promise<void> | undefined;
  #isStopping = false;

  constructor(options: DeliveryWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Looks for something to send now. */
  wake(): void {
    this.#wake.set();
  }

  /** Takes nothing more, and waits for the requests under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake.set();
    await this.#loop;
    await Promise.all(this.#underway);
  }

  /** Sends everything that is due now and waits for the outcomes. */
  async runDue(): Promise<void> {
    while ((await this.#takeSome()) > 0) await Promise.all(this.#underway);
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const hasRoom = this.#underway.size < this.#options.concurrency;
      if (!hasRoom) await Promise.race(this.#underway);
      else if ((await this.#takeSomeSafely()) === 0) await this.#rest();
    }
  }

  /** @returns How many deliveries were taken. */
  async #takeSome(): Promise<number> {
    const { db, concurrency, leaseMs, now } = this.#options;
    const limit = concurrency - this.#underway.size;
    const claimed = await claimDeliveries(db, { limit, leaseMs, now: now() });
    for (const delivery of claimed) this.#begin(delivery);
    return claimed.length;
  }

  async #takeSomeSafely(): Promise<number> {
    try {
      return await this.#takeSome();
    } catch (error) {
      this.#options.log(`Deliveries: could not read the queue (${codeOf(error)}); trying again`);
      return 0;
    }
  }

  #begin(delivery: ClaimedDelivery): void {
    const work = this.#deliver(delivery)
      // Its lease runs out, and somebody takes it again.
      .catch((error: unknown) => this.#options.log(`Delivery ${delivery.id}: no outcome recorded (${codeOf(error)})`))
      .finally(() => this.#underway.delete(work));
    this.#underway.add(work);
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { db, log, now } = this.#options;
    const outcome = decideBeforeSending(delivery, now()) ?? (await this.#attempt(delivery));
    const isRecorded = await finishDelivery(db, { delivery, outcome, now: now() });
    if (!isRecorded) log(`Delivery ${delivery.id}: attempt ${delivery.attempt} took too long, another one replaced it`);
    else if (outcome.kind !== 'accepted') log(describe(delivery, outcome));
  }

  async #attempt(delivery: ClaimedDelivery): Promise<DeliveryOutcome> {
    const { send, now, random } = this.#options;
    const answer = await send(delivery);
    return decideOutcome(answer, { ...delivery, now: now(), random: random() });
  }

  async #rest(): Promise<void> {
    const { pollMs } = this.#options;
    await this.#wake.wait(await this.#restMs().catch(() => pollMs)); // the queue's failure was logged already
  }

  async #restMs(): Promise<number> {
    const { db, now, pollMs } = this.#options;
    const dueAt = await readNextDueAt(db);
    return dueAt === undefined ? pollMs : Math.min(pollMs, Math.max(MIN_REST_MS, dueAt - now()));
  }
}

/** One line for the log: no endpoint, no content. */
function describe({ id, attempt, browser }: ClaimedDelivery, outcome: DeliveryOutcome): string {
  const service = browser === null ? 'push service' : `push service of ${browser}`;
  const status = outcome.httpStatus === undefined ? '' : `, the ${service} answered ${outcome.httpStatus}`;
  const reason = 'reason' in outcome && outcome.reason !== undefined ? ` (${outcome.reason})` : '';
  const advice = [401, 403].includes(outcome.httpStatus ?? 0) ? '; check PUSH_SUBJECT and this machine’s clock' : '';
  return `Delivery ${id}: ${outcome.kind}${reason} at attempt ${attempt}${status}${advice}`;
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}
