import type { RequestTemplate } from '@web-push-kit/storage';
import { collectHeaders } from './exchange.js';
import type { HttpBackendOptions } from './http-options.js';
import { type AnyFacts, type AnyOperation, prepareRequest, type UrlValues, writeKeys } from './http-request.js';
import type { Security } from './http-security.js';
import type { SubscribeRequest, WorkerRequests } from './push-backend.js';

/** The blanks, which the worker fills. */
const endpoint = '{{endpoint}}';
const token = '{{token}}';
const BLANK = { endpoint, expirationTime: null, keys: { p256dh: '{{p256dh}}', auth: '{{auth}}' } };
const BLANK_SAVED = { saved: { endpoint, topics: [] }, sent: undefined };

/**
 * The requests that a worker can make: the same as the page's, with blanks in place of a subscription.
 *
 * @returns `undefined` where that can not be: multipart bodies, addresses with the backend's id or an encoded endpoint,
 *   answers whose id the worker would not find.
 */
export async function createWorkerRequests(
  config: HttpBackendOptions,
  security: Security,
  settings: Omit<SubscribeRequest, 'subscription' | 'replaces'>,
): Promise<WorkerRequests | undefined> {
  const { id = 'id', url } = config.subscribe;
  if (config.worker === false || id !== 'id' || url.includes('{endpoint:')) return undefined;
  const { replaced: _kept, ...rest } = settings;
  const template = (operation: AnyOperation, facts: AnyFacts & { readonly values: UrlValues }) =>
    createTemplate({ config, security, operation }, facts);
  const subscribe = await template(config.subscribe, {
    subscription: writeKeys(BLANK, config.subKeyEncoding),
    request: { ...rest, replaces: '{{replaces}}' },
    values: { endpoint, userId: settings.user?.id },
  });
  if (subscribe === undefined) return undefined;
  const facts = { ...BLANK_SAVED, token, values: { endpoint, token } };
  const activate = config.activate && (await template(config.activate, facts));
  return { subscribe, ...(activate && { activate }) };
}

async function createTemplate(
  parts: { readonly config: HttpBackendOptions; readonly security: Security; readonly operation: AnyOperation },
  facts: AnyFacts & { readonly values: UrlValues },
): Promise<RequestTemplate | undefined> {
  const { config, security, operation } = parts;
  const { url, method, body, contentType } = await prepareRequest(config, operation, facts);
  if (url === undefined || (body !== undefined && typeof body !== 'string')) return undefined;
  const encoding = body === undefined ? 'none' : operation.encoding === 'form' ? 'form' : 'json';
  return {
    // Absolute: the worker resolves against its own address, not against the page's.
    url: uncover(new Request(url).url),
    method,
    headers: await collectHeaders(config, {
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...Object.fromEntries(new Headers(operation.headers)),
      ...(await security.headers()),
    }),
    credentials: config.credentials ?? 'same-origin',
    ...(body === undefined ? {} : { body: encoding === 'form' ? uncover(body) : body }),
    encoding,
    keyEncoding: config.subKeyEncoding ?? 'base64url',
  };
}

/** Blanks stand in addresses and forms as they are, not percent-encoded. */
function uncover(text: string): string {
  return text.replace(/(?:%7B|\{){2}(\w{1,20})(?:%7D|\}){2}/gi, '{{$1}}');
}
