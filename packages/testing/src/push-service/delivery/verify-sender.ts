import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { decodeBase64Url, encodeBase64Url } from '@web-push-kit/protocol';

/** What a sender shows to prove who it is. */
export interface SenderProof {
  /** `Authorization` header. */
  readonly authorization: string | undefined;
  /** `Crypto-Key` header; senders of before RFC 8292 put their key there. */
  readonly cryptoKey: string | undefined;
}

/** What the proof has to fit. */
export interface SenderExpectation {
  /** The key given at `subscribe()`, base64url; without one anybody may send. */
  readonly applicationServerKey: string | undefined;
  /** Origins under which senders reach this service. */
  readonly audiences: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Whether a sender may send. */
export type SenderVerdict = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly reason: VapidRefusal };

/** Why a sender may not send. */
export type VapidRefusal =
  | 'missing-authorization'
  | 'invalid-authorization'
  | 'key-mismatch'
  | 'invalid-signature'
  | 'invalid-expiry'
  | 'expired-token'
  | 'long-lived-token'
  | 'wrong-audience';

const MAX_LIFETIME_SECONDS = 24 * 3600;

/**
 * Verifies that a message comes from the owner of the application server key.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8292
 */
export function verifySender(proof: SenderProof, expectation: SenderExpectation): SenderVerdict {
  const { applicationServerKey } = expectation;
  if (proof.authorization === undefined) {
    return applicationServerKey === undefined ? { kind: 'accepted' } : refuse('missing-authorization');
  }
  const credentials = parseCredentials(proof.authorization, proof.cryptoKey);
  if (credentials === undefined) return refuse('invalid-authorization');
  if (applicationServerKey !== undefined && encodeBase64Url(credentials.key) !== applicationServerKey) {
    return refuse('key-mismatch');
  }
  const claims = readSignedClaims(credentials);
  if (claims === undefined) return refuse('invalid-signature');
  const reason = checkClaims(claims, expectation);
  return reason === undefined ? { kind: 'accepted' } : refuse(reason);
}

interface Credentials {
  readonly token: string;
  /** The sender's public key, uncompressed. */
  readonly key: Uint8Array;
}

type Claims = Readonly<Record<string, unknown>>;

/** Reads `vapid t=…, k=…`, and the older `WebPush …` with the key in `Crypto-Key`. */
function parseCredentials(authorization: string, cryptoKey: string | undefined): Credentials | undefined {
  const [scheme = ''] = authorization.split(/\s/, 1);
  const rest = authorization.slice(scheme.length + 1).trim();
  const isCurrent = scheme.toLowerCase() === 'vapid';
  if (!isCurrent && scheme.toLowerCase() !== 'webpush') return undefined;
  const token = isCurrent ? readParameter(rest, 't') : rest;
  const keyText = isCurrent ? readParameter(rest, 'k') : readParameter(cryptoKey ?? '', 'p256ecdsa');
  const key = keyText === undefined ? undefined : decodeBase64Url(keyText);
  return !token || key?.length !== 65 ? undefined : { token, key };
}

function readParameter(text: string, name: string): string | undefined {
  for (const part of text.split(/[,;]/)) {
    const at = part.indexOf('=');
    if (at !== -1 && part.slice(0, at).trim() === name)
      return part
        .slice(at + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}

/** The claims of a token, once its ES256 signature has been checked. */
function readSignedClaims({ token, key }: Credentials): Claims | undefined {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || parseJson(header)?.alg !== 'ES256') return undefined;
  const publicKey = importKey(key);
  const signatureBytes = decodeBase64Url(signature);
  if (publicKey === undefined || signatureBytes?.length !== 64) return undefined;
  const signed = Buffer.from(`${header}.${payload}`);
  const isValid = verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signatureBytes);
  return isValid ? parseJson(payload) : undefined;
}

function checkClaims({ aud, exp }: Claims, { audiences, now }: SenderExpectation): VapidRefusal | undefined {
  const nowSeconds = now / 1000;
  if (typeof exp !== 'number' || !Number.isFinite(exp)) return 'invalid-expiry';
  if (exp <= nowSeconds) return 'expired-token';
  if (exp > nowSeconds + MAX_LIFETIME_SECONDS) return 'long-lived-token';
  const audience = typeof aud === 'string' && URL.canParse(aud) ? new URL(aud) : undefined;
  const isOurs = audience !== undefined && audience.pathname === '/' && audiences.includes(audience.origin);
  return isOurs ? undefined : 'wrong-audience';
}

function importKey(point: Uint8Array): KeyObject | undefined {
  const [x, y] = [encodeBase64Url(point.subarray(1, 33)), encodeBase64Url(point.subarray(33))];
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    // Not a point of the curve.
    return undefined;
  }
}

function parseJson(part: string): Claims | undefined {
  const bytes = decodeBase64Url(part);
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
  } catch {
    // Not JSON.
    return undefined;
  }
}

function refuse(reason: VapidRefusal): SenderVerdict {
  return { kind: 'refused', reason };
}
