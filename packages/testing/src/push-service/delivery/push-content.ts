import type { IncomingHttpHeaders } from 'node:http';
import { type PushContent, URGENCIES, type Urgency } from './stored-message.js';

/** The largest body every push service has to take, in bytes. @see https://www.rfc-editor.org/rfc/rfc8030#section-7.2 */
export const MAX_BODY_BYTES = 4096;

/** The longest the real services keep a message: 28 days (FCM), in seconds. */
const MAX_TTL_SECONDS = 28 * 24 * 3600;

/** Why a push request is refused. */
export type RefusalReason =
  | 'missing-ttl'
  | 'invalid-ttl'
  | 'invalid-topic'
  | 'invalid-urgency'
  | 'missing-encoding'
  | 'unknown-encoding'
  | 'too-large';

/** What a push request asks for. */
export type ContentReading =
  | { readonly kind: 'content'; readonly content: PushContent }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/**
 * Reads what a sender asks for from its headers and body. Never throws.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8030#section-5
 */
export function parsePushContent(headers: IncomingHttpHeaders, body: Buffer): ContentReading {
  if (body.length > MAX_BODY_BYTES) return refuse('too-large');
  const ttl = readHeader(headers, 'ttl');
  if (ttl === undefined) return refuse('missing-ttl');
  if (!/^\d{1,15}$/.test(ttl)) return refuse('invalid-ttl');
  const topic = readHeader(headers, 'topic');
  if (topic !== undefined && !/^[A-Za-z0-9_-]{1,32}$/.test(topic)) return refuse('invalid-topic');
  const urgency = readHeader(headers, 'urgency') ?? 'normal';
  if (!isUrgency(urgency)) return refuse('invalid-urgency');
  const encryption = readEncryption(headers, body);
  if (encryption.kind === 'refused') return encryption;
  const ttlSeconds = Math.min(Number(ttl), MAX_TTL_SECONDS);
  return {
    kind: 'content',
    content: { body, ttlSeconds, urgency, ...(topic !== undefined && { topic }), ...encryption.headers },
  };
}

type EncryptionReading =
  | { readonly kind: 'headers'; readonly headers: Pick<PushContent, 'encoding' | 'encryption' | 'cryptoKey'> }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** A message without a body is allowed; one with a body must say how it is encrypted. */
function readEncryption(headers: IncomingHttpHeaders, body: Buffer): EncryptionReading {
  if (body.length === 0) return { kind: 'headers', headers: {} };
  const encoding = readHeader(headers, 'content-encoding');
  if (encoding === undefined) return refuse('missing-encoding');
  if (encoding === 'aes128gcm') return { kind: 'headers', headers: { encoding } };
  const encryption = readHeader(headers, 'encryption');
  const cryptoKey = readHeader(headers, 'crypto-key');
  // The encoding of before RFC 8188: key and salt travel in headers.
  if (encoding !== 'aesgcm' || encryption === undefined || cryptoKey === undefined) return refuse('unknown-encoding');
  return { kind: 'headers', headers: { encoding, encryption, cryptoKey } };
}

function isUrgency(text: string): text is Urgency {
  return URGENCIES.some((urgency) => urgency === text);
}

function refuse(reason: RefusalReason): { readonly kind: 'refused'; readonly reason: RefusalReason } {
  return { kind: 'refused', reason };
}

function readHeader(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
