import type { PushErrorCode, PushFacts, PushState } from '@web-push-kit/protocol';
import type { SubscriptionRecord } from '@web-push-kit/storage';
import type { ClientContext } from './client-context.js';
import { leave } from './leave.js';
import type { PermissionVoice } from './permission.js';
import { Preparation, type Prepared } from './preparation.js';
import { type BrowserReading, readBrowser } from './read-browser.js';
import { type SavedTopics, saveTopics } from './save-topics.js';
import type { StateKeeper } from './state-keeper.js';
import { readSubscriptionKey } from './subscription-details.js';
import { isAcknowledged, planSync, type SyncFacts } from './sync-plan.js';
import { syncSubscription } from './sync-subscription.js';
import { createTabLock, type TabLock } from './tab-lock.js';

/** How long to leave a repair that failed alone, in milliseconds. */
const REPAIR_PAUSE_MS = 60_000;

/** How long a key serves clicks before it is loaded again, in milliseconds: pages stay open for days. */
const KEY_LIFETIME_MS = 3_600_000;

/** What a look is made with, and what is noted along with its result. */
export interface LookOptions {
  /** What the user has just answered to the browser's question. */
  readonly answer?: PermissionVoice;
  readonly activity?: PushFacts['activity'];
  readonly failure?: PushErrorCode;
}

/** What the page knows and does about its subscription, apart from asking the user. */
export class PushSession {
  readonly #context: ClientContext;
  readonly #keeper: StateKeeper;
  readonly #lock: TabLock;
  readonly #preparation: Preparation;
  #topics: readonly string[];
  #forgotten: SubscriptionRecord | undefined;
  #hasAskedBackend = false;
  #repairAt = 0;
  #startedLooks = 0;
  #latestLook = 0;

  constructor(context: ClientContext, keeper: StateKeeper, topics: readonly string[]) {
    this.#context = context;
    this.#keeper = keeper;
    this.#topics = topics;
    this.#lock = createTabLock(context.scope.navigator.locks, `web-push-kit:${context.worker.scope}`);
    this.#preparation = new Preparation(context);
  }

  get topics(): readonly string[] {
    return this.#topics;
  }

