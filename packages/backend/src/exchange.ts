import { PushError } from '@web-push-kit/protocol';
import type { SubscribeReceipt } from './push-backend.js';

/** In characters; all that a backend holds about one browser has been seen to take over two million. */
const LONGEST_ANSWER = 8_000_000;

/** Stands for an answer that was longer; like a page, nothing can be read from it. */
const TOO_LONG = '<too long>';

/** How requests to a backend are sent. */
export interface ExchangeOptions {
  /** Default: the global `fetch` at the time of each request. */
  readonly fetch?: typeof fetch;
  /** Headers for each request, such as a CSRF or bearer token; asked anew every time. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Default `'same-origin'`: cookies go along unless the backend has another origin. */
  readonly credentials?: RequestCredentials;
  /** Longest time one request may take, from the first step to the last byte, in milliseconds. Default 10 000. */
  readonly timeoutMs?: number;
}

/** One request. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** The request in words, when its address or method alone would tell too much. */
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

/** A complete answer. */
export interface Answer {
  readonly status: number;
  readonly isOk: boolean;
  /** Another address has answered: that of a page to sign in, for instance. Not for requests that only read. */
  readonly isRedirected: boolean;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` when the body was no JSON. */
  readonly json: unknown;
  /** The request in words: method and address, never what was sent. */
  readonly what: string;
}

/** What the server said when it refused; the `cause` of a `backend-rejected` error. */
export interface BackendRefusal {
  readonly status: number;
  /** The server's own code, from `{ error: { code } }`. */
  readonly serverCode?: string;
  /** How long the server asks to wait, in seconds. */
  readonly retryAfterSeconds?: number;
}

/** An object of JSON. */
export type JsonFields = Readonly<Record<string, unknown>>;

/**
 * Sends one request and reads its whole answer before the deadline.
 *
 * @throws PushError `backend-unreachable` when there was no complete answer in time.
 */
export async function exchange(options: ExchangeOptions, request: WireRequest): Promise<Answer> {
  const { timeoutMs = 10_000 } = options;
  const { method, url, name = `${method} ${url}` } = request;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await Promise.race([
      send(options, { ...request, name }, signal),
      // The signal alone is not enough: `headers()` does not know it, nor may a fetch of the site's own.
      new Promise<never>((_resolve, reject) => {
        signal.onabort = () => reject(signal.reason);
      }),
    ]);
  } catch (cause) {
    const limit = signal.aborted ? ` within ${timeoutMs} ms` : '';
    throw new PushError('backend-unreachable', `${name}: no answer${limit}`, { cause: withoutAddress(cause, url) });
  }
}

async function send(
  options: ExchangeOptions,
  { method, url, headers, body, name: what }: WireRequest & { readonly name: string },
  signal: AbortSignal,
): Promise<Answer> {
  // Called as a plain function, and looked up late: `fetch` insists on its global, and tracing tools replace it.
  const request = options.fetch ?? fetch;
  const response = await request(url, {
    method,
    signal,
    headers: await collectHeaders(options, headers),
    ...(options.credentials && { credentials: options.credentials }),
    // The key may rotate: a cached answer has to be checked with the server.
    cache: 'no-cache',
    ...(body && { body }),
  });
  const text = (await readText(response)).trim();
  const { status, ok, headers: answered, redirected } = response;
  const isRedirected = redirected && method !== 'GET';
  return { status, isOk: ok, isRedirected, headers: answered, text, json: parseJson(text), what };
}

/** Reads an answer up to the longest that makes sense; of a longer one, only that it is too long. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length <= LONGEST_ANSWER) continue;
    await reader?.cancel();
    return TOO_LONG;
  }
  return text + decoder.decode();
}

/** Browsers quote the address in some errors, and it may hold an endpoint: of such an error only the name is kept. */
function withoutAddress(cause: unknown, url: string): unknown {
  const { name = 'Error', message = '', cause: deeper } = Object(cause) as Partial<Error>;
  if (!`${message} ${String(deeper)}`.includes(url)) return cause;
  return Object.assign(new Error('The message is left out: it quotes the address'), { name });
}

/** All headers of a request; names in lower case. */
export async function collectHeaders(
  { headers }: ExchangeOptions,
  more: Readonly<Record<string, string>> | undefined,
): Promise<Record<string, string>> {
  return { accept: 'application/json', ...Object.fromEntries(new Headers(await headers?.())), ...more };
}

/**
 * The fields of a good answer: none when it is empty, or plain text such as `Created`.
 *
 * @throws PushError `backend-rejected` for a refusal, whatever its status, and for a page of HTML: a site that answers
 *   every address with its start page, or sends people to sign in, does so with status 200.
 */
export function readFields(answer: Answer, isOk = answer.isOk): JsonFields {
  const { json, isRedirected } = answer;
  if (!isOk || isPage(answer)) throw refusal(answer);
  if (isRedirected) throw refusal(answer, 'led to another address');
  if (json === null || json === false || Object(json).error) throw refusal(answer, 'no yes');
  return Object(json) as JsonFields;
}

/** Whether a page was sent where data was asked for. */
export function isPage({ text }: Answer): boolean {
  return text[0] === '<';
}

/** The error for an answer that can not be used. Never repeats the server's prose: it may quote what we sent. */
export function refusal(answer: Answer, problem = ''): PushError {
  const { status, json, headers, what, text: told } = answer;
  const code = String((json as { error?: { code?: unknown } | null } | null | undefined)?.error?.code ?? '');
  // Only what looks like a code: free text could hold an endpoint.
  const serverCode = /^[\w.-]{1,64}$/.test(code) && code;
  const retryAfterSeconds = readRetryAfter(headers.get('retry-after'));
  const cause: BackendRefusal = {
    status,
    ...(serverCode && { serverCode }),
    ...(retryAfterSeconds >= 0 && { retryAfterSeconds }),
  };
  const text = [
    `HTTP ${status}`,
    serverCode,
    told === TOO_LONG ? 'too long' : isPage(answer) && 'a page; check the base URL',
    problem,
  ].filter(Boolean);
  return new PushError('backend-rejected', `${what}: ${text.join(' ')}`, { cause });
}

/** What a server says that it has saved, where it says so. */
export function readReceipt(answer: Answer, wanted: readonly string[]): SubscribeReceipt {
  const { id, topics } = readFields(answer);
  return { topics: readTopics(topics, wanted), ...readId(id) };
}

/** An id as text; servers use numbers too. */
export function readId(value: unknown): { readonly id?: string } {
  return /^(number|string)$/.test(typeof value) && value !== '' ? { id: String(value) } : {};
}

/** The topics a server sent, or `fallback` when it sent none that can be read. */
export function readTopics(value: unknown, fallback: readonly string[] = []): readonly string[] {
  return Array.isArray(value) && value.every((topic) => typeof topic === 'string') ? value : fallback;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller decides whether it needed any.
    return undefined;
  }
}

/**
 * Seconds, or NaN when the header is missing or makes no sense.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function readRetryAfter(value: string | null): number {
  if (!value) return Number.NaN;
  return /^\d+$/.test(value) ? Number(value) : Math.max(0, Math.ceil((Date.parse(value) - Date.now()) / 1000));
}
