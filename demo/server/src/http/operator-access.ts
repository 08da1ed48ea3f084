import { createHmac } from 'node:crypto';
import { PushError } from '@web-push-kit/protocol';
import { parseUrl } from '../parse-url.js';
import { isSameSecret } from '../same-secret.js';

/** Who may reach the operator's endpoints. */
export interface OperatorAccess {
  /** Secret the operator shows; without one, everybody on this machine may. */
  readonly token?: string;
  /** Where visitors reach the site; without one, only names of this machine are served. */
  readonly publicOrigin?: string;
}

/** A session lasts this long, in milliseconds. */
export const SESSION_MS = 12 * 3_600_000;

const MIN_TOKEN_LENGTH = 16;

/**
 * Returns whether a host name or address is this very machine. Browsers ask no name server for names under `localhost`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6761#section-6.3
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/**
 * Refuses a configuration in which strangers could send messages.
 *
 * @throws {@link PushError} `invalid-option`
 */
export function checkOperatorAccess(host: string, { token, publicOrigin }: OperatorAccess): void {
  if (token !== undefined && token.length < MIN_TOKEN_LENGTH) {
    throw new PushError('invalid-option', `OPERATOR_TOKEN must have at least ${MIN_TOKEN_LENGTH} characters`);
  }
  const publicHost = publicOrigin === undefined ? host : (parseUrl(publicOrigin)?.hostname ?? publicOrigin);
  if (token !== undefined || (isLoopbackHost(host) && isLoopbackHost(publicHost))) return;
  throw new PushError(
    'invalid-option',
    `The operator's page would be open to everybody who can reach ${publicHost}. Set OPERATOR_TOKEN, or serve this machine alone with HOST=127.0.0.1`,
  );
}

/** Makes the value of the session cookie. Any process that knows the token can check it. */
export function createSession(token: string, now: number): string {
  const expiresAt = String(now + SESSION_MS);
  return `${expiresAt}.${signSession(token, expiresAt)}`;
}

/** Whether a session cookie is ours and has not ended. */
export function isValidSession(session: string, token: string, now: number): boolean {
  const [expiresAt = '', signature = ''] = session.split('.');
  return isSameSecret(signature, signSession(token, expiresAt)) && Number(expiresAt) > now;
}

function signSession(token: string, expiresAt: string): string {
  return createHmac('sha256', token).update(`operator-session:${expiresAt}`).digest('base64url');
}
