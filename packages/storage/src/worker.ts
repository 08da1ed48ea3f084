import { openDB } from 'idb';
import { type KitStorage, type KitStorageOptions, openKitStorage } from './kit-storage.js';

/**
 * Creates the storage of a service worker, where `import()` is refused: idb is part of the worker's own script.
 *
 * Opens nothing until the first call.
 */
export function createKitStorage(options?: KitStorageOptions): KitStorage {
  return openKitStorage(() => openDB, options);
}
