import type { HandlerContext } from './handler-context.js';
import type { RequestAnswer } from './worker-scope.js';

/** Longest time that a request to the backend may need, in milliseconds. */
const SEND_TIMEOUT_MS = 5000;

/**
 * Sends a request to the backend, which may outlive the worker.
 *
 * @returns The answer when it is final, agreement or refusal; `undefined` when another attempt may have more luck: no
 *   answer, a server in trouble, or too many requests. Never rejects.
 */
export async function sendRequest(
  url: string,
  { scope }: HandlerContext,
  init: RequestInit,
): Promise<RequestAnswer | undefined> {
  try {
    const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
    // An address that leads on could lead to anybody.
    const answer = await scope.fetch(url, { ...init, redirect: 'error', keepalive: true, signal });
    return answer.ok || isFinal(answer.status) ? answer : undefined;
  } catch {
    // Offline, or not in time: what is sent is kept, and sent again.
    return undefined;
  }
}

function isFinal(status = 0): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
