import type { Dialect } from '@web-push-kit/protocol';
import { handleSync } from './flush.js';
import { handleClick } from './handle-click.js';
import { handleClose } from './handle-close.js';
import { handleMessage } from './handle-message.js';
import { handlePush } from './handle-push.js';
import { createHandlerContext, type HandlerContext } from './handler-context.js';
import type { PushHandlerOptions } from './push-handler-options.js';
import type { ReceivedClick, ReceivedMessage, ReceivedPush, ReceivedSync } from './received-events.js';
import type { WorkerFeature } from './worker-feature.js';

/** What a worker is made of: only what is named here is in its bundle. */
export interface WorkerParts {
  /** Payload formats to understand, most specific first. Default: none; then plain text is understood. */
  readonly dialects?: readonly Dialect[];
  /** In the order of their steps. Default: none. */
  readonly features?: readonly WorkerFeature[];
}

/**
 * Adds the kit's listeners to a service worker, with chosen dialects and features only.
 *
 * Call it synchronously while the worker script first runs: listeners that are added later may miss the event that
 * woke the worker.
 *
 * @param scope - `self` of the worker.
 * @see https://w3c.github.io/ServiceWorker/#execution-context-events
 */
export function composePushHandlers(
  scope: ServiceWorkerGlobalScope,
  { dialects = [], features = [] }: WorkerParts,
  options: PushHandlerOptions = {},
): void {
  const context = createHandlerContext(scope, { dialects, ...options }, features);
  const handlers = listHandlers(context);
  for (const [type, handle] of Object.entries(handlers)) {
    scope.addEventListener(type, (event) => (event as ExtendableEvent).waitUntil(handle(event as never)));
  }
}

/** Every event of the worker, and what is done about it. */
function listHandlers(context: HandlerContext): Record<string, (event: never) => Promise<unknown>> {
  const handlers: Record<string, (event: never) => Promise<unknown>> = Object.assign(
    {
      push: (event: ReceivedPush) => handlePush(event, context),
      notificationclick: (event: ReceivedClick) => handleClick(event, context),
      notificationclose: ({ notification }: ReceivedClick) => handleClose(notification, context),
      message: (event: ReceivedMessage) => handleMessage(event, context, Object.keys(handlers)),
    },
    context.features.some((feature) => feature.flush) && { sync: (event: ReceivedSync) => handleSync(event, context) },
    ...context.features.map(({ events }) => events),
  );
  return handlers;
}
