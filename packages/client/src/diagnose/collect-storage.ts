import type { ClientAccess } from '../client-access.js';
import { readExtras } from '../page-extras.js';

/** A database of its own: what the kit remembers is not to be touched by a check. */
const NAME = 'web-push-kit check';

/** Whether IndexedDB takes a record and gives it back. The kit's own storage would hide that it does not. */
export async function collectStorage({ scope }: ClientAccess): Promise<boolean> {
  const { indexedDB } = readExtras(scope);
  if (indexedDB === undefined) return false;
  try {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('check');
    const db = await finish(opening);
    const store = db.transaction('check', 'readwrite').objectStore('check');
    await finish(store.put('value', 'key'));
    const value = await finish(store.get('key'));
    db.close();
    return value === 'value';
  } catch {
    // However it fails, nothing can be kept.
    return false;
  } finally {
    indexedDB.deleteDatabase(NAME);
  }
}

function finish<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
