import { openDB } from 'idb';
import { IndexedDbStorage, type KitStorage, type KitStorageOptions } from './kit-storage.js';

/**
 * Creates the storage of a service worker, where `import()` is refused: idb is part of the worker's own script.
 *
 * Opens nothing until the first call.
 */
export function createKitStorage(options?: KitStorageOptions): KitStorage {
  return new IndexedDbStorage(() => openDB, options);
}
