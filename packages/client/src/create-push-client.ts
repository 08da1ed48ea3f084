import { createKitStorage } from '@web-push-kit/storage';
import { boundBackend } from './bounded-backend.js';
import { type BrowserScope, findBrowserScope } from './browser-scope.js';
import type { ClientContext, WorkerRegistrar } from './client-context.js';
import { type PushClientOptions, readBackend, readTopics, readWorkerOptions, resolveWorker } from './client-options.js';
import { KitPushClient } from './kit-push-client.js';
import type { PushClient } from './push-client.js';
import { registerWithWorkbox } from './register-with-workbox.js';
import { ServerPushClient } from './server-push-client.js';

/** What the client takes from its surroundings. */
export interface ClientSurroundings {
  /** `undefined` where there is no page, as in server-side rendering. */
  readonly scope: BrowserScope | undefined;
  readonly registerWorker: WorkerRegistrar;
  /** Epoch milliseconds. */
  readonly now: () => number;
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
  return createClientIn(
    { scope: findBrowserScope(), registerWorker: registerWithWorkbox, now: () => Date.now() },
    options,
  );
}

/** {@link createPushClient} in surroundings of the caller's choice. */
export function createClientIn(surroundings: ClientSurroundings, options: PushClientOptions): PushClient {
  const { scope, registerWorker, now } = surroundings;
  const backend = boundBackend(readBackend(options));
  const worker = readWorkerOptions(options);
  const topics = readTopics(options.topics);
  if (scope === undefined) return new ServerPushClient(topics);
  const context: ClientContext = {
    scope,
    registerWorker,
    now,
    backend,
    storage: options.storage ?? createKitStorage(),
    worker: resolveWorker(worker, scope.document.baseURI),
  };
  return new KitPushClient(context, topics);
}
