import { clickExtras } from './click-extras.js';
import { composePushHandlers } from './compose-push-handlers.js';
import type { PushHandlerOptions } from './push-handler-options.js';

/**
 * Adds all of the kit's listeners to a service worker.
 *
 * Call it synchronously while the worker script first runs: listeners that are added later may miss the event that
 * woke the worker. Use {@link composePushHandlers} for a smaller worker that does less.
 *
 * @param scope - `self` of the worker.
 * @see https://w3c.github.io/ServiceWorker/#execution-context-events
 */
export function registerPushHandlers(scope: ServiceWorkerGlobalScope, options: PushHandlerOptions = {}): void {
  composePushHandlers(scope, { features: [clickExtras] }, options);
}
