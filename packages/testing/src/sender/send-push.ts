import { decodeBase64Url, PushError } from '@web-push-kit/protocol';
import type { Urgency } from '../push-service/delivery/stored-message.js';
import type { PushService } from '../push-service/push-service.js';
import { type ApplicationServerKeys, makeAuthorization } from './application-server-keys.js';
import { encryptMessage } from './encrypt-message.js';

/** A subscription as a page sends it to its backend (`subscription.toJSON()`). */
export interface PushTarget {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A message to send. */
export interface SendPushOptions {
  /** The service that the browser subscribed at; only the mapping of endpoints is needed. */
  readonly pushService: Pick<PushService, 'resolveEndpoint'>;
  readonly subscription: PushTarget;
  /** Key pair whose public half was given to `subscribe()`. */
  readonly keys: ApplicationServerKeys;
  /** A text, bytes, or anything else to send as JSON. Absent: a message without content. */
  readonly content?: unknown;
  /** How long to keep it for a browser that is away, in seconds. Default 60. */
  readonly ttlSeconds?: number;
  /** Replaces a waiting message with the same topic. */
  readonly topic?: string;
  /** Default `normal`. */
  readonly urgency?: Urgency;
  /** `mailto:` or `https:` address of the sender. Default `mailto:test@example.com`. */
  readonly subject?: string;
}

/** How the push service answered. */
export interface SendPushResult {
  readonly status: number;
  /** The message's own URL, when it was taken. */
  readonly location?: string;
  /** What the service said, when it was not. */
  readonly reason?: string;
}

/**
 * Sends a push message as a backend would: encrypted and signed.
 *
 * A refusal is a result, not an error: the status tells.
 *
 * @throws {@link PushError} `invalid-option` when the subscription's keys are none,
 *   `invalid-application-server-key`, `push-service-unavailable`.
 */
export async function sendPush(options: SendPushOptions): Promise<SendPushResult> {
  const { pushService, subscription, content } = options;
  const body = content === undefined ? undefined : encryptMessage(encodeContent(content), readRecipient(subscription));
  const response = await post(pushService.resolveEndpoint(subscription.endpoint), {
    method: 'POST',
    headers: makeHeaders(options, body !== undefined),
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const location = response.headers.get('location');
  return {
    status: response.status,
    ...(location !== null && { location }),
    ...(!response.ok && { reason: text.trim() }),
  };
}

function makeHeaders(options: SendPushOptions, hasContent: boolean): Record<string, string> {
  const { subscription, keys, ttlSeconds = 60, topic, urgency } = options;
  const subject = options.subject ?? 'mailto:test@example.com';
  const audience = new URL(subscription.endpoint).origin;
  return {
    authorization: makeAuthorization(keys, { audience, subject, now: Date.now() }),
    ttl: String(ttlSeconds),
    ...(topic !== undefined && { topic }),
    ...(urgency !== undefined && { urgency }),
    ...(hasContent && { 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream' }),
  };
}

async function post(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new PushError('push-service-unavailable', 'The push service cannot be reached', { cause });
  }
}

function encodeContent(content: unknown): Buffer {
  if (content instanceof Uint8Array) return Buffer.from(content);
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}

function readRecipient({ keys }: PushTarget): Parameters<typeof encryptMessage>[1] {
  const publicKey = decodeBase64Url(keys.p256dh);
  const auth = decodeBase64Url(keys.auth);
  if (publicKey?.length === 65 && auth?.length === 16) return { publicKey, auth };
  throw new PushError(
    'invalid-option',
    'subscription.keys must hold p256dh (65 bytes) and auth (16 bytes) in base64url',
  );
}
