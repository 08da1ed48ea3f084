import type { SubscriptionDetails } from '@web-push-kit/backend';
import { encodeBase64Url, isPushError, PushError, type PushErrorCode } from '@web-push-kit/protocol';
import type { BrowserScope, BrowserSubscription, SubscriptionManager } from './browser-scope.js';
import { withDeadline } from './deadline.js';

/** A first subscription of Chromium takes 2 to 6 seconds on a good network; in milliseconds. */
const SUBSCRIBE_TIMEOUT_MS = 30_000;

/** Push services fail for moments at a time; in milliseconds, before the second and the third attempt. */
const RETRY_DELAYS_MS = [1000, 4000];

/** What a subscription is made with. */
export interface SubscriptionParts {
  readonly manager: SubscriptionManager;
  readonly key: Uint8Array;
  /** A subscription with another key; it has to go first. */
  readonly previous: BrowserSubscription | undefined;
}

/**
 * Makes a subscription.
 *
 * @throws PushError, its code as {@link classify} says, or `subscribe-timeout`.
 * @see https://w3c.github.io/push-api/#dom-pushmanager-subscribe
 */
export async function makeSubscription(scope: BrowserScope, parts: SubscriptionParts): Promise<BrowserSubscription> {
  try {
    return await withDeadline(() => attempt(parts), SUBSCRIBE_TIMEOUT_MS, 'subscribe-timeout');
  } catch (cause) {
    throw classify(scope, cause);
  }
}

async function attempt({ manager, key, previous }: SubscriptionParts): Promise<BrowserSubscription> {
  await previous?.unsubscribe();
  for (let turn = 0; ; turn++) {
    try {
      return await manager.subscribe({ userVisibleOnly: true, applicationServerKey: new Uint8Array(key) });
    } catch (error) {
      const delayMs = RETRY_DELAYS_MS[turn];
      const { name } = error as Partial<Error>;
      if (delayMs === undefined || (name !== 'AbortError' && name !== 'InvalidStateError')) throw error;
      // Another tab, or a browser that does not tell keys: the subscription there is has another one.
      if (name === 'InvalidStateError') await (await manager.getSubscription())?.unsubscribe();
      else await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

/** By the names that the Push API gives its errors; `AbortError` is the push service's trouble. */
const CODES: Readonly<Record<string, PushErrorCode>> = {
  AbortError: 'push-service-unavailable',
  InvalidAccessError: 'invalid-application-server-key',
  InvalidCharacterError: 'invalid-application-server-key',
};

function classify({ navigator }: BrowserScope, cause: unknown): PushError {
  if (isPushError(cause)) return cause;
  const { name = '', message = '' } = Object(cause) as Partial<Error>;
  let code = CODES[name] ?? 'subscribe-failed';
  if (code === 'push-service-unavailable' && navigator.brave) code = 'push-service-disabled';
  // Chromium's `AbortError` stands for this, too.
  if (/service worker/i.test(message)) code = 'worker-registration-failed';
  return new PushError(code, `The browser did not subscribe: ${name}`, { cause });
}

/**
 * A browser's subscription as plain JSON.
 *
 * Reads the keys from `toJSON()` or from `getKey()`, whichever the browser has.
 *
 * @throws PushError `subscribe-failed` when the browser gave no keys: nobody could encrypt for it.
 */
export function readSubscriptionDetails(subscription: BrowserSubscription): SubscriptionDetails {
  const keys = subscription.toJSON?.().keys;
  const read = (name: 'p256dh' | 'auth') => keys?.[name] ?? encodeKey(subscription.getKey?.(name));
  const [p256dh, auth] = [read('p256dh'), read('auth')];
  if (!p256dh || !auth) throw new PushError('subscribe-failed', 'The browser gave no encryption keys');
  const { endpoint, expirationTime = null } = subscription;
  return { endpoint, expirationTime, keys: { p256dh, auth } };
}

/** The application server key a subscription was made with, in base64url; `undefined` where the browser is silent. */
export function readSubscriptionKey(subscription: BrowserSubscription | undefined): string | undefined {
  return encodeKey(subscription?.options?.applicationServerKey);
}

function encodeKey(key: ArrayBuffer | null | undefined): string | undefined {
  return key ? encodeBase64Url(new Uint8Array(key)) : undefined;
}
