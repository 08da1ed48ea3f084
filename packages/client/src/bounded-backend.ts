import type { PushBackend } from '@web-push-kit/backend';
import { isPushError, PushError } from '@web-push-kit/protocol';
import { withDeadline } from './deadline.js';

/** Beyond the deadline of the kit's own backend; for those that have none, in milliseconds. */
const ANSWER_TIMEOUT_MS = 30_000;

/** A backend that always settles, and only ever rejects with a `PushError`, whoever wrote it. */
export function boundBackend(backend: PushBackend): PushBackend {
  return {
    url: backend.url,
    getApplicationServerKey: () => bound(() => backend.getApplicationServerKey()),
    subscribe: (request) => bound(() => backend.subscribe(request)),
    ...(backend.update && { update: bounded(backend.update.bind(backend)) }),
    unsubscribe: (saved) => bound(() => backend.unsubscribe(saved)),
    ...(backend.getStatus && { getStatus: bounded(backend.getStatus.bind(backend)) }),
  };
}

function bounded<Args extends readonly unknown[], T>(
  act: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return (...args) => bound(() => act(...args));
}

async function bound<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await withDeadline(act(), ANSWER_TIMEOUT_MS, () => new Error(`No answer within ${ANSWER_TIMEOUT_MS} ms`));
  } catch (cause) {
    if (isPushError(cause)) throw cause;
    throw new PushError('backend-unreachable', 'The backend did not answer', { cause });
  }
}
