import type { ElementClient } from './element-client.js';

let defaultClient: ElementClient | undefined;
const watchers = new Set<() => void>();

/**
 * Sets the client of every element that has no `client` property of its own.
 *
 * Elements that are already on the page take it up at once, so the order of
 * markup and script does not matter.
 *
 * @param client - `undefined` takes the default away again.
 */
export function setDefaultClient(client: ElementClient | undefined): void {
  if (client === defaultClient) return;
  defaultClient = client;
  announceClients();
}

/** Has all elements look again for their client: a new `<push-provider>` may be above them. */
export function announceClients(): void {
  for (const watcher of [...watchers]) watcher();
}

/** The client of elements without one of their own; `undefined` until one is set. */
export function getDefaultClient(): ElementClient | undefined {
  return defaultClient;
}

/**
 * Calls `watcher` whenever another default client is set, or a provider has come.
 *
 * @returns Stops the calls.
 */
export function watchDefaultClient(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
