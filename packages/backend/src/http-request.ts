import { encodeBase64Url } from '@web-push-kit/protocol';
import { encodeBody, replayBody, shapeBody, toStandardBase64, type WireBody } from './http-body.js';
import type { HttpBackendOptions, HttpOperation, SubscribeFacts } from './http-options.js';
import type { SavedSubscription, SubscriptionDetails } from './push-backend.js';

/** What fills the blanks of an address. */
export type UrlValues = Readonly<Record<string, string | undefined>>;

/** What the bodies of operations are made from; each operation has its own part of it. */
export interface AnyFacts {
  readonly saved?: SavedSubscription;
  readonly sent?: unknown;
  readonly subscription?: SubscriptionDetails;
  readonly request?: SubscribeFacts['request'];
}

/** A request that can be sent but for its proof of who sends it. */
export interface PreparedRequest extends WireBody {
  /** `undefined` when something that the address needs is not known. */
  readonly url: string | undefined;
  readonly method: string;
}

/** An operation whose facts have been forgotten by the type system. */
export type AnyOperation = HttpOperation<never>;

/** The address and the body of an operation. Asks for `extra` anew each time. */
export async function prepareRequest(
  config: HttpBackendOptions,
  operation: AnyOperation,
  facts: AnyFacts & { readonly values: UrlValues },
): Promise<PreparedRequest> {
  const { method = 'POST', field = 'data' } = operation;
  const { encoding = method === 'GET' ? 'none' : 'json' } = operation;
  const extra = typeof config.extra === 'function' ? await config.extra() : (config.extra ?? {});
  const layout = { encoding, field };
  const { sent } = facts.saved ?? {};
  const wire =
    operation.body === 'replay' && sent !== undefined
      ? replayBody(sent, layout)
      : encodeBody(makeData(operation, facts), extra, layout);
  return { url: buildUrl(config.baseUrl, operation, facts.values), method, ...wire };
}

function makeData({ body }: AnyOperation, facts: AnyFacts): unknown {
  // The type says `never` because the operations differ; each gets the facts that it was declared with.
  if (typeof body === 'function') return (body as (facts: AnyFacts) => unknown)(facts);
  const { subscription, request } = facts;
  if (subscription === undefined || body === 'endpoint' || body === 'replay') {
    return { endpoint: facts.saved?.endpoint ?? subscription?.endpoint };
  }
  const { replaced: _kept, ...settings } = request ?? {};
  return shapeBody(body ?? 'wrapped', subscription, settings);
}

function buildUrl(baseUrl: string, { url, query }: AnyOperation, values: UrlValues): string | undefined {
  const address = absolute(baseUrl, url);
  const parameters = Object.entries(query ?? {}).map(([name, value]) => `${encodeURIComponent(name)}=${value}`);
  const joint = address.includes('?') ? '&' : '?';
  return fillBlanks(parameters.length === 0 ? address : `${address}${joint}${parameters.join('&')}`, values);
}

/** An address of the configuration, below the base unless it is absolute itself. */
export function absolute(baseUrl: string, url: string): string {
  return /^[a-z]+:\/\//i.test(url) ? url : baseUrl + url;
}

function fillBlanks(template: string, values: UrlValues): string | undefined {
  let isComplete = true;
  const url = template.replace(/\{(\w{1,20})(:base64url)?\}/g, (_blank, name: string, encoding?: string) => {
    const value = values[name];
    if (value === undefined) isComplete = false;
    const text = value ?? '';
    return encoding ? encodeBase64Url(new TextEncoder().encode(text)) : encodeURIComponent(text);
  });
  return isComplete ? url : undefined;
}

/** A subscription with its keys written as the backend wants them. */
export function writeKeys(
  subscription: SubscriptionDetails,
  encoding: HttpBackendOptions['subKeyEncoding'],
): SubscriptionDetails {
  if (encoding !== 'base64') return subscription;
  const { p256dh, auth } = subscription.keys;
  return { ...subscription, keys: { p256dh: toStandardBase64(p256dh), auth: toStandardBase64(auth) } };
}
