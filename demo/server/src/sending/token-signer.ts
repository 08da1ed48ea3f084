import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { ApplicationServerKeys } from './application-server-keys.js';

/** Validity of a token, in milliseconds. Push services allow 24 hours; half of it leaves room for wrong clocks. */
const VALIDITY_MS = 12 * 3_600_000;

/** A token is replaced this long before it ends, in milliseconds. */
const RENEW_BEFORE_MS = 3_600_000;

/** Whoever subscribes chooses an origin, so the number of tokens kept is bounded. */
const MAX_TOKENS = 500;

/** What a token says. */
export interface TokenSignerOptions {
  readonly keys: ApplicationServerKeys;
  /** Contact of this server's operator, checked by `parsePushSubject`. */
  readonly subject: string;
}

/**
 * Signs the token that tells a push service who sends. One serves every request to the same origin until shortly
 * before it ends: some services answer too many fresh tokens with an error.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8292
 */
export class TokenSigner {
  readonly #publicKey: string;
  readonly #privateKey: KeyObject;
  readonly #subject: string;
  readonly #tokens = new Map<string, { readonly token: string; readonly expiresAt: number }>();

  constructor({ keys, subject }: TokenSignerOptions) {
    this.#publicKey = keys.publicKey;
    this.#privateKey = importPrivateKey(keys);
    this.#subject = subject;
  }

  /**
   * The value of the `Authorization` header for requests to an origin.
   *
   * @param origin - Origin of the endpoint itself, wherever the request is sent.
   * @param now - Epoch milliseconds.
   */
  authorize(origin: string, now: number): string {
    return `vapid t=${this.#tokenFor(origin, now)}, k=${this.#publicKey}`;
  }

  /** Signs anew next time; for when a push service refused the token. */
  forget(origin: string): void {
    this.#tokens.delete(origin);
  }

  #tokenFor(origin: string, now: number): string {
    const kept = this.#tokens.get(origin);
    // Also renewed when it ends too late, which happens when the clock was set back.
    const isUsable =
      kept !== undefined && kept.expiresAt - now > RENEW_BEFORE_MS && kept.expiresAt - now <= VALIDITY_MS;
    if (isUsable) return kept.token;
    const expiresAt = now + VALIDITY_MS;
    const token = this.#sign({ aud: origin, exp: Math.floor(expiresAt / 1000), sub: this.#subject });
    this.#keep(origin, { token, expiresAt });
    return token;
  }

  #keep(origin: string, entry: { readonly token: string; readonly expiresAt: number }): void {
    this.#tokens.delete(origin);
    this.#tokens.set(origin, entry);
    const [oldest] = this.#tokens.keys();
    if (this.#tokens.size > MAX_TOKENS && oldest !== undefined) this.#tokens.delete(oldest);
  }

  #sign(claims: object): string {
    const content = `${encodeJson({ typ: 'JWT', alg: 'ES256' })}.${encodeJson(claims)}`;
    // JWS wants the two numbers one after the other, not wrapped in DER.
    const signature = sign('sha256', Buffer.from(content), { key: this.#privateKey, dsaEncoding: 'ieee-p1363' });
    return `${content}.${signature.toString('base64url')}`;
  }
}

function importPrivateKey({ publicKey, privateKey }: ApplicationServerKeys): KeyObject {
  const point = Buffer.from(publicKey, 'base64url');
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: privateKey,
    },
  });
}

function encodeJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
