import { withDeadline } from './with-deadline.js';
import type { WorkerScope, WorkerWindow } from './worker-scope.js';

/** Asking the browser for its own windows takes a few milliseconds. */
const FIND_TIMEOUT_MS = 1000;

/**
 * The open windows of the origin, most recently focused first.
 *
 * @param includeUncontrolled - Also those that this worker does not control: a page that was there before the worker,
 *   or was reloaded past it, still listens to messages. Default: `true`.
 * @returns None when the browser does not say in time. Never rejects.
 */
export async function findWindows(scope: WorkerScope, includeUncontrolled = true): Promise<readonly WorkerWindow[]> {
  const windows = scope.clients.matchAll({ type: 'window', includeUncontrolled });
  return (await withDeadline(windows, FIND_TIMEOUT_MS).catch((error) => scope.reportError(error))) ?? [];
}
