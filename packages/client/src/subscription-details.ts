import type { SubscriptionDetails } from '@web-push-kit/backend';
import { encodeBase64Url, PushError } from '@web-push-kit/protocol';
import type { BrowserSubscription } from './browser-scope.js';

/**
 * A browser's subscription as plain JSON.
 *
 * Reads the keys from `toJSON()` or from `getKey()`, whichever the browser has.
 *
 * @throws PushError `subscribe-failed` when the browser gave no keys: nobody could encrypt for it.
 */
export function readSubscriptionDetails(subscription: BrowserSubscription): SubscriptionDetails {
  const keys = subscription.toJSON?.().keys;
  const p256dh = keys?.p256dh ?? readKey(subscription, 'p256dh');
  const auth = keys?.auth ?? readKey(subscription, 'auth');
  if (!p256dh || !auth) {
    throw new PushError('subscribe-failed', 'The browser gave a subscription without encryption keys');
  }
  const { endpoint, expirationTime = null } = subscription;
  return { endpoint, expirationTime, keys: { p256dh, auth } };
}

/** The application server key a subscription was made with, in base64url; `undefined` where the browser is silent. */
export function readSubscriptionKey(subscription: BrowserSubscription | undefined): string | undefined {
  const key = subscription?.options?.applicationServerKey;
  return key ? encodeBase64Url(new Uint8Array(key)) : undefined;
}

function readKey(subscription: BrowserSubscription, name: 'p256dh' | 'auth'): string | undefined {
  const key = subscription.getKey?.(name);
  return key ? encodeBase64Url(new Uint8Array(key)) : undefined;
}
