import type { Dialect } from '@web-push-kit/protocol';
import { handleClick } from './handle-click.js';
import { handleClose } from './handle-close.js';
import { handlePush } from './handle-push.js';
import { handleSubscriptionChange } from './handle-subscription-change.js';
import { createHandlerContext } from './handler-context.js';
import type { PushHandlerOptions } from './push-handler-options.js';
import type { WorkerFeature } from './worker-feature.js';

/** What a worker is made of: only what is named here is in its bundle. */
export interface WorkerParts {
  /** Payload formats to understand, most specific first. */
  readonly dialects?: readonly Dialect[];
  readonly features?: readonly WorkerFeature[];
}

/**
 * Adds the kit's listeners to a service worker, with chosen dialects and features only.
 *
 * Call it synchronously while the worker script first runs: listeners that are added later may miss the event that
 * woke the worker.
 *
 * @param scope - `self` of the worker.
 */
export function composePushHandlers(
  scope: ServiceWorkerGlobalScope,
  { dialects, features = [] }: WorkerParts,
  options: PushHandlerOptions = {},
): void {
  const context = createHandlerContext(scope, { ...(dialects && { dialects }), ...options }, features);
  scope.addEventListener('push', (event) => event.waitUntil(handlePush(event, context)));
  scope.addEventListener('notificationclick', (event) => event.waitUntil(handleClick(event, context)));
  scope.addEventListener('notificationclose', (event) => event.waitUntil(handleClose(event.notification, context)));
  scope.addEventListener('pushsubscriptionchange', (event) =>
    event.waitUntil(handleSubscriptionChange(event, context)),
  );
}
