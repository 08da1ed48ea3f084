import { PushError } from '@web-push-kit/protocol';
import { CircuitBreaker } from './circuit-breaker.js';
import { type KitConnection, KitDatabase, type LoadOpenDB } from './kit-database.js';
import { type KitKey, type KitRecords, parseRecord } from './kit-records.js';

/** Options of a {@link KitStorage}. */
export interface KitStorageOptions {
  /**
   * Absolute URL of the scope of the worker's registration. Each registration has a subscription of its own, and so a
   * database of its own. Page and worker must agree on it. Default: the origin's root.
   */
  readonly scope?: string;
  /** Milliseconds that a call may take. Default: 1000. */
  readonly timeoutMs?: number;
  /** Milliseconds to do without IndexedDB after it failed. Default: 30000. */
  readonly retryAfterMs?: number;
  /** Epoch milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
  /** Told when IndexedDB failed and the copy in memory took over: `storage-timeout` or `storage-unavailable`. */
  readonly onError?: (error: PushError) => void;
}

/**
 * What the kit remembers, shared by the pages and the worker of an origin.
 *
 * No call rejects, and none takes longer than the deadline. Where IndexedDB fails, a copy in memory serves this realm,
 * and what could not be saved is saved by the first later call that works.
 */
export interface KitStorage {
  /** The record, or `undefined` when there is none. */
  read<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined>;
  write<K extends KitKey>(key: K, value: KitRecords[K]): Promise<void>;
  remove(key: KitKey): Promise<void>;
  /** Reads and removes in one transaction: of two realms that take a record, one gets it. */
  take<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined>;
  /**
   * Reads and writes in one transaction, so that two realms can not lose each other's change.
   *
   * @param change - Pure, as it may run more than once, and must not throw; `undefined` removes the record.
   * @returns The new record.
   */
  update<K extends KitKey>(key: K, change: Change<K>): Promise<KitRecords[K] | undefined>;
}

/** From the present record to the next one. */
export type Change<K extends KitKey> = (current: KitRecords[K] | undefined) => KitRecords[K] | undefined;

type Outcome<K extends KitKey> = {
  readonly before: KitRecords[K] | undefined;
  readonly after: KitRecords[K] | undefined;
};

/** {@link KitStorage} over a way to load idb. */
export class IndexedDbStorage implements KitStorage {
  readonly #database: KitDatabase;
  readonly #breaker: CircuitBreaker;
  readonly #onError: (error: PushError) => void;
  readonly #memory = new Map<KitKey, unknown>();
  /** Keys whose record in memory is newer than the one in the database. */
  readonly #unsaved = new Set<KitKey>();

  constructor(load: LoadOpenDB, options: KitStorageOptions = {}) {
    const { scope, timeoutMs = 1000, retryAfterMs = 30_000, now = Date.now } = options;
    this.#database = new KitDatabase(databaseName(scope), load);
    this.#breaker = new CircuitBreaker({ timeoutMs, retryAfterMs, now });
    this.#onError = options.onError ?? (() => undefined);
  }

  async read<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    return (await this.#transact(key)).after;
  }

  async write<K extends KitKey>(key: K, value: KitRecords[K]): Promise<void> {
    await this.#transact(key, () => value);
  }

  async remove(key: KitKey): Promise<void> {
    await this.#transact(key, () => undefined);
  }

  async take<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    return (await this.#transact(key, () => undefined)).before;
  }

  async update<K extends KitKey>(key: K, change: Change<K>): Promise<KitRecords[K] | undefined> {
    return (await this.#transact(key, change)).after;
  }

  async #transact<K extends KitKey>(key: K, change?: Change<K>): Promise<Outcome<K>> {
    if (this.#breaker.isOpen) return this.#transactInMemory(key, change);
    try {
      return await this.#breaker.run((signal) =>
        this.#database.use((connection) => this.#transactInDatabase(connection, key, change), signal),
      );
    } catch (cause) {
      this.#recordFailure(key, cause);
      return this.#transactInMemory(key, change);
    }
  }

  async #transactInDatabase<K extends KitKey>(db: KitConnection, key: K, change?: Change<K>): Promise<Outcome<K>> {
    const unsaved = [...this.#unsaved].map((name) => [name, this.#memory.get(name)] as const);
    if (change === undefined && unsaved.length === 0) {
      const record = parseRecord(key, await readOne(db, key));
      // A write that failed meanwhile has left something newer.
      if (!this.#unsaved.has(key)) this.#memory.set(key, record);
      return { before: record, after: record };
    }
    const outcome = await saveAll(db, unsaved, { key, change });
    this.#recordSuccess(unsaved, key, outcome.after);
    return outcome;
  }

  #transactInMemory<K extends KitKey>(key: K, change?: Change<K>): Outcome<K> {
    const before = parseRecord(key, this.#memory.get(key));
    if (change === undefined) return { before, after: before };
    const after = change(before);
    this.#memory.set(key, after);
    this.#unsaved.add(key);
    return { before, after };
  }

  #recordSuccess(saved: readonly (readonly [KitKey, unknown])[], key: KitKey, value: unknown): void {
    for (const [name, savedValue] of saved) {
      // A call that failed meanwhile may have left something newer.
      if (this.#memory.get(name) === savedValue) this.#unsaved.delete(name);
    }
    this.#memory.set(key, value);
    this.#unsaved.delete(key);
  }

  #recordFailure(key: KitKey, cause: unknown): void {
    const error = toPushError(key, cause);
    if (error.code === 'storage-timeout') this.#database.release();
    try {
      this.#onError(error);
    } catch {
      // A listener's mistake must not cost the caller the record: no call rejects.
    }
  }
}

/** Not the shortcut `db.get()`: nobody would hear of its transaction's end, and an abort would be an unhandled rejection. */
async function readOne(db: KitConnection, key: KitKey): Promise<unknown> {
  const { store, done } = db.transaction('records');
  const [value] = await Promise.all([store.get(key), done]);
  return value;
}

/** One transaction: what earlier calls could not save, then this call's read and write. */
async function saveAll<K extends KitKey>(
  db: KitConnection,
  unsaved: readonly (readonly [KitKey, unknown])[],
  { key, change }: { readonly key: K; readonly change: Change<K> | undefined },
): Promise<Outcome<K>> {
  const { store, done } = db.transaction('records', 'readwrite');
  const put = (name: KitKey, value: unknown) =>
    value === undefined ? store.delete(name) : store.put(value as KitRecords[KitKey], name);
  const work = async () => {
    for (const [name, value] of unsaved) await put(name, value);
    const before = parseRecord(key, await store.get(key));
    const after = change === undefined ? before : change(before);
    if (change !== undefined) await put(key, after);
    return { before, after };
  };
  const [outcome] = await Promise.all([work(), done]);
  return outcome;
}

function toPushError(key: KitKey, cause: unknown): PushError {
  if (cause instanceof PushError) return cause;
  return new PushError('storage-unavailable', `IndexedDB failed at the record "${key}"; it is kept in memory`, {
    cause,
  });
}

function databaseName(scope: string | undefined): string {
  const path = scope === undefined ? '/' : new URL(scope).pathname;
  return path === '/' ? 'web-push-kit' : `web-push-kit ${path}`;
}
