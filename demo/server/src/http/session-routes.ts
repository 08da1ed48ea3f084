import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { type Identity, SESSION_MS } from '../people/identity.js';
import { findTraveler, TRAVELERS } from '../people/travelers.js';
import { isSameSecret } from '../same-secret.js';
import { refuse } from './answers.js';
import { clientAddress } from './client-address.js';
import { TRAVELER_COOKIE, travelerOf } from './guard-traveler.js';
import { limitBody, withJsonBody } from './json-body.js';
import { type RateLimit, RateLimiter, refuseTooMany } from './rate-limit.js';

/** What signing in works with. */
export interface SessionRouteOptions {
  readonly identity: Identity;
  /** Where visitors reach the site, when that is not where it listens. */
  readonly publicOrigin?: string;
  /** How often one address may try to sign in; default 20 times a minute. */
  readonly signInLimit?: RateLimit;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

const MAX_BODY_BYTES = 1024;
const SIGN_IN_LIMIT: RateLimit = { count: 20, perMs: 60_000 };
const WRONG_CODE = { status: 401, code: 'wrong-code', message: 'This is not the code of this traveler' } as const;

/**
 * Signing travelers in and out.
 *
 * `GET` tells who is signed in, with the proof of it for the push backend; `POST {traveler, code}` and `DELETE`
 * begin and end a session.
 */
export function createSessionRoutes(options: SessionRouteOptions): Hono {
  const { identity, publicOrigin, now } = options;
  const limiter = new RateLimiter(options.signInLimit ?? SIGN_IN_LIMIT, now);
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicOrigin?.startsWith('https:') ?? false,
  } as const;
  const routes = new Hono().use(limitBody(MAX_BODY_BYTES));
  routes.get('/', (context) => {
    const user = userOf(travelerOf(context, identity, now())?.id, identity);
    return context.json({ user, travelers: TRAVELERS }, 200, { 'Cache-Control': 'no-store' });
  });
  routes.post(
    '/',
    withJsonBody(parseSignIn, async (context, { traveler, code }) => {
      const waitMs = limiter.take(clientAddress(context));
      if (waitMs > 0) return refuseTooMany(context, waitMs);
      const found = findTraveler(traveler);
      if (found === undefined || !isSameSecret(code, found.code)) return refuse(context, WRONG_CODE);
      const session = identity.createSession(found.id, now());
      setCookie(context, TRAVELER_COOKIE, session, { ...cookie, maxAge: SESSION_MS / 1000 });
      return context.json({ user: userOf(found.id, identity) });
    }),
  );
  routes.delete('/', (context) => {
    deleteCookie(context, TRAVELER_COOKIE, cookie);
    return context.body(null, 204);
  });
  return routes;
}

/** What a page may know of its user. */
function userOf(id: string | undefined, identity: Identity) {
  const traveler = findTraveler(id);
  if (traveler === undefined) return null;
  const { id: userId, name } = traveler;
  return { id: userId, name, token: identity.tokenOf(userId), hash: identity.hashOf(userId) };
}

function parseSignIn(body: unknown): Parsed<{ readonly traveler: string; readonly code: string }> {
  const { traveler, code } = membersOf(body);
  const isText = typeof traveler === 'string' && typeof code === 'string';
  return isText ? valid({ traveler, code }) : invalid('traveler and code must be strings');
}
