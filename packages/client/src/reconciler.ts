import { planRetry } from '@web-push-kit/backend';
import { encodeBase64Url, PushError } from '@web-push-kit/protocol';
import type { KitRecords, SubscriptionRecord } from '@web-push-kit/storage';
import type { PushRegistration } from './browser-scope.js';
import type { ClientContext, SyncHost } from './client-context.js';
import { settle, withDeadline } from './deadline.js';
import { isUnwanted } from './intents/wishes.js';
import { readSubscriptionKey } from './make-subscription.js';
import { hasOtherKey, planSync, type SyncFacts, type SyncStep } from './plan-sync.js';
import { findManager, type Reading } from './read-browser.js';
import { createTabLock, type TabLock } from './tab-lock.js';
import { registerActiveWorker } from './worker-registration.js';
import { describeSettings, isFinal, isRefused, readRefusal, writeSubscription } from './write-subscription.js';

/** How long a key, and the backend's word that it has the subscription, hold: pages stay open for days. */
const CHECK_INTERVAL_MS = 3_600_000;

/** How long that holds for somebody who wants to know now, in milliseconds. */
const URGENT_CHECK_INTERVAL_MS = 5000;

/** The longest time without a word to a backend that can not be asked, unless it names another, in milliseconds. */
const RESYNC_INTERVAL_MS = 7 * 86_400_000;

/** How long someone who leaves waits for the backend, in milliseconds; the outbox does not give up. */
const FORGET_TIMEOUT_MS = 5000;

/** How long the browser may take to end a subscription, in milliseconds. */
const END_TIMEOUT_MS = 10_000;

/** How long a preparation that failed is left alone, in milliseconds, while nobody waits for it. */
const PREPARATION_PAUSE_MS = 60_000;

/** The most changes of mind during one run; each act has a run of its own, so none is lost. */
const MAX_TURNS = 100;

const EMPTY_OUTBOX: KitRecords['outbox'] = { attempts: 0, notBefore: 0, forget: [] };

/** Why the reconciler is called. */
export interface SyncOptions {
  /** Somebody waits for it: try, even shortly after a failure. */
  readonly isUrgent?: boolean;
  /** In answer to a click that turns push on. */
  readonly isClick?: boolean;
}

interface RunOptions extends SyncOptions {
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

type Intent = 'keep' | 'leave' | 'idle';

/**
 * Brings browser and backend together, from what they and the storage say now; knows nothing of what led there.
 *
 * Whatever fails, is interrupted or happens in another tab, the next call continues from where things stand.
 */
export class Reconciler {
  readonly #context: ClientContext;
  readonly #host: SyncHost;
  /** Runs a task while nobody, in no tab, brings browser and backend together. */
  readonly lock: TabLock;
  #registering: Promise<PushRegistration> | undefined;
  #loading: Promise<Uint8Array> | undefined;
  #loadedAt = 0;
  #checkedAt = 0;
  #pauseUntil = 0;

  /** The backend's key in base64url, once it is known. */
  key: string | undefined;

  constructor(context: ClientContext, host: SyncHost) {
    this.#context = context;
    this.#host = host;
    this.lock = createTabLock(context.scope.navigator.locks, `web-push-kit:${context.worker.scope}`);
  }

