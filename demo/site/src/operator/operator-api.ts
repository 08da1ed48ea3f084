import type { SentMessage } from './delivery-log.js';
import type { MessageRequest } from './message-draft.js';
import { parseMessageList } from './parse-delivery.js';

const TIMEOUT_MS = 10_000;
const LIMIT = 20;

/** What the server answered to the operator. */
export type OperatorAnswer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'sign-in-required' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable' };

/** The operator's requests. None of them rejects. */
export class OperatorApi {
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch) {
    this.#fetch = fetcher;
  }

  /** Sends a message; the answer is its id, delivery goes on after it. */
  async send(request: MessageRequest): Promise<OperatorAnswer<string>> {
    return this.#request('/api/operator/messages', post(request), (body) =>
      String((body as { id?: unknown }).id ?? ''),
    );
  }

  /** The newest messages. */
  async listMessages(): Promise<OperatorAnswer<readonly SentMessage[]>> {
    return this.#request(`/api/operator/messages?limit=${LIMIT}`, {}, parseMessageList);
  }

  /** Opens the console with the operator's token. */
  async signIn(token: string): Promise<OperatorAnswer<true>> {
    return this.#request('/api/operator/session', post({ token }), () => true as const);
  }

  async #request<Value>(
    url: string,
    init: RequestInit,
    read: (body: unknown) => Value,
  ): Promise<OperatorAnswer<Value>> {
    try {
      const response = await this.#fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (response.status === 401) return { kind: 'sign-in-required' };
      const body: unknown = response.status === 204 ? {} : await response.json();
      return response.ok
        ? { kind: 'done', value: read(body) }
        : { kind: 'refused', reason: readReason(body, response) };
    } catch {
      // No connection, no answer in time, or an answer that is no JSON: for the operator all the same.
      return { kind: 'unreachable' };
    }
  }
}

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function readReason(body: unknown, { status }: Response): string {
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === 'string' ? message : `The server answered with status ${status}.`;
}
