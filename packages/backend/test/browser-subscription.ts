import { createECDH, randomBytes } from 'node:crypto';
import type { SubscriptionDetails } from '../src/push-backend.js';

/** 65 bytes, as a browser or a server would make them. */
export function createKey(): Buffer {
  return createECDH('prime256v1').generateKeys();
}

/** A subscription with keys of the right sizes. */
export function createSubscription(name: string): SubscriptionDetails {
  return {
    endpoint: `https://push.example/send/${name}`,
    expirationTime: null,
    keys: { p256dh: createKey().toString('base64url'), auth: randomBytes(16).toString('base64url') },
  };
}

export const SUBSCRIPTION = createSubscription('secret-capability');
