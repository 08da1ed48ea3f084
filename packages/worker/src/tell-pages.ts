import type { WorkerMessage } from '@web-push-kit/protocol';
import { findWindows } from './find-windows.js';
import type { WorkerScope } from './worker-scope.js';

/** Sends `message` to every open page of the origin, also to those this worker does not control. Never rejects. */
export async function tellPages(message: WorkerMessage, scope: WorkerScope): Promise<void> {
  for (const page of await findWindows(scope)) {
    try {
      page.postMessage(message);
    } catch (error) {
      // An application's dialect may have put something into the message that can not be cloned.
      scope.reportError(error);
    }
  }
}
