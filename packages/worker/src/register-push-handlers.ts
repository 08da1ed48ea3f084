import { builtInDialects } from '@web-push-kit/protocol';
import { appBadge } from './app-badge.js';
import { clickExtras } from './click-extras.js';
import { composePushHandlers } from './compose-push-handlers.js';
import { deliveryPolicy } from './delivery-policy.js';
import { dismissal } from './dismissal.js';
import { foreground } from './foreground.js';
import { inbox } from './inbox.js';
import { pageSettings } from './page-settings.js';
import { personalization } from './personalization.js';
import type { PushHandlerOptions } from './push-handler-options.js';
import { receipts } from './receipts.js';
import { renewal } from './renewal.js';

/**
 * Adds all of the kit's listeners to a service worker, with every dialect and every feature.
 *
 * Call it synchronously while the worker script first runs: listeners that are added later may miss the event that
 * woke the worker. Use {@link composePushHandlers} for a smaller worker that does less.
 *
 * @param scope - `self` of the worker.
 * @see https://w3c.github.io/ServiceWorker/#execution-context-events
 */
export function registerPushHandlers(scope: ServiceWorkerGlobalScope, options?: PushHandlerOptions): void {
  const features = [
    pageSettings,
    personalization,
    inbox,
    deliveryPolicy,
    foreground,
    dismissal,
    appBadge,
    clickExtras,
    receipts,
    renewal,
  ];
  composePushHandlers(scope, { dialects: builtInDialects, features }, options);
}
