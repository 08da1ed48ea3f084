import { clientsClaim } from 'workbox-core/clientsClaim.js';

/**
 * Lets a new worker take over at once: it does not wait for the pages of the old one to close, and controls those that
 * are open. A worker with push handlers only can do so safely; one that also serves files from a cache may hand new
 * files to old pages.
 *
 * Call it synchronously while the worker script first runs.
 *
 * @see https://w3c.github.io/ServiceWorker/#dom-serviceworkerglobalscope-skipwaiting
 */
export function takeControl(scope: ServiceWorkerGlobalScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  clientsClaim();
}
