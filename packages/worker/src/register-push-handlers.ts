import { handleClick } from './handle-click.js';
import { handleClose } from './handle-close.js';
import { handlePush } from './handle-push.js';
import { handleSubscriptionChange } from './handle-subscription-change.js';
import { createHandlerContext, type PushHandlerOptions } from './push-handler-options.js';

/**
 * Adds the kit's listeners to a service worker.
 *
 * Call it synchronously while the worker script first runs: listeners that are added later may miss the event that
 * woke the worker.
 *
 * @param scope - `self` of the worker.
 * @see https://w3c.github.io/ServiceWorker/#execution-context-events
 */
export function registerPushHandlers(scope: ServiceWorkerGlobalScope, options?: PushHandlerOptions): void {
  const context = createHandlerContext(scope, options);
  scope.addEventListener('push', (event) => event.waitUntil(handlePush(event, context)));
  scope.addEventListener('notificationclick', (event) => event.waitUntil(handleClick(event, context)));
  scope.addEventListener('notificationclose', (event) => event.waitUntil(handleClose(event.notification, context)));
  scope.addEventListener('pushsubscriptionchange', (event) =>
    event.waitUntil(handleSubscriptionChange(event, context)),
  );
}
