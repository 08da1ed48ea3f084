import { isPushError, PushError } from '@web-push-kit/protocol';
import { accessClient, type ClientAccess } from './client-access.js';
import type { PushClient } from './push-client.js';

/** Push services deliver within a second or two; browsers that were idle may take longer. Milliseconds. */
const DEFAULT_TIMEOUT_MS = 20_000;

/** What came of {@link sendTest}. */
export type TestResult =
  /** The worker has shown it, `afterMs` milliseconds after it was asked for. */
  | { readonly kind: 'arrived'; readonly afterMs: number }
  /** The backend has sent it, and this browser has not seen it in time. */
  | { readonly kind: 'not-arrived'; readonly timeoutMs: number }
  /** The backend, or the push service behind it, said no. `status` is the backend's HTTP status, where it gave one. */
  | { readonly kind: 'refused'; readonly status?: number; readonly error: PushError }
  | { readonly kind: 'unavailable'; readonly reason: 'not-subscribed' | 'no-test-route' };

/** Options of {@link sendTest}. */
export interface TestOptions {
  /** How long to wait for the message once the backend has taken the request, in milliseconds. Default: 20000. */
  readonly timeoutMs?: number;
}

/**
 * Asks the backend for a test message, and waits until the worker has shown it: proof of the whole way, from the
 * backend over the push service to this device.
 */
export async function sendTest(push: PushClient, options: TestOptions = {}): Promise<TestResult> {
  const access = await accessClient(push);
  const saved = await access?.storage.read('subscription');
  if (access === undefined || saved === undefined) return { kind: 'unavailable', reason: 'not-subscribed' };
  const { backend, now } = access;
  if (backend.sendTest === undefined) return { kind: 'unavailable', reason: 'no-test-route' };
  const id = createId(access);
  const startedAt = now();
  // Listening begins before the request: the message may overtake its answer.
  const arrival = awaitMessage(push, id);
  try {
    await backend.sendTest(saved, id);
    const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    const hasArrived = await arrival.within(timeoutMs);
    return hasArrived ? { kind: 'arrived', afterMs: now() - startedAt } : { kind: 'not-arrived', timeoutMs };
  } catch (cause) {
    return explainRefusal(cause);
  } finally {
    arrival.stop();
  }
}

function awaitMessage(push: PushClient, id: string) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const arrived = new Promise<true>((resolve) => {
    push.addEventListener('message', ({ message }) => message.id === id && resolve(true), { signal });
  });
  const within = (timeoutMs: number): Promise<boolean> => {
    const over = new Promise<false>((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      signal.addEventListener('abort', () => clearTimeout(timer));
    });
    return Promise.race([arrived, over]);
  };
  return { within, stop: () => stopping.abort() };
}

function explainRefusal(cause: unknown): TestResult {
  const problem = 'The backend could not be asked for a test message';
  const error = isPushError(cause) ? cause : new PushError('backend-rejected', problem, { cause });
  const status = (error.cause as { readonly status?: unknown } | undefined)?.status;
  return { kind: 'refused', error, ...(typeof status === 'number' ? { status } : {}) };
}

/** Unique enough to tell one test from another; where there is no `crypto.randomUUID`, push does not work either. */
function createId({ now }: ClientAccess): string {
  return `test-${now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