  /** Looks at the browser and takes note of what it sees. Never rejects. */
  async look({ answer, ...noted }: LookOptions = {}): Promise<BrowserReading> {
    const turn = ++this.#startedLooks;
    const reading = await readBrowser(this.#context, answer);
    // Looks overlap: one that began earlier must not overwrite what a later one saw.
    const isLatest = turn > this.#latestLook;
    if (isLatest) {
      this.#latestLook = turn;
      this.#topics = reading.record?.topics ?? reading.config?.topics ?? this.#topics;
    }
    this.#keeper.update({ ...(isLatest ? this.#describe(reading) : {}), ...noted });
    return reading;
  }

  /**
   * Makes ready for a click, and repairs what browser or backend have lost. Never rejects.
   *
   * @param isUrgent - Whether to try even shortly after a failure.
   * @returns Whether anything was repaired.
   */
  async maintain(reading: BrowserReading, isUrgent: boolean): Promise<boolean> {
    if (!canSubscribe(this.#keeper.state) || (!isUrgent && this.#context.now() < this.#repairAt)) return false;
    const hasChanged = await this.#tryRepair(reading);
    // A new key, or what the backend has forgotten, changes the picture even where nothing was repaired.
    const hasNews = isAcknowledged(this.#gather(reading)) !== this.#keeper.facts.isAcknowledged;
    if (hasChanged || hasNews) await this.look();
    return hasChanged;
  }

  /**
   * Subscribes a user who has just said so, and given permission.
   *
   * @returns Whether there was anything to do.
   * @throws PushError
   */
  async subscribe(topics: readonly string[] = this.#topics): Promise<boolean> {
    try {
      // The user has changed their mind; from here on a repair may finish what this page can not.
      await this.#context.storage.remove('opt-out');
      return await this.#sync(await this.#preparation.prepare(this.#context.now() - KEY_LIFETIME_MS), topics);
    } catch (error) {
      // Perhaps the registration is gone: the next attempt makes sure of it.
      this.#preparation.renewWorker();
      throw error;
    }
  }

  /** Ends the subscription. @throws PushError `unsubscribe-failed`. */
  leave(): Promise<void> {
    return this.#lock(() => leave(this.#context));
  }

  /** Changes the topics. @throws PushError when the backend could not be reached, or refused. */
  async saveTopics(topics: readonly string[]): Promise<readonly string[]> {
    const saved: SavedTopics = await this.#lock(() => saveTopics(this.#context, topics));
    if (saved.kind === 'forgotten') {
      this.#forgotten = saved.record;
      await this.#sync(await this.#preparation.prepare(), topics);
      await this.look();
    } else {
      this.#topics = saved.topics;
    }
    return this.#topics;
  }

  async #tryRepair(reading: BrowserReading): Promise<boolean> {
    try {
      return await this.#repair(reading);
    } catch {
      // Nobody asked for this, so nobody is told: the state says what is missing, and subscribe() tells why.
      this.#repairAt = this.#context.now() + REPAIR_PAUSE_MS;
      return false;
    }
  }

  async #repair(reading: BrowserReading): Promise<boolean> {
    if (reading.hasOptedOut) return this.#finishLeaving(reading);
    const startedAt = this.#context.now();
    await this.#preparation.prepare();
    if (!isWanted(reading) || this.#context.scope.navigator.onLine === false) return false;
    await this.#askBackend(reading);
    if (planSync(this.#gather(reading)).kind === 'none') return false;
    // Another tab may know a newer key. With an old one, the two would replace each other's subscription for ever.
    const prepared = await this.#preparation.prepare(startedAt);
    return this.#lock(async () => {
      // While waiting for the lock the user may have turned push off in another tab.
      const hasOptedOut = (await this.#context.storage.read('opt-out')) !== undefined;
      return hasOptedOut ? false : this.#syncUnlocked(prepared, this.#topics);
    });
  }

  /** An opt-out always wins: over a subscription that was not ended, or was made by someone else. */
  async #finishLeaving(reading: BrowserReading): Promise<boolean> {
    if (reading.subscription !== undefined) await this.leave();
    else await this.#preparation.prepare();
    return reading.subscription !== undefined;
  }

  /** Asks, once per page, whether the backend still has what it acknowledged. */
  async #askBackend({ record, subscription }: BrowserReading): Promise<void> {
    if (this.#hasAskedBackend || record === undefined || record.endpoint !== subscription?.endpoint) return;
    const status = await this.#context.backend.getStatus?.(record);
    this.#hasAskedBackend = true;
    if (status?.isKnown === false) this.#forgotten = record;
  }

  #sync(prepared: Prepared, topics: readonly string[]): Promise<boolean> {
    return this.#lock(() => this.#syncUnlocked(prepared, topics));
  }

  async #syncUnlocked(prepared: Prepared, topics: readonly string[]): Promise<boolean> {
    const hasChanged = await syncSubscription(this.#context, prepared, { topics, forgotten: this.#forgotten });
    this.#forgotten = undefined;
    // It has just heard of the subscription: no need to ask whether it knows it.
    if (hasChanged) this.#hasAskedBackend = true;
    return hasChanged;
  }

  #describe(reading: BrowserReading): Partial<PushFacts> {
    return {
      isKnown: true,
      permission: reading.permission,
      hasSubscription: reading.subscription !== undefined,
      isAcknowledged: isAcknowledged(this.#gather(reading)),
      hasOptedOut: reading.hasOptedOut,
      isOnline: this.#context.scope.navigator.onLine !== false,
    };
  }

  #gather({ subscription, record }: BrowserReading): SyncFacts {
    return {
      endpoint: subscription?.endpoint,
      subscriptionKey: readSubscriptionKey(subscription),
      record,
      backendKey: this.#preparation.backendKey,
      forgotten: this.#forgotten,
      topics: record?.topics ?? [],
    };
  }
}

/** Whether nothing but the user's answer stands between this browser and a subscription. */
function canSubscribe({ kind }: PushState): boolean {
  return ['default', 'prompting', 'subscribing', 'subscribed', 'unsubscribed', 'error'].includes(kind);
}

/** Whether there is a subscription to keep: one that the browser has, or one that it had and lost. */
function isWanted({ permission, subscription, record }: BrowserReading): boolean {
  if (subscription !== undefined) return true;
  // Without permission subscribing would ask, and nobody has clicked.
  return permission === 'granted' && record !== undefined;
}
