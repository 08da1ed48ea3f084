import {
  type Change,
  type ChangeMany,
  type KitKey,
  type KitRecords,
  type KitStorage,
  type RecordsOf,
  readRecord,
} from '@web-push-kit/storage';

/**
 * The kit's storage in memory; pages of one browser share one. Hands out copies and reads records by their type, as the
 * one in IndexedDB does.
 */
export class MemoryStorage implements KitStorage {
  readonly #records: Map<KitKey, unknown>;
  readonly #now: () => number;

  /** @param now - Epoch milliseconds. */
  constructor(records: Partial<KitRecords> = {}, now: () => number = Date.now) {
    this.#now = now;
    this.#records = new Map(Object.entries(structuredClone(records)) as [KitKey, unknown][]);
  }

  async read<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    return readRecord(key, structuredClone(this.#records.get(key)), this.#now());
  }

  async readMany<K extends KitKey>(keys: readonly K[]): Promise<RecordsOf<K>> {
    const entries = await Promise.all(keys.map(async (key) => [key, await this.read(key)] as const));
    return Object.fromEntries(entries) as RecordsOf<K>;
  }

  async write<K extends KitKey>(key: K, value: KitRecords[K]): Promise<void> {
    this.#records.set(key, structuredClone(value));
  }

  async remove(key: KitKey): Promise<void> {
    this.#records.delete(key);
  }

  async take<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    const record = readRecord(key, this.#records.get(key), this.#now());
    this.#records.delete(key);
    return record;
  }

  async update<K extends KitKey>(key: K, change: Change<K>): Promise<KitRecords[K] | undefined> {
    return (await this.updateMany([key], (current) => ({ [key]: change(current[key]) }) as RecordsOf<K>))[key];
  }

  async updateMany<K extends KitKey>(keys: readonly K[], change: ChangeMany<K>): Promise<RecordsOf<K>> {
    // Nothing awaited in between: two changes at once do not lose each other.
    const read = (key: K) => [key, readRecord(key, structuredClone(this.#records.get(key)), this.#now())] as const;
    const current = Object.fromEntries(keys.map(read)) as RecordsOf<K>;
    const next = change(current);
    for (const [key, value] of Object.entries(next) as [KitKey, unknown][]) {
      if (value === undefined) this.#records.delete(key);
      else this.#records.set(key, structuredClone(value));
    }
    return { ...current, ...next };
  }
}
