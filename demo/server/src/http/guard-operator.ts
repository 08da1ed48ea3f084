import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { parseUrl } from '../parse-url.js';
import { isSameSecret } from '../same-secret.js';
import { refuse } from './answers.js';
import { isLoopbackHost, isValidSession, type OperatorAccess } from './operator-access.js';

export const SESSION_COOKIE = 'ferry_operator';

/** What the guards check against. */
export interface OperatorGuardOptions extends OperatorAccess {
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Lets only requests of this site's own pages through, and of programs that are no browsers.
 *
 * Without a token the host is checked as well: a foreign name that was made to resolve to this machine is a
 * foreign site.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function requireSameOrigin({ token, publicOrigin }: OperatorAccess): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('Host') ?? '';
    // With a token, a foreign name is harmless: the session's cookie belongs to ours.
    const isHostTrusted = token !== undefined || isOwnHost(host, publicOrigin);
    if (!isHostTrusted || !isOwnPage(context, host, publicOrigin)) {
      return refuse(context, {
        status: 403,
        code: 'cross-origin',
        message: 'The operator’s endpoints answer only pages of this site; set PUBLIC_ORIGIN when it has another name',
      });
    }
    return next();
  };
}

/** Lets only the operator through, when there is a token. */
export function requireOperator(options: OperatorGuardOptions): MiddlewareHandler {
  return async (context, next) => {
    if (!isOperator(context, options)) {
      context.header('WWW-Authenticate', 'Bearer realm="operator"');
      const message = 'Sign in at /api/operator/session, or send the operator token as a bearer token';
      return refuse(context, { status: 401, code: 'sign-in-required', message });
    }
    return next();
  };
}

/** Whether a request comes from the operator. */
export function isOperator(context: Context, { token, now }: OperatorGuardOptions): boolean {
  if (token === undefined) return true;
  const [scheme = '', given = ''] = (context.req.header('Authorization') ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer') return isSameSecret(given, token);
  return isValidSession(getCookie(context, SESSION_COOKIE) ?? '', token, now());
}

function isOwnHost(host: string, publicOrigin: string | undefined): boolean {
  const { hostname, host: ownHost } = parseUrl(`http://${host}`) ?? {};
  if (hostname === undefined) return false;
  return isLoopbackHost(hostname) || (publicOrigin !== undefined && parseUrl(publicOrigin)?.host === ownHost);
}

function isOwnPage(context: Context, host: string, publicOrigin: string | undefined): boolean {
  const site = context.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = context.req.header('Origin');
  if (origin === undefined || origin === publicOrigin) return true;
  // By host alone: behind a proxy, this server does not see whether the page was loaded by https.
  return parseUrl(origin)?.host === host;
}
