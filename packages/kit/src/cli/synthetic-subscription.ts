import { createECDH, randomBytes } from 'node:crypto';

/** What a browser would send: real keys, and an endpoint that nobody listens at. */
export interface SyntheticSubscription {
  readonly endpoint: string;
  readonly expirationTime: null;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** @param base - What the endpoint begins with. */
export function createSyntheticSubscription(base: string): SyntheticSubscription {
  return {
    endpoint: `${base}web-push-kit-check-${randomBytes(12).toString('hex')}`,
    expirationTime: null,
    keys: {
      p256dh: createECDH('prime256v1').generateKeys('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
  };
}
