import { PushError, parseApplicationServerKey } from '@web-push-kit/protocol';
import type { PushBackend, SubscribeReceipt, SubscribeRequest, SubscriptionStatus } from './push-backend.js';
import { readBody, readId, readTopics, refusal } from './read-answer.js';
import {
  describeRequest,
  type JsonAnswer,
  type JsonRequest,
  type RequestSettings,
  requestJson,
} from './request-json.js';

/** How {@link restBackend} sends its requests. */
export interface RestBackendOptions {
  /** Default: the global `fetch` at the time of each request. */
  readonly fetch?: typeof fetch;
  /** Headers for each request, such as a CSRF or bearer token; asked anew every time. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Default `'same-origin'`: cookies go along unless the backend has another origin. */
  readonly credentials?: RequestCredentials;
  /** Longest time one request may take, in milliseconds. Default 10 000. */
  readonly timeoutMs?: number;
}

/** A {@link PushBackend} that can do all that the kit's contract says. */
export type RestBackend = PushBackend & Required<Pick<PushBackend, 'update' | 'getStatus'>>;

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * A backend that speaks the kit's REST contract, described in `docs/backend-contract.md`.
 *
 * Works in pages and in workers: it uses nothing but `fetch`.
 *
 * @param baseUrl - Address below which the contract's routes live, such as `/push`. A relative one resolves against
 *   the page, or against the script in a worker.
 * @throws PushError `invalid-option` when paths can not be appended to `baseUrl`.
 */
export function restBackend(baseUrl: string, options: RestBackendOptions = {}): RestBackend {
  const settings = createSettings(baseUrl, options);
  const send = (request: JsonRequest): Promise<JsonAnswer> => requestJson(settings, request);
  const ask = async (request: JsonRequest): Promise<Readonly<Record<string, unknown>>> =>
    readBody(await send(request), describeRequest(settings, request));

  return {
    url: settings.baseUrl || '/',
    getApplicationServerKey: async () => readKey(await ask({ method: 'GET', path: '/vapid-public-key' })),
    subscribe: async (request) =>
      readReceipt(await ask({ method: 'POST', path: '/subscribe', body: request }), request),
    update: async ({ endpoint, topics }, change) => {
      const answer = await ask({ method: 'PATCH', path: '/subscribe', body: { endpoint, ...change } });
      return { topics: readTopics(answer.topics, change.topics ?? topics) };
    },
    unsubscribe: async ({ endpoint }) => {
      const request: JsonRequest = { method: 'DELETE', path: '/subscribe', body: { endpoint } };
      const answer = await send(request);
      if (!answer.isOk && !isGone(answer.status)) throw refusal(answer, describeRequest(settings, request));
    },
    getStatus: async ({ endpoint }) => {
      const request: JsonRequest = { method: 'POST', path: '/status', body: { endpoint } };
      const answer = await send(request);
      return readStatus(answer, describeRequest(settings, request));
    },
  };
}

function createSettings(baseUrl: string, options: RestBackendOptions): RequestSettings {
  if (typeof baseUrl !== 'string' || /[?#]/.test(baseUrl)) {
    throw new PushError(
      'invalid-option',
      `The backend's base URL is ${JSON.stringify(baseUrl)}; it must be a URL without query and fragment`,
    );
  }
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    // Called as a plain function, and looked up late: `fetch` insists on its global, and tracing tools replace it.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    headers: options.headers ?? (() => ({})),
    credentials: options.credentials ?? 'same-origin',
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  };
}

function readKey(body: Readonly<Record<string, unknown>>): Uint8Array {
  const key = body.publicKey;
  // Not a string reads as an empty key, which the parser refuses in the same words.
  return parseApplicationServerKey(typeof key === 'string' ? key : '');
}

function readReceipt(body: Readonly<Record<string, unknown>>, request: SubscribeRequest): SubscribeReceipt {
  const id = readId(body.id);
  return { topics: readTopics(body.topics, request.topics), ...(id === undefined ? {} : { id }) };
}

function readStatus(answer: JsonAnswer, what: string): SubscriptionStatus {
  const body = readBody(answer, what);
  // A guess would be costly: "unknown" makes every page load register again.
  if (typeof body.known !== 'boolean') throw refusal(answer, `${what} is answered without "known"`);
  return { isKnown: body.known, topics: readTopics(body.topics, []) };
}

/** To be forgotten, not being there is as good as being removed. */
function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
