import { PushError } from '@web-push-kit/protocol';

/** What every request of one backend has in common. */
export interface RequestSettings {
  /** Base URL without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly headers: () => HeadersInit | Promise<HeadersInit>;
  readonly credentials: RequestCredentials;
  /** From the first step to the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** One request of the contract. */
export interface JsonRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Appended to the base URL; begins with a slash. */
  readonly path: string;
  readonly body?: unknown;
}

/** A complete answer: its status, and its body when that was JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly isOk: boolean;
  /** `undefined` when the body was empty or no JSON; see `isEmpty`. */
  readonly json: unknown;
  readonly isEmpty: boolean;
  /** From `Retry-After`, in seconds, when the server gave a number or a date. */
  readonly retryAfterSeconds?: number;
}

/**
 * Sends one request and reads its whole answer before the deadline.
 *
 * @throws PushError `backend-unreachable` when there was no complete answer in time.
 */
export async function requestJson(settings: RequestSettings, request: JsonRequest): Promise<JsonAnswer> {
  const deadline = AbortSignal.timeout(settings.timeoutMs);
  try {
    // The signal alone is not enough: `headers()` does not know it, nor may a fetch of the site's own.
    return await Promise.race([exchange(settings, request, deadline), rejectWhenAborted(deadline)]);
  } catch (cause) {
    const problem = deadline.aborted ? `no answer within ${settings.timeoutMs} ms` : 'no answer';
    throw new PushError('backend-unreachable', `${describeRequest(settings, request)}: ${problem}`, { cause });
  }
}

/** A request in words, for error messages: method and address, never what was sent. */
export function describeRequest(settings: Pick<RequestSettings, 'baseUrl'>, request: JsonRequest): string {
  return `${request.method} ${settings.baseUrl}${request.path}`;
}

async function exchange(settings: RequestSettings, request: JsonRequest, signal: AbortSignal): Promise<JsonAnswer> {
  const headers = new Headers(await settings.headers());
  headers.set('Accept', 'application/json');
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  const send = settings.fetch;
  const response = await send(settings.baseUrl + request.path, {
    method: request.method,
    headers,
    signal,
    credentials: settings.credentials,
    // The key may rotate: a cached answer has to be checked with the server.
    cache: 'no-cache',
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  return readAnswer(response);
}

async function readAnswer(response: Response): Promise<JsonAnswer> {
  const text = await response.text();
  const retryAfterSeconds = parseRetryAfter(response.headers.get('Retry-After'));
  return {
    status: response.status,
    isOk: response.ok,
    json: parseJson(text),
    isEmpty: text.trim() === '',
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller decides whether it needed any.
    return undefined;
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
function parseRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
