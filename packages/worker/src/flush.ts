import { PushError } from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';
import type { ReceivedSync } from './received-events.js';
import { succeeds } from './with-deadline.js';

/** Name of the kit's Background Sync. */
const SYNC_TAG = 'web-push-kit';

/** Time for everything that waits, in milliseconds: a new subscription takes several seconds. */
const FLUSH_TIMEOUT_MS = 30_000;

/**
 * Sends what waits to be sent. What still waits afterwards is tried again when the browser is online, where it has
 * Background Sync, and otherwise with the next push or page.
 *
 * @returns Whether nothing waits any more. Never rejects.
 */
export async function flush(context: HandlerContext): Promise<boolean> {
  const { features, attempt, scope } = context;
  // The event may have started the worker, and where things are sent is in the records.
  await attempt(() => context.reading);
  const isSent = await Promise.all(features.map((feature) => attempt(() => feature.flush?.(), FLUSH_TIMEOUT_MS)));
  if (!isSent.includes(false)) return true;
  const { sync } = scope.registration;
  // A browser may refuse, such as one whose user does not want sites to work in the background.
  if (sync) await succeeds(() => sync.register(SYNC_TAG), FLUSH_TIMEOUT_MS);
  return false;
}

/**
 * The browser is online again, or thinks so.
 *
 * @throws {@link PushError} `backend-unreachable` when something still waits: by that the browser knows to try again.
 * @see https://wicg.github.io/background-sync/spec/#sync-event
 */
export async function handleSync({ tag }: ReceivedSync, context: HandlerContext): Promise<void> {
  if (tag !== SYNC_TAG || (await flush(context))) return;
  throw new PushError('backend-unreachable', 'The backend could not be told; the browser tries again');
}
