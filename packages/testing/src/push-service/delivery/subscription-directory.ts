import { randomBytes } from 'node:crypto';
import type { ServiceLog } from '../service-log.js';
import type { Subscription } from './subscription.js';
import type { UserAgent } from './user-agent.js';

/** What a sender's token stands for. */
export type Lookup =
  | { readonly kind: 'active'; readonly subscription: Subscription }
  /** It was a subscription once. */
  | { readonly kind: 'gone'; readonly name: string }
  | { readonly kind: 'unknown' };

/** Ended subscriptions that are still told apart from unknown ones. */
const GONE_LENGTH = 10_000;

/** All subscriptions, by the token in their endpoint. */
export class SubscriptionDirectory {
  readonly #log: ServiceLog;
  readonly #active = new Map<string, Subscription>();
  readonly #gone = new Map<string, string>();
  #count = 0;

  constructor(log: ServiceLog) {
    this.#log = log;
  }

  get active(): readonly Subscription[] {
    return [...this.#active.values()];
  }

  /** Returns whether a browser profile has a subscription. */
  has(userAgent: UserAgent): boolean {
    return this.active.some((subscription) => subscription.userAgent === userAgent);
  }

  /** Adds a subscription with a fresh token. */
  create(details: Omit<Subscription, 'name' | 'token'>): Subscription {
    this.#count += 1;
    const token = randomBytes(24).toString('base64url');
    const subscription = { ...details, name: `subscription-${this.#count}`, token };
    this.#active.set(token, subscription);
    this.#log.add({ kind: 'subscribed', subscription: subscription.name, browser: subscription.browser });
    return subscription;
  }

  /** Ends a subscription: senders are told that it is gone, and what waits for it is forgotten. */
  end(subscription: Subscription): void {
    if (!this.#active.delete(subscription.token)) return;
    this.#gone.set(subscription.token, subscription.name);
    if (this.#gone.size > GONE_LENGTH) this.#gone.delete(this.#gone.keys().next().value ?? '');
    subscription.userAgent.forget(subscription);
    this.#log.add({ kind: 'unsubscribed', subscription: subscription.name, browser: subscription.browser });
  }

  /** Ends every subscription and counts from 1 again; senders are told that those before are gone. */
  reset(): void {
    for (const subscription of this.active) this.end(subscription);
    this.#count = 0;
  }

  lookUp(token: string): Lookup {
    const subscription = this.#active.get(token);
    if (subscription !== undefined) return { kind: 'active', subscription };
    const name = this.#gone.get(token);
    return name === undefined ? { kind: 'unknown' } : { kind: 'gone', name };
  }
}
