import type { BrowserSubscription, SubscriptionManager } from '../src/browser-scope.js';

/** A push manager with one subscription, as the Push API says: same key, same subscription; another key, an error. */
export class FakePushManager implements SubscriptionManager {
  subscription: BrowserSubscription | undefined;
  /** What `subscribe()` does next, one entry per call: an error to reject with, or `'never'` to hang. */
  readonly troubles: (Error | 'never')[] = [];
  /** Every call of `subscribe()`. */
  subscribeCount = 0;
  /** Runs at the beginning of the next `subscribe()`. */
  onceBeforeSubscribe: (() => void) | undefined;
  isSilentAboutKeys = false;
  unsubscribeError: Error | undefined;
  /** Surrounds the end of each subscription that is made from now on. */
  wrapUnsubscribe: ((unsubscribe: () => Promise<boolean>) => () => Promise<boolean>) | undefined;
  #madeCount = 0;
  readonly #keys = new WeakMap<BrowserSubscription, ArrayBuffer>();

  getSubscription(): Promise<BrowserSubscription | null> {
    return Promise.resolve(this.subscription ?? null);
  }

  subscribe({
    applicationServerKey,
  }: {
    readonly applicationServerKey: Uint8Array<ArrayBuffer>;
  }): Promise<BrowserSubscription> {
    this.subscribeCount += 1;
    this.onceBeforeSubscribe?.();
    this.onceBeforeSubscribe = undefined;
    const trouble = this.troubles.shift();
    if (trouble === 'never') return new Promise(() => undefined);
    if (trouble !== undefined) return Promise.reject(trouble);
    if (this.subscription === undefined) this.subscription = this.#make(applicationServerKey);
    const isSame = Buffer.from(applicationServerKey).equals(Buffer.from(this.#readKey(this.subscription)));
    if (isSame) return Promise.resolve(this.subscription);
    return Promise.reject(new DOMException('A subscription with a different key exists', 'InvalidStateError'));
  }

  /** The browser loses the subscription, as browsers do. */
  lose(): void {
    this.subscription = undefined;
  }

  #make(key: Uint8Array<ArrayBuffer>): BrowserSubscription {
    const endpoint = `https://push.example/send/${++this.#madeCount}`;
    const made: BrowserSubscription = {
      endpoint,
      expirationTime: null,
      ...(this.isSilentAboutKeys ? {} : { options: { applicationServerKey: key.slice().buffer } }),
      toJSON: () => ({ endpoint, keys: { p256dh: 'p256dh', auth: 'auth' } }),
      unsubscribe: async () => {
        if (this.unsubscribeError) throw this.unsubscribeError;
        const wasThere = this.subscription === made;
        if (wasThere) this.subscription = undefined;
        return wasThere;
      },
    };
    if (this.wrapUnsubscribe) Object.assign(made, { unsubscribe: this.wrapUnsubscribe(made.unsubscribe) });
    this.#keys.set(made, key.slice().buffer);
    return made;
  }

  #readKey(subscription: BrowserSubscription): ArrayBuffer {
    return this.#keys.get(subscription) ?? new ArrayBuffer(0);
  }
}
