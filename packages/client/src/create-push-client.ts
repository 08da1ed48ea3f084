import { type BrowserScope, findBrowserScope } from './browser-scope.js';
import { type PushClientOptions, readBackend, readTopics, resolveWorker } from './client-options.js';
import { type EngineLoader, KitPushClient } from './kit-push-client.js';
import type { PushClient } from './push-client.js';

/** What the client takes from its surroundings. */
export interface ClientSurroundings {
  /** `undefined` where there is no page, as in server-side rendering. */
  readonly scope: BrowserScope | undefined;
  readonly loadEngine: EngineLoader;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1). Default: `Math.random`. */
  readonly random?: () => number;
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
  const loadEngine: EngineLoader = () => import('./client-engine.js');
  return createClientIn({ scope: findBrowserScope(), loadEngine, now: Date.now }, options);
}

/** {@link createPushClient} in surroundings of the caller's choice. */
export function createClientIn(surroundings: ClientSurroundings, options: PushClientOptions): PushClient {
  const { scope, loadEngine, now, random = Math.random } = surroundings;
  const { storage, deepLinks } = options;
  const backend = readBackend(options);
  const settings = { topics: readTopics(options.topics) };
  const worker = resolveWorker(options, scope?.document.baseURI);
  const setup = scope && worker && { scope, now, random, backend, storage, deepLinks, worker, settings };
  return new KitPushClient({ setup, settings, loadEngine });
}
