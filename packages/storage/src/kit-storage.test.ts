import 'fake-indexeddb/auto';
import type { PushError } from '@web-push-kit/protocol';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKitStorage } from './create-kit-storage.js';
import type { KitRecords } from './kit-records.js';
import { type KitStorageOptions, openKitStorage } from './kit-storage.js';
import { createKitStorage as createWorkerStorage } from './worker.js';

const RECORDS: KitRecords = {
  subscription: {
    endpoint: 'https://push.example/abc',
    applicationServerKey: 'BAAA',
    topics: ['news'],
    savedAt: 5,
    id: 's1',
  },
  'opt-out': { at: 5 },
  'prompt-history': { dismissedCount: 1, lastDismissedAt: 5, isRefused: false },
  'pending-link': { url: 'https://app.example/x', at: 5 },
  'worker-config': { backendUrl: 'https://app.example/push', applicationServerKey: 'BAAA', topics: [] },
  settings: { topics: ['news'], topicLevels: { news: 'important' } },
  outbox: { attempts: 1, notBefore: 5, forget: [] },
  'worker-settings': { defaultTitle: 'Island Ferries' },
  preferences: { mutedTopics: ['offers'] },
  'delivery-log': { ids: ['m1'], shown: [{ topic: 'news', at: 5 }] },
  badge: { count: 3 },
  inbox: { items: [{ id: 'm1', title: 'Delayed', at: 5, isRead: false }] },
  receipts: { waiting: [{ kind: 'shown', id: 'm1', at: 5 }] },
  device: { id: 'd1' },
  intents: { numbers: { push: 5 }, isEnded: true },
};
const KEYS = Object.keys(RECORDS) as readonly (keyof KitRecords)[];

