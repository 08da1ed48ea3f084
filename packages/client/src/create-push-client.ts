import { type BrowserScope, findBrowserScope } from './browser-scope.js';
import type { WorkerRegistrar } from './client-context.js';
import { type PushClientOptions, readBackend, readTopics, readWorkerOptions, resolveWorker } from './client-options.js';
import { type EngineLoader, KitPushClient } from './kit-push-client.js';
import type { PushClient } from './push-client.js';

/** What the client takes from its surroundings. */
export interface ClientSurroundings {
  /** `undefined` where there is no page, as in server-side rendering. */
  readonly scope: BrowserScope | undefined;
  readonly loadEngine: EngineLoader;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Default: Workbox. */
  readonly registerWorker?: WorkerRegistrar;
}

/**
 * Creates the page's push client and starts looking at the browser.
 *
 * Registers the worker and loads the application server key ahead of a click; never asks the user anything. On a
 * server it stays in the state `checking`.
 *
 * @throws PushError `invalid-option`.
 */
export function createPushClient(options: PushClientOptions): PushClient {
  const surroundings = {
    scope: findBrowserScope(),
    loadEngine: () => import('./client-engine.js'),
    now: () => Date.now(),
  };
  return createClientIn(surroundings, options);
}

/** {@link createPushClient} in surroundings of the caller's choice. */
export function createClientIn(surroundings: ClientSurroundings, options: PushClientOptions): PushClient {
  const { scope, registerWorker, now, loadEngine } = surroundings;
  const backend = readBackend(options);
  const worker = readWorkerOptions(options);
  const topics = readTopics(options.topics);
  if (scope === undefined) return new KitPushClient({ setup: undefined, topics, loadEngine });
  const address = resolveWorker(worker, scope.document.baseURI);
  const setup = { scope, registerWorker, now, backend, storage: options.storage, worker: address };
  return new KitPushClient({ setup, topics, loadEngine });
}
