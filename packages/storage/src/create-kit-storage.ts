import { type KitStorage, type KitStorageOptions, openKitStorage } from './kit-storage.js';

/**
 * Creates the storage of a page. Opens nothing until the first call, and loads idb only then.
 *
 * A service worker may not use `import()`: unless its bundler inlines that, it imports this function from
 * `@web-push-kit/storage/worker`.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#hostimportmoduledynamically(referencingscriptormodule,-modulerequest,-promisecapability)
 */
export function createKitStorage(options?: KitStorageOptions): KitStorage {
  return openKitStorage(async () => (await import('idb')).openDB, options);
}