/** Collects what `onError` hears. */
function createStorage(options: KitStorageOptions = {}) {
  const errors: PushError[] = [];
  const storage = createKitStorage({ onError: (error) => errors.push(error), ...options });
  return { storage, errors, codes: () => errors.map((error) => error.code) };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('with a working IndexedDB', () => {
  test.each(KEYS)('another realm reads what was written: %s', async (key) => {
    await createStorage().storage.write(key, RECORDS[key]);
    expect(await createStorage().storage.read(key)).toEqual(RECORDS[key]);
    expect(await createWorkerStorage().read(key)).toEqual(RECORDS[key]);
  });

  test('what was never written is undefined', async () => {
    const { storage, errors } = createStorage();
    for (const key of KEYS) expect(await storage.read(key)).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('what was removed is gone for other realms', async () => {
    const { storage } = createStorage();
    await storage.write('opt-out', { at: 5 });
    await storage.remove('opt-out');
    expect(await createStorage().storage.read('opt-out')).toBeUndefined();
  });

  test('sees what another realm wrote since', async () => {
    const { storage } = createStorage();
    await storage.write('opt-out', { at: 5 });
    await createStorage().storage.write('opt-out', { at: 6 });
    expect(await storage.read('opt-out')).toEqual({ at: 6 });
  });

  test('several records are read at once, without those that there are not', async () => {
    const { storage } = createStorage();
    await storage.write('badge', { count: 3 });
    await storage.write('device', { id: 'd1' });
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await storage.readMany(['badge', 'device', 'inbox'])).toEqual({ badge: { count: 3 }, device: { id: 'd1' } });
    expect(transaction).toHaveBeenCalledTimes(1);
    transaction.mockRestore();
  });

  test('of two realms that take a record, one gets it', async () => {
    const [page, worker] = [createStorage().storage, createStorage().storage];
    await page.write('pending-link', RECORDS['pending-link']);
    const taken = await Promise.all([page.take('pending-link'), worker.take('pending-link')]);
    expect(taken.filter((link) => link !== undefined)).toEqual([RECORDS['pending-link']]);
  });

  test('of two realms that update a record, neither loses its change', async () => {
    const dismiss = (history: KitRecords['prompt-history'] | undefined) => ({
      dismissedCount: (history?.dismissedCount ?? 0) + 1,
      lastDismissedAt: 5,
      isRefused: false,
    });
    const [page, worker] = [createStorage().storage, createStorage().storage];
    await Promise.all([page.update('prompt-history', dismiss), worker.update('prompt-history', dismiss)]);
    expect((await page.read('prompt-history'))?.dismissedCount).toBe(2);
  });

  test('an update tells the new record, and can remove it', async () => {
    const { storage } = createStorage();
    expect(await storage.update('opt-out', () => ({ at: 7 }))).toEqual({ at: 7 });
    expect(await storage.update('opt-out', () => undefined)).toBeUndefined();
    expect(await storage.read('opt-out')).toBeUndefined();
  });

  test('several records change together: what is left out stays, what is undefined goes', async () => {
    const { storage } = createStorage();
    await storage.write('badge', { count: 1 });
    await storage.write('opt-out', { at: 7 });
    const change = vi.fn(() => ({ 'opt-out': undefined, device: { id: 'd2' } }));
    const after = await storage.updateMany(['badge', 'opt-out', 'device'], change);
    expect(change).toHaveBeenCalledExactlyOnceWith({ badge: { count: 1 }, 'opt-out': { at: 7 } });
    expect(after).toEqual({ badge: { count: 1 }, device: { id: 'd2' } });
    const other = createStorage().storage;
    expect(await other.readMany(['badge', 'opt-out', 'device'])).toEqual({ badge: { count: 1 }, device: { id: 'd2' } });
  });

  test('registrations with different scopes know nothing of each other', async () => {
    await createStorage({ scope: 'https://ferry.example/' }).storage.write('opt-out', { at: 5 });
    expect(await createStorage({ scope: 'https://ferry.example/board/' }).storage.read('opt-out')).toBeUndefined();
    expect(await createStorage({}).storage.read('opt-out')).toEqual({ at: 5 });
  });

  test('what is no record counts as absent', async () => {
    await createStorage().storage.write('opt-out', { at: 5 });
    const db = await openDB('web-push-kit');
    await db.put('records', 'yesterday', 'badge');
    await db.put('records', null, 'subscription');
    db.close();
    const { storage, errors } = createStorage();
    expect(await storage.read('badge')).toBeUndefined();
    expect(await storage.read('subscription')).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('an opt-out that is damaged is still one', async () => {
    await createStorage().storage.write('opt-out', { at: 5 });
    const db = await openDB('web-push-kit');
    await db.put('records', 'yesterday', 'opt-out');
    db.close();
    expect(await createStorage({ now: () => 7 }).storage.read('opt-out')).toEqual({ at: 7 });
  });

  test('opens nothing until the first call', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const { storage } = createStorage();
    expect(open).not.toHaveBeenCalled();
    await Promise.all([storage.read('opt-out'), storage.read('subscription')]);
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('beside other versions and realms', () => {
  test('uses a database that a newer version of the kit has upgraded', async () => {
    await createStorage().storage.write('opt-out', { at: 5 });
    const newer = await openDB('web-push-kit', 9, { upgrade: (db) => void db.createObjectStore('new') });
    newer.close();
    const { storage, errors } = createStorage();
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    await storage.write('opt-out', { at: 6 });
    expect(await createStorage().storage.read('opt-out')).toEqual({ at: 6 });
    expect(errors).toEqual([]);
  });

  test('makes room for an upgrade by another realm, and goes on afterwards', async () => {
    const { storage, errors } = createStorage();
    await storage.write('opt-out', { at: 5 });
    const newer = await openDB('web-push-kit', 2);
    newer.close();
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    expect(errors).toEqual([]);
  });

  test('makes room when the site deletes its data, and starts anew', async () => {
    const { storage, errors } = createStorage();
    await storage.write('opt-out', { at: 5 });
    await deleteDB('web-push-kit');
    expect(await storage.read('opt-out')).toBeUndefined();
    await storage.write('opt-out', { at: 6 });
    expect(await createStorage().storage.read('opt-out')).toEqual({ at: 6 });
    expect(errors).toEqual([]);
  });

  test('opens anew, without an error, when the browser has closed the connection', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const { storage, errors } = createStorage();
    await storage.write('opt-out', { at: 5 });
    const request = open.mock.results[0]?.value as IDBOpenDBRequest;
    // No `close` event: as in Safari, only the next transaction finds out.
    request.result.close();
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    expect(errors).toEqual([]);
  });
});

describe('a database of the right name that is not as the kit makes it', () => {
  const shapes: readonly [string, number, (db: IDBPDatabase) => unknown][] = [
    ['without a store', 1, () => undefined],
    ['with another store', 1, (db) => db.createObjectStore('other')],
    ['without a store, of a later version', 7, () => undefined],
    ['whose store keeps keys in the records', 1, (db) => db.createObjectStore('records', { keyPath: 'id' })],
    [
      'whose store has an index of unique members',
      1,
      (db) => db.createObjectStore('records').createIndex('at', 'at', { unique: true }),
    ],
  ];

  test.each(shapes)('keeps an opt-out and other records: one %s', async (_name, version, make) => {
    (await openDB('web-push-kit', version, { upgrade: (db) => void make(db) })).close();
    const { storage, errors } = createStorage();
    await storage.write('opt-out', { at: 5 });
    await storage.write('pending-link', { url: 'https://app.example/', at: 5 });
    const other = createStorage();
    expect(await other.storage.read('opt-out')).toEqual({ at: 5 });
    expect(await other.storage.read('pending-link')).toEqual({ url: 'https://app.example/', at: 5 });
    expect([...errors, ...other.errors]).toEqual([]);
  });

  test('is put right by one of two realms that find it at the same time', async () => {
    (await openDB('web-push-kit', 1)).close();
    const [one, other] = [createStorage(), createStorage()];
    await Promise.all([one.storage.write('opt-out', { at: 5 }), other.storage.write('badge', { count: 2 })]);
    const third = createStorage();
    expect(await third.storage.readMany(['opt-out', 'badge'])).toEqual({ 'opt-out': { at: 5 }, badge: { count: 2 } });
    expect([...one.errors, ...other.errors, ...third.errors]).toEqual([]);
  });
});

describe('with an IndexedDB that throws', () => {
  const broken = {
    open() {
      throw new DOMException('blocked', 'SecurityError');
    },
  };

  test('the copy in memory serves this realm', async () => {
    vi.stubGlobal('indexedDB', broken);
    const { storage } = createStorage();
    expect(await storage.read('opt-out')).toBeUndefined();
    await storage.write('opt-out', { at: 5 });
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    expect(await storage.update('opt-out', (record) => ({ at: (record?.at ?? 0) + 1 }))).toEqual({ at: 6 });
    expect(await storage.take('opt-out')).toEqual({ at: 6 });
    expect(await storage.read('opt-out')).toBeUndefined();
  });

  test('several records are read from the copy', async () => {
    vi.stubGlobal('indexedDB', broken);
    const { storage } = createStorage();
    await storage.write('badge', { count: 3 });
    expect(await storage.readMany(['badge', 'device'])).toEqual({ badge: { count: 3 } });
  });

  test('onError hears of it once, with the reason', async () => {
    vi.stubGlobal('indexedDB', broken);
    const { storage, errors, codes } = createStorage();
    await storage.write('opt-out', { at: 5 });
    await storage.read('subscription');
    expect(codes()).toEqual(['storage-unavailable']);
    expect(errors[0]?.cause).toMatchObject({ name: 'SecurityError' });
  });

  test('no call rejects when onError itself throws, or when there is none', async () => {
    vi.stubGlobal('indexedDB', broken);
    const onError = () => {
      throw new Error('a mistake of the application');
    };
    await createKitStorage({ onError }).write('opt-out', { at: 5 });
    await createKitStorage().write('opt-out', { at: 5 });
  });

  test('works without any indexedDB at all, as in server-side rendering', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { storage, codes } = createStorage();
    await storage.write('opt-out', { at: 5 });
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    expect(codes()).toEqual(['storage-unavailable']);
  });

  test('what could not be saved is saved by the first call that works again', async () => {
    const working = indexedDB;
    let now = 0;
    const { storage } = createStorage({ now: () => now, retryAfterMs: 1000 });
    vi.stubGlobal('indexedDB', broken);
    await storage.write('opt-out', { at: 5 });
    await storage.remove('pending-link');
    vi.stubGlobal('indexedDB', working);
    await createStorage().storage.write('pending-link', RECORDS['pending-link']);

    now = 999;
    await storage.read('subscription');
    expect(await createStorage().storage.read('opt-out')).toBeUndefined();

    now = 1000;
    await storage.read('subscription');
    expect(await createStorage().storage.read('opt-out')).toEqual({ at: 5 });
    expect(await createStorage().storage.read('pending-link')).toBeUndefined();

    // Saved once: what another realm writes afterwards stays.
    await createStorage().storage.write('opt-out', { at: 9 });
    await storage.write('subscription', RECORDS.subscription);
    expect(await createStorage().storage.read('opt-out')).toEqual({ at: 9 });
  });

  test('a change that could not be saved is made to what another realm has stored since', async () => {
    const working = indexedDB;
    let now = 0;
    const { storage } = createStorage({ now: () => now, retryAfterMs: 1000 });
    await storage.write('badge', { count: 1 });
    vi.stubGlobal('indexedDB', broken);
    const lost = createStorage({ now: () => now, retryAfterMs: 1000 }).storage;
    await lost.update('badge', (badge) => ({ count: (badge?.count ?? 0) + 10 }));
    vi.stubGlobal('indexedDB', working);
    await storage.write('badge', { count: 5 });

    now = 1000;
    expect(await lost.readMany(['badge', 'opt-out'])).toEqual({ badge: { count: 15 } });
    expect(await lost.read('badge')).toEqual({ count: 15 });
    expect(await storage.read('badge')).toEqual({ count: 15 });
  });

  test('a record that IndexedDB can not store is kept in memory', async () => {
    const { storage, codes } = createStorage();
    const record = { at: 5, callback: () => undefined };
    await storage.write('opt-out', record);
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    expect(codes()).toEqual(['storage-unavailable']);
  });
});

describe('with an IndexedDB that hangs', () => {
  /** As IndexedDB looks to a page while the browser's own process for it is wedged. */
  function stubHangingIndexedDB() {
    const open = vi.fn(() => new IDBOpenDBRequest());
    vi.stubGlobal('indexedDB', { open });
    return open;
  }

  test('a read gives up at the deadline and not before', async () => {
    vi.useFakeTimers();
    stubHangingIndexedDB();
    const { storage, codes } = createStorage({ timeoutMs: 250 });
    const settled = vi.fn();
    const reading = storage.read('opt-out').then(settled);
    await vi.advanceTimersByTimeAsync(249);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await reading;
    expect(settled).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(codes()).toEqual(['storage-timeout']);
  });

  test('the default deadline is three seconds', async () => {
    vi.useFakeTimers();
    stubHangingIndexedDB();
    const { storage, codes } = createStorage();
    const writing = storage.write('opt-out', { at: 5 });
    await vi.advanceTimersByTimeAsync(2999);
    expect(codes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await writing;
    expect(codes()).toEqual(['storage-timeout']);
  });

  test('costs one deadline, however many calls there are and whenever they began', async () => {
    vi.useFakeTimers();
    stubHangingIndexedDB();
    const { storage } = createStorage({ timeoutMs: 1000 });
    const early = storage.write('opt-out', { at: 5 });
    await vi.advanceTimersByTimeAsync(900);
    const late = storage.read('subscription');
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all([early, late]);
    // From here on no timer moves: these would wait forever if they asked IndexedDB.
    expect(await storage.read('opt-out')).toEqual({ at: 5 });
    await storage.remove('opt-out');
    expect(await storage.read('opt-out')).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is asked again after a while, and no second opening queues up behind the first', async () => {
    vi.useFakeTimers();
    const open = stubHangingIndexedDB();
    let now = 0;
    const { storage, codes } = createStorage({ timeoutMs: 100, retryAfterMs: 5000, now: () => now });
    for (const at of [0, 4999, 5000, 9999, 10_000]) {
      now = at;
      const reading = storage.read('opt-out');
      await vi.advanceTimersByTimeAsync(100);
      await reading;
    }
    expect(codes()).toEqual(['storage-timeout', 'storage-timeout', 'storage-timeout']);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('a write that was given up does not come late and undo a later one', async () => {
    let finishLoading: (load: typeof openDB) => void = () => undefined;
    const loading = new Promise<typeof openDB>((resolve) => {
      finishLoading = resolve;
    });
    const open = vi.fn(openDB);
    const slow = openKitStorage(() => loading, { timeoutMs: 5 });
    await slow.write('opt-out', { at: 1 });

    const { storage } = createStorage();
    await storage.write('opt-out', { at: 2 });
    finishLoading(open as typeof openDB);
    await expect.poll(() => open).toHaveReturned();
    await open.mock.results[0]?.value;
    expect(await storage.read('opt-out')).toEqual({ at: 2 });
  });
});
