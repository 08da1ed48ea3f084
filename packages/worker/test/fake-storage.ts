import {
  type Change,
  type ChangeMany,
  type KitKey,
  type KitRecords,
  type KitStorage,
  type RecordsOf,
  readRecord,
} from '@web-push-kit/storage';

/** The kit's storage without a database: records are read by their type, as in the real one. */
export class FakeStorage implements KitStorage {
  readonly records: Partial<KitRecords>;
  readonly #now: () => number;

  /** @param now - Epoch milliseconds. */
  constructor(records: Partial<KitRecords> = {}, now: () => number = Date.now) {
    this.records = { ...records };
    this.#now = now;
  }

  async read<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    return readRecord(key, this.records[key], this.#now());
  }

  async readMany<K extends KitKey>(keys: readonly K[]): Promise<RecordsOf<K>> {
    const entries = await Promise.all(keys.map(async (key) => [key, await this.read(key)] as const));
    return Object.fromEntries(entries) as RecordsOf<K>;
  }

  async write<K extends KitKey>(key: K, value: KitRecords[K]): Promise<void> {
    Object.assign(this.records, { [key]: value });
  }

  async remove(key: KitKey): Promise<void> {
    Reflect.deleteProperty(this.records, key);
  }

  async take<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    const record = await this.read(key);
    await this.remove(key);
    return record;
  }

  async update<K extends KitKey>(key: K, change: Change<K>): Promise<KitRecords[K] | undefined> {
    const record = change(readRecord(key, this.records[key], this.#now()));
    if (record === undefined) await this.remove(key);
    else await this.write(key, record);
    return record;
  }

  async updateMany<K extends KitKey>(keys: readonly K[], change: ChangeMany<K>): Promise<RecordsOf<K>> {
    Object.assign(this.records, change(await this.readMany(keys)));
    return await this.readMany(keys);
  }
}

/** A storage on a device that has much else to do. */
export class SlowStorage extends FakeStorage {
  /** How long it reads, in milliseconds. */
  static readonly readingMs = 900;

  override async readMany<K extends KitKey>(keys: readonly K[]) {
    await new Promise((resolve) => setTimeout(resolve, SlowStorage.readingMs));
    return await super.readMany(keys);
  }
}

/** A storage that is read after the event which starts the worker has been handled as far as possible without it. */
export function delayReading(storage: KitStorage): KitStorage {
  const readMany: KitStorage['readMany'] = async (keys) => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    return await storage.readMany(keys);
  };
  return new Proxy(storage, {
    get(target, name) {
      const member: unknown = name === 'readMany' ? readMany : Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** A storage that answers nothing, ever: worse than any the kit ships. */
export function hangingStorage(): KitStorage {
  const hang = () => new Promise<never>(() => undefined);
  return { read: hang, readMany: hang, write: hang, remove: hang, take: hang, update: hang, updateMany: hang };
}
