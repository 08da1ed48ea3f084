import { ECDH } from 'node:crypto';
import { decodeBase64Url, encodeBase64Url } from '@web-push-kit/protocol';
import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { type EndpointPolicy, parseEndpoint } from './endpoint-policy.js';

/** What a browser hands out to have push messages sent to it. */
export interface SubscriptionInput {
  readonly endpoint: string;
  /** The browser's public key, base64url without padding. */
  readonly p256dh: string;
  /** The shared secret, base64url without padding. */
  readonly auth: string;
  /** When the subscription ends, in epoch milliseconds; absent when it has no end. */
  readonly expiresAt?: number;
}

const PUBLIC_KEY_BYTES = 65;
const AUTH_SECRET_BYTES = 16;

/**
 * Reads what `PushSubscription.toJSON()` gives.
 *
 * @see https://w3c.github.io/push-api/#dom-pushsubscription-tojson
 */
export function parseSubscription(value: unknown, policy: EndpointPolicy): Parsed<SubscriptionInput> {
  const { endpoint, expirationTime, keys } = membersOf(value);
  const parsedEndpoint = parseEndpoint(endpoint, policy);
  if (parsedEndpoint.kind === 'invalid') return parsedEndpoint;
  if (expirationTime !== undefined && expirationTime !== null && !isInstant(expirationTime)) {
    return invalid('subscription.expirationTime must be null or epoch milliseconds');
  }
  const p256dh = parsePublicKey(membersOf(keys).p256dh);
  if (p256dh.kind === 'invalid') return p256dh;
  const auth = parseBytes(membersOf(keys).auth, 'subscription.keys.auth', AUTH_SECRET_BYTES);
  if (auth.kind === 'invalid') return auth;
  return valid({
    endpoint: parsedEndpoint.value,
    p256dh: encodeBase64Url(p256dh.value),
    auth: encodeBase64Url(auth.value),
    ...(isInstant(expirationTime) ? { expiresAt: Math.trunc(expirationTime) } : {}),
  });
}

/** Only a point on the curve can be encrypted for, so anything else is refused now and not when a message is sent. */
function parsePublicKey(value: unknown): Parsed<Uint8Array> {
  const name = 'subscription.keys.p256dh';
  const bytes = parseBytes(value, name, PUBLIC_KEY_BYTES);
  if (bytes.kind === 'invalid') return bytes;
  try {
    ECDH.convertKey(bytes.value, 'prime256v1');
  } catch {
    return invalid(`${name} must be an uncompressed point on the curve P-256`);
  }
  // convertKey also takes the hybrid forms 0x06 and 0x07, which Web Push does not.
  return bytes.value[0] === 4 ? bytes : invalid(`${name} must be an uncompressed point, which begins with byte 4`);
}

function parseBytes(value: unknown, name: string, length: number): Parsed<Uint8Array> {
  if (typeof value !== 'string') return invalid(`${name} must be a string`);
  const bytes = decodeBase64Url(value);
  if (bytes === undefined) return invalid(`${name} must be base64url`);
  return bytes.length === length ? valid(bytes) : invalid(`${name} must have ${length} bytes, it has ${bytes.length}`);
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
