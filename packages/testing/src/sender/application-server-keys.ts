import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { decodeBase64Url, PushError, parseApplicationServerKey } from '@web-push-kit/protocol';

/** A backend's key pair, base64url: 65 and 32 bytes, as every push library writes them. */
export interface ApplicationServerKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Who a token is for and from. */
export interface TokenClaims {
  /** Origin of the endpoint. */
  readonly audience: string;
  /** `mailto:` or `https:` address of the sender. */
  readonly subject: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

const TOKEN_LIFETIME_SECONDS = 12 * 3600;

/** Makes a key pair for a backend. */
export function generateApplicationServerKeys(): ApplicationServerKeys {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  // A private key may begin with zeros, which Node leaves out.
  const privateKey = Buffer.concat([Buffer.alloc(32), ecdh.getPrivateKey()]).subarray(-32);
  return { publicKey: ecdh.getPublicKey().toString('base64url'), privateKey: privateKey.toString('base64url') };
}

/**
 * Makes the `Authorization` header that proves who sends.
 *
 * @throws {@link PushError} `invalid-application-server-key`.
 * @see https://www.rfc-editor.org/rfc/rfc8292
 */
export function makeAuthorization(keys: ApplicationServerKeys, { audience, subject, now }: TokenClaims): string {
  const expiry = Math.floor(now / 1000) + TOKEN_LIFETIME_SECONDS;
  const signed = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode({ aud: audience, exp: expiry, sub: subject })}`;
  const key = importPrivateKey(keys);
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${keys.publicKey}`;
}

function importPrivateKey({ publicKey, privateKey }: ApplicationServerKeys): KeyObject {
  const point = Buffer.from(parseApplicationServerKey(publicKey));
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  if (decodeBase64Url(privateKey)?.length !== 32) throw invalidKey();
  try {
    return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey }, format: 'jwk' });
  } catch (cause) {
    throw invalidKey(cause);
  }
}

function invalidKey(cause?: unknown): PushError {
  const message = 'The private key is not 32 bytes in base64url that belong to the public key';
  return new PushError('invalid-application-server-key', message, { cause });
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
