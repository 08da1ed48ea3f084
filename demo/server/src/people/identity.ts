import { createHmac } from 'node:crypto';
import { isSameSecret } from '../same-secret.js';

/** A session lasts this long, in milliseconds. */
export const SESSION_MS = 30 * 86_400_000;

/** Makes and checks everything that says who somebody is. Any process with the same secret can check it. */
export interface Identity {
  /** Proof that this server knows the user: pages hand it to the backend together with the id. */
  tokenOf(userId: string): string;
  isTokenOf(userId: string, token: string): boolean;
  /** Names a user to devices without saying who it is. */
  hashOf(userId: string): string;
  /** The value of a session cookie. @param now - Epoch milliseconds. */
  createSession(userId: string, now: number): string;
  /** Whose session it is; `undefined` when it is not ours or has ended. */
  readSession(session: string, now: number): string | undefined;
}

/** Each use of the secret has a name of its own, so that no signature passes for another kind. */
export function createIdentity(secret: string): Identity {
  const sign = (use: string, text: string) => createHmac('sha256', secret).update(`${use}:${text}`).digest('base64url');
  return {
    tokenOf: (userId) => sign('push-user', userId),
    isTokenOf: (userId, token) => isSameSecret(token, sign('push-user', userId)),
    hashOf: (userId) => sign('user-hash', userId).slice(0, 22),
    createSession(userId, now) {
      const content = `${userId}.${now + SESSION_MS}`;
      return `${content}.${sign('session', content)}`;
    },
    readSession(session, now) {
      const [userId = '', expiresAt = '', signature = ''] = session.split('.');
      const isOurs = isSameSecret(signature, sign('session', `${userId}.${expiresAt}`));
      return isOurs && Number(expiresAt) > now ? userId : undefined;
    },
  };
}
