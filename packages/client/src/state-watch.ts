import { derivePushState, type PushFacts, type PushState } from '@web-push-kit/protocol';
import type { ClientContext } from './client-context.js';
import { readSubscriptionKey } from './make-subscription.js';
import { isAcknowledged } from './plan-sync.js';
import { type LookOptions, type Reading, readBrowser, readPageFacts } from './read-browser.js';

/** Who is told what a {@link StateWatch} sees. */
export interface WatchListener {
  /** The backend's key in base64url, once it is known. */
  readonly key: () => string | undefined;
  onState(state: PushState): void;
  onReading(reading: Reading): void;
}

/** States in which nothing but the user's answer stands between this browser and a subscription. */
const OPEN_KINDS = ['default', 'prompting', 'subscribing', 'subscribed', 'unsubscribed', 'error'];

/** Holds the facts and the state that follows from them, and tells when that changes. */
export class StateWatch {
  state: PushState;
  /** An opt-out is being carried out: it counts when the subscription has ended. */
  isLeaving = false;
  readonly #context: ClientContext;
  readonly #listener: WatchListener;
  #facts: PushFacts;
  #startedLooks = 0;
  #latestLook = 0;

  constructor(context: ClientContext, listener: WatchListener) {
    this.#context = context;
    this.#listener = listener;
    this.#facts = {
      ...readPageFacts(context.scope, context.worker),
      isKnown: false,
      permission: 'default',
      hasSubscription: false,
      isAcknowledged: false,
      hasOptedOut: false,
      isOnline: true,
      activity: 'idle',
      failure: undefined,
    };
    this.state = derivePushState(this.#facts);
  }

  /** Whether a subscription can be had here, as far as the browser is concerned. */
  get isOpen(): boolean {
    return OPEN_KINDS.includes(this.state.kind);
  }

  /** Looks at browser and storage, and takes note of what it sees. Never rejects. */
  async look({ answer, ...noted }: LookOptions = {}): Promise<Reading> {
    const turn = ++this.#startedLooks;
    const seen = await readBrowser(this.#context, answer);
    // Looks overlap: one that began earlier must not overwrite what a later one saw.
    const isLatest = turn > this.#latestLook;
    if (isLatest) this.#latestLook = turn;
    this.note({ ...(isLatest && this.#describe(seen)), ...noted });
    const reading = { ...seen, canSubscribe: this.isOpen };
    if (isLatest) this.#listener.onReading(reading);
    return reading;
  }

  /** Takes note of what is different. A failure is forgotten as soon as anything else has changed. */
  note(change: Partial<PushFacts>): void {
    const isNews = Object.entries(change).some(([name, value]) => this.#facts[name as keyof PushFacts] !== value);
    if (!isNews) return;
    this.#facts = { ...this.#facts, failure: undefined, ...change };
    const state = derivePushState(this.#facts);
    if (JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.state = state;
    this.#listener.onState(state);
  }

  #describe({
    permission,
    subscription,
    record,
    hasOptedOut,
    outbox,
  }: Omit<Reading, 'canSubscribe'>): Partial<PushFacts> {
    const endpoint = subscription?.endpoint;
    const known = { endpoint, record, subscriptionKey: readSubscriptionKey(subscription), key: this.#listener.key() };
    return {
      isKnown: true,
      permission,
      hasSubscription: subscription !== undefined,
      isAcknowledged: isAcknowledged(known),
      hasOptedOut: hasOptedOut && !(this.isLeaving && subscription),
      wasSubscribed: record !== undefined,
      isPending: record?.isPending === true,
      isOnline: this.#context.scope.navigator.onLine !== false,
      // Nothing is left to be done: perhaps another tab has done it.
      ...(!outbox && { failure: undefined }),
    };
  }
}
