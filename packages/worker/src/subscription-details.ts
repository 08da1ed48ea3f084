import type { SubscriptionDetails } from '@web-push-kit/backend';
import { encodeBase64Url } from '@web-push-kit/protocol';

/** The part of `PushSubscription` that the worker uses. */
export type LiveSubscription = Pick<PushSubscription, 'endpoint' | 'expirationTime' | 'options' | 'getKey'>;

/** A subscription as plain JSON, or `undefined` when it lacks the keys to encrypt for it. */
export function readSubscriptionDetails(subscription: LiveSubscription): SubscriptionDetails | undefined {
  const p256dh = subscription.getKey('p256dh');
  const auth = subscription.getKey('auth');
  if (p256dh === null || auth === null) return undefined;
  return {
    endpoint: subscription.endpoint,
    expirationTime: subscription.expirationTime ?? null,
    keys: { p256dh: encodeBase64Url(new Uint8Array(p256dh)), auth: encodeBase64Url(new Uint8Array(auth)) },
  };
}
