import { type Answer, exchange } from './exchange.js';
import type { HttpBackendOptions } from './http-options.js';
import { type AnyFacts, type AnyOperation, absolute, prepareRequest, type UrlValues } from './http-request.js';
import { readAuthorization, type Security } from './http-security.js';

/** What bodies and addresses are made from. */
export type CallFacts = AnyFacts & { readonly values: UrlValues };

/** An answer, with what was said to get it. */
export interface Reply extends Answer {
  readonly sent?: string;
  readonly isFine: boolean;
  /** There is no such subscription. */
  readonly isGone: boolean;
}

/** Carries out an operation. */
export type Call = (operation: AnyOperation, facts: CallFacts) => Promise<Reply>;

/** A plain request for a key or a token. */
export type Load = (request: {
  readonly url: string;
  readonly method?: string;
  readonly body?: unknown;
}) => Promise<Answer>;

const GONE: readonly number[] = [404, 410];

/** Sends operations, and sends them once more when a renewed token may help. */
export function createCall(config: HttpBackendOptions, security: Security): Call {
  return async (operation, facts) => {
    const reply = await attempt({ config, security, operation }, facts);
    if (reply.isFine || !(await security.renew(reply.status))) return reply;
    return attempt({ config, security, operation }, facts);
  };
}

/** Sends requests that belong to no operation; they prove who sends them, but carry no CSRF token. */
export function createLoad(config: HttpBackendOptions): Load {
  return async ({ url, method = 'GET', body }) =>
    exchange(config, {
      method,
      url: absolute(config.baseUrl, url),
      headers: {
        ...(await readAuthorization(config)),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
}

async function attempt(
  parts: { readonly config: HttpBackendOptions; readonly security: Security; readonly operation: AnyOperation },
  facts: CallFacts,
): Promise<Reply> {
  const { config, security, operation } = parts;
  const { url, method, body, contentType, sent } = await prepareRequest(config, operation, facts);
  const name = `${method} ${absolute(config.baseUrl, operation.url)}`;
  const headers = {
    ...(contentType && { 'content-type': contentType }),
    ...Object.fromEntries(new Headers(operation.headers)),
    ...(await security.headers()),
  };
  const answer =
    url === undefined ? nothing(name) : await exchange(config, { method, url, name, headers, ...(body && { body }) });
  if (answer.json !== undefined) config.onAnswer?.(answer.json);
  const isFine = operation.ok?.includes(answer.status) ?? answer.isOk;
  const isGone = (operation.gone ?? GONE).includes(answer.status);
  return { ...answer, isFine, isGone, ...(sent !== undefined && { sent }) };
}

/** What a request that can not be made is answered with: the backend can not have it. */
function nothing(what: string): Answer {
  return { status: 404, isOk: false, isRedirected: false, headers: new Headers(), text: '', json: undefined, what };
}