  /**
   * Does what there is to do; what it could not, it does at a later call, not before the outbox says.
   *
   * @returns Whether there was anything to do.
   * @throws PushError what kept it.
   */
  async sync(options: SyncOptions = {}): Promise<boolean> {
    const { isUrgent, isClick } = options;
    const { now, scope } = this.#context;
    const startedAt = now();
    const reading = await this.#host.look();
    if (!isUrgent && startedAt < Math.max(reading.outbox?.notBefore ?? 0, this.#pauseUntil)) return false;
    try {
      const intent = decideIntent(reading);
      const isOffline = scope.navigator.onLine === false;
      if (isOffline && isClick) throw new PushError('offline', 'It will be done when there is a connection');
      if (isOffline && intent !== 'leave') return false;
      // Not under the lock: who leaves in another tab need not wait for it.
      if (intent !== 'leave') await this.#prepareFor(reading, intent, startedAt);
      if (intent === 'idle' && !reading.outbox) return false;
      return await this.lock(() => this.#run(options, startedAt));
    } catch (error) {
      await this.#postpone(error);
      throw error;
    }
  }

  /** Goes on until what was carried out is what the user wants by then. */
  async #run(options: SyncOptions, startedAt: number): Promise<boolean> {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      // While waiting for the lock, another tab may have done it, or the user may have left.
      const reading = await this.#host.look();
      const intent = decideIntent(reading);
      const hasActed =
        intent === 'leave' ? await this.#leave(reading) : await this.#keep(reading, intent, { ...options, startedAt });
      if (hasActed !== undefined) return hasActed;
    }
    return true;
  }

  /** @returns Whether there was anything to do; `undefined` when the user has changed their mind meanwhile. */
  async #keep(reading: Reading, intent: Intent, options: RunOptions): Promise<boolean | undefined> {
    let step = intent === 'keep' ? await this.#plan(reading, options) : 'none';
    if (step === 'check') step = (await this.#isForgotten(reading.record)) ? 'send' : 'none';
    if (step !== 'none' && !(await this.#write(step, reading))) return undefined;
    if (reading.outbox) await this.#finish(reading, intent === 'idle' && !reading.hasOptedOut);
    if (step !== 'none' || reading.outbox) await this.#host.look();
    return step !== 'none';
  }

  async #plan(reading: Reading, { isClick, isUrgent, startedAt }: RunOptions): Promise<SyncStep> {
    const { backend, now } = this.#context;
    const { subscription, record, permission } = reading;
    const checkIntervalMs = isUrgent ? URGENT_CHECK_INTERVAL_MS : CHECK_INTERVAL_MS;
    const facts: Omit<SyncFacts, 'key'> = {
      now: now(),
      endpoint: subscription?.endpoint,
      subscriptionKey: readSubscriptionKey(subscription),
      expirationTime: subscription?.expirationTime,
      record,
      settings: JSON.stringify(describeSettings(this.#context, reading)),
      maySubscribe: isClick === true || permission === 'granted',
      canUpdate: backend.update !== undefined,
      isCheckDue: backend.getStatus !== undefined && now() - this.#checkedAt >= checkIntervalMs,
      resyncIntervalMs: backend.resyncIntervalMs ?? (backend.getStatus ? Number.POSITIVE_INFINITY : RESYNC_INTERVAL_MS),
    };
    // Another tab may know a newer key. With an old one, the two would replace each other's subscription for ever.
    const isDoubtful = this.key === undefined || hasOtherKey(facts, this.key);
    if (isDoubtful && this.#loadedAt < startedAt) {
      await this.#prepare(startedAt);
      await this.#host.look();
    }
    return planSync({ ...facts, key: this.key ?? '' });
  }

  async #isForgotten(record: SubscriptionRecord | undefined): Promise<boolean> {
    const { backend, now } = this.#context;
    const status = record && (await backend.getStatus?.(record));
    this.#checkedAt = now();
    if (!record || status?.isKnown) return false;
    // One that can not say is told from time to time.
    if (!status) return now() - record.savedAt >= RESYNC_INTERVAL_MS;
    // For all tabs, and for the next page if this one goes away.
    await this.#context.storage.update('subscription', (saved) => saved && { ...saved, savedAt: 0 });
    return true;
  }

  async #write(step: SyncStep, reading: Reading): Promise<boolean> {
    const { registration, key } = await this.#prepare(0);
    const manager = findManager(this.#context, registration);
    if (!manager) throw new PushError('push-unsupported', 'There is no push manager');
    const isWritten = await writeSubscription(this.#context, { step, reading, manager, key });
    // It has just heard of the subscription: no need to ask whether it knows it.
    if (isWritten) this.#checkedAt = this.#context.now();
    return isWritten;
  }

  /**
   * Ends the subscription in the browser, and tells the backend: now if it answers, else later.
   *
   * @returns `undefined` when the user has changed their mind meanwhile.
   * @throws PushError `unsubscribe-failed` when the browser did not end it.
   */
  async #leave(reading: Reading): Promise<true | undefined> {
    const { subscription, record } = reading;
    const { backend, storage } = this.#context;
    const ended = subscription && { endpoint: subscription.endpoint, topics: [] };
    const forgotten = record?.endpoint === ended?.endpoint ? [record] : [record, ended];
    let isLeaving = true;
    // First of all: if this page goes away half way, the next one finishes the job.
    await storage.updateMany(['opt-out', 'intents', 'outbox', 'subscription', 'worker-config'], (records) => {
      isLeaving = isUnwanted(records);
      if (!isLeaving) return {};
      const { forget } = records.outbox ?? EMPTY_OUTBOX;
      const outbox = { ...EMPTY_OUTBOX, forget: [...forget, ...forgotten.filter((one) => one !== undefined)] };
      return { outbox, subscription: undefined, 'worker-config': undefined };
    });
    if (!isLeaving) return undefined;
    const tell = () =>
      settle(
        () => this.#finish({ ...reading, subscription: undefined }, true).catch((error) => this.#postpone(error)),
        FORGET_TIMEOUT_MS,
      );
    const isBrowserFirst = backend.unsubscribeFirst === 'browser';
    if (!isBrowserFirst) await tell();
    try {
      // `false` means that it had ended before.
      await withDeadline(async () => subscription?.unsubscribe(), END_TIMEOUT_MS, 'unsubscribe-failed');
    } catch (cause) {
      throw new PushError('unsubscribe-failed', 'The browser did not end the subscription', { cause });
    }
    if (isBrowserFirst) await tell();
    return true;
  }

  /** Tells the backend what to forget, and forgets failures: the rest is done. */
  async #finish({ subscription, intents: seen }: Reading, keepsWish: boolean): Promise<void> {
    const { backend, storage } = this.#context;
    for (const saved of (await storage.read('outbox'))?.forget ?? []) {
      // One that turned out to live on is not to be forgotten any more.
      if (saved.endpoint !== subscription?.endpoint) await backend.unsubscribe(saved).catch(throwUnlessRefused);
      await storage.update(
        'outbox',
        (outbox) =>
          outbox && { ...outbox, forget: outbox.forget.filter(({ endpoint }) => endpoint !== saved.endpoint) },
      );
    }
    await storage.updateMany(['outbox', 'intents'], ({ outbox = EMPTY_OUTBOX, intents }) => {
      const { forget, isWanted } = outbox;
      // The wish of a newer act is not the one that has come true.
      const isNewer = intents?.numbers.push !== seen?.numbers.push;
      const wish = isWanted && (keepsWish || isNewer) && { isWanted };
      return { outbox: forget.length > 0 || wish ? { ...EMPTY_OUTBOX, forget, ...wish } : undefined };
    });
  }

  async #postpone(error: unknown): Promise<void> {
    const { now, random, storage } = this.#context;
    // Perhaps the registration is gone: the next attempt makes sure of it.
    this.#registering = undefined;
    const luck = random();
    // A refusal for good does not become an acceptance in a minute.
    const retryAfterMs = isFinal(error) ? 24 * CHECK_INTERVAL_MS : (readRefusal(error).retryAfterSeconds ?? 0) * 1000;
    await storage.update('outbox', (outbox = EMPTY_OUTBOX) => {
      const attempts = outbox.attempts + 1;
      return { ...outbox, attempts, notBefore: planRetry({ attempts, retryAfterMs, now: now(), random: () => luck }) };
    });
    await this.#host.look();
  }

  async #prepareFor(reading: Reading, intent: Intent, startedAt: number): Promise<void> {
    // Someone may have removed it.
    if (!reading.registration) this.#registering = undefined;
    if (intent === 'keep') await this.#prepare(startedAt - CHECK_INTERVAL_MS);
    else if (reading.canSubscribe && !reading.hasOptedOut) {
      // Ahead of a click: nobody waits for it, so nobody is told when it fails.
      await this.#prepare(0).catch(() => {
        this.#pauseUntil = this.#context.now() + PREPARATION_PAUSE_MS;
      });
    }
  }

  /**
   * Gets what a subscription takes: an active worker, and the backend's key.
   *
   * @param oldestAt - A key loaded before this time, in epoch milliseconds, is loaded again.
   */
  async #prepare(oldestAt: number): Promise<{ registration: PushRegistration | undefined; key: Uint8Array }> {
    const { backend, now, worker } = this.#context;
    if (worker.url) this.#registering ??= registerActiveWorker(this.#context);
    if (this.#loadedAt < oldestAt) this.#loading = undefined;
    if (!this.#loading) this.#loadedAt = now();
    this.#loading ??= backend.getApplicationServerKey();
    try {
      const [registration, key] = await Promise.all([this.#registering, this.#loading]);
      this.key = encodeBase64Url(key);
      return { registration, key };
    } catch (error) {
      this.#registering = undefined;
      this.#loading = undefined;
      throw error;
    }
  }
}

/** What the user wants, as far as this browser can know. */
function decideIntent({ isUnwanted, subscription, permission, record, outbox, canSubscribe }: Reading): Intent {
  if (isUnwanted) return subscription || record ? 'leave' : 'idle';
  // Without permission subscribing would ask, and nobody has clicked.
  const isWanted = subscription || (permission === 'granted' && (record || outbox?.isWanted));
  return canSubscribe && isWanted ? 'keep' : 'idle';
}

function throwUnlessRefused(error: unknown): void {
  // It does not want to hear of it: as good as forgotten.
  if (!isRefused(error)) throw error;
}
