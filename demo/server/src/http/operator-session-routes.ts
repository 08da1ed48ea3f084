import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { isSameSecret } from '../same-secret.js';
import { refuse } from './answers.js';
import { isOperator, type OperatorGuardOptions, SESSION_COOKIE } from './guard-operator.js';
import { withJsonBody } from './json-body.js';
import { createSession, SESSION_MS } from './operator-access.js';

const WRONG_TOKEN = { status: 401, code: 'wrong-token', message: 'This is not the operator token' } as const;

/**
 * Signing in with the operator token: `EventSource` cannot send it as a header, so a cookie stands for it.
 *
 * `GET` tells whether a token is needed and whether this request has shown it; `POST {token}` and `DELETE`
 * begin and end a session.
 */
export function createOperatorSessionRoutes(options: OperatorGuardOptions): Hono {
  const { token, publicOrigin, now } = options;
  const cookie = {
    path: '/api/operator',
    httpOnly: true,
    sameSite: 'Strict',
    secure: publicOrigin?.startsWith('https:') ?? false,
  } as const;
  const routes = new Hono();
  routes.get('/', (context) =>
    context.json({ isTokenRequired: token !== undefined, isSignedIn: isOperator(context, options) }),
  );
  routes.post(
    '/',
    withJsonBody(parseToken, async (context, given) => {
      if (token === undefined) return context.body(null, 204);
      if (!isSameSecret(given, token)) return refuse(context, WRONG_TOKEN);
      setCookie(context, SESSION_COOKIE, createSession(token, now()), { ...cookie, maxAge: SESSION_MS / 1000 });
      return context.body(null, 204);
    }),
  );
  routes.delete('/', (context) => {
    deleteCookie(context, SESSION_COOKIE, cookie);
    return context.body(null, 204);
  });
  return routes;
}

function parseToken(body: unknown): Parsed<string> {
  const { token } = membersOf(body);
  return typeof token === 'string' ? valid(token) : invalid('token must be a string');
}
