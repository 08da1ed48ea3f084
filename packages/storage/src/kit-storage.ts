import { PushError } from '@web-push-kit/protocol';
import { createConnector, type KitConnection, type LoadOpenDB } from './kit-connection.js';
import type { KitKey, KitRecords } from './kit-records.js';
import { readRecord } from './read-record.js';

/** Options of a {@link KitStorage}. */
export interface KitStorageOptions {
  /**
   * Absolute URL of the scope of the worker's registration. Each registration has a subscription of its own, and so a
   * database of its own. Page and worker must agree on it. Default: the origin's root.
   */
  readonly scope?: string;
  /** Milliseconds that a call may take. Default: 3000. A slow device that is busy was seen to take over 1000. */
  readonly timeoutMs?: number;
  /** Milliseconds to do without IndexedDB after it failed. Default: 30000. */
  readonly retryAfterMs?: number;
  /** Epoch milliseconds, for retries and to tell which stored instants are possible. Default: `Date.now`. */
  readonly now?: () => number;
  /** Told when IndexedDB failed and the copy in memory took over: `storage-timeout` or `storage-unavailable`. */
  readonly onError?: (error: PushError) => void;
}

/** From the present record to the next one. */
export type Change<K extends KitKey> = (current: KitRecords[K] | undefined) => KitRecords[K] | undefined;

/**
 * What the kit remembers, shared by the pages and the worker of an origin.
 *
 * No call rejects, and none takes longer than the deadline. Where IndexedDB fails, a copy in memory serves this realm,
 * and what could not be saved is saved by the first later call that works.
 *
 * Every record is read by its type: a member of a wrong one counts as absent, as does an instant that is not possible
 * now, and a record without what it needs. So whatever is stored, by another version of the kit or by a wrong clock, is
 * safe to use, and the next change heals it. A storage of your own does the same with `readRecord()`.
 */
export interface KitStorage {
  /** The record, or `undefined` when there is none. */
  read<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined>;
  /** Several records, in one transaction; those that there are. */
  readMany<K extends KitKey>(keys: readonly K[]): Promise<{ readonly [Key in K]?: KitRecords[Key] | undefined }>;
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

type Values = Partial<Record<KitKey, unknown>>;
type Entry = readonly [key: KitKey, value: unknown];
type AnyChange = (current: unknown) => unknown;
/** The records as they were, and as they are now. */
type Outcome = readonly [before: Values, after: Values];

/** {@link KitStorage} over a way to load idb. Opens nothing until the first call. */
export function openKitStorage(load: LoadOpenDB, options: KitStorageOptions = {}): KitStorage {
  const { retryAfterMs = 30_000, now = Date.now, onError } = options;
  const use = createConnector(load, options);
  const memory = createMemory(now);
  let retryAt = Number.NEGATIVE_INFINITY;
  /** Reads `keys`; with a change, which comes with one key only, gives that its next value. */
  const perform = async (keys: readonly KitKey[], change?: AnyChange): Promise<Outcome> => {
    const act = { keys, change };
    if (now() < retryAt) return memory.perform(act);
    try {
      return await use((db) => memory.save(act, (waiting) => transact({ db, now }, act, waiting)));
    } catch (cause) {
      retryAt = now() + retryAfterMs;
      tell(onError, cause);
      return memory.perform(act);
    }
  };
  const update = async (key: KitKey, change?: AnyChange) => (await perform([key], change))[1][key];
  const take = async (key: KitKey) => (await perform([key], () => undefined))[0][key];
  const storage = {
    read: (key: KitKey) => update(key),
    readMany: async (keys: readonly KitKey[]) => (await perform(keys))[1],
    write: (key: KitKey, value: unknown) => update(key, () => value),
    remove: take,
    take,
    update,
  };
  return storage as KitStorage;
}

interface Act {
  readonly keys: readonly KitKey[];
  readonly change: AnyChange | undefined;
}

/** A copy of what is known, for the time in which IndexedDB fails. */
function createMemory(now: () => number) {
  const values: Values = {};
  /** Keys whose record in memory is newer than the one in the database. */
  const unsaved = new Set<KitKey>();
  return {
    perform(act: Act): Outcome {
      const before = readValues(
        act.keys.map((key) => [key, values[key]]),
        now(),
      );
      const after = applyChange(act, before);
      Object.assign(values, after);
      if (act.change) for (const key of act.keys) unsaved.add(key);
      return [before, after];
    },
    async save({ keys, change }: Act, act: (waiting: readonly Entry[]) => Promise<Outcome>): Promise<Outcome> {
      const waiting = [...unsaved].map((key): Entry => [key, values[key]]);
      const outcome = await act(waiting);
      for (const [key, value] of waiting) if (values[key] === value) unsaved.delete(key);
      // A call that failed meanwhile may have left something newer than what was read.
      for (const key of keys.filter((name) => change || !unsaved.has(name))) {
        values[key] = outcome[1][key];
        unsaved.delete(key);
      }
      return outcome;
    },
  };
}

/** One transaction: what earlier calls could not save, then this call's read and write. */
async function transact(
  { db, now }: { readonly db: KitConnection; readonly now: () => number },
  act: Act,
  waiting: readonly Entry[],
): Promise<Outcome> {
  const { keys, change } = act;
  const { store, done } = db.transaction('records', change || waiting[0] ? 'readwrite' : 'readonly');
  const save = async (entries: readonly Entry[]) => {
    for (const [key, value] of entries) await store.put?.(value as KitRecords[KitKey], key);
  };
  const work = async (): Promise<Outcome> => {
    await save(waiting);
    const stored = await Promise.all(keys.map(async (key): Promise<Entry> => [key, await store.get(key)]));
    const before = readValues(stored, now());
    const after = applyChange(act, before);
    if (change) await save(Object.entries(after) as Entry[]);
    return [before, after];
  };
  // Its end as well: nobody else would hear of an abort, which would be an unhandled rejection.
  const [outcome] = await Promise.all([work(), done]);
  return outcome;
}

/** Returns those that are records. */
function readValues(entries: readonly Entry[], now: number): Values {
  return Object.fromEntries(
    entries.map(([key, value]) => [key, readRecord(key, value, now)]).filter(([, record]) => record !== undefined),
  );
}

function applyChange({ keys, change }: Act, values: Values): Values {
  return change ? Object.fromEntries(keys.map((key) => [key, change(values[key])])) : values;
}

function tell(onError: KitStorageOptions['onError'], cause: unknown): void {
  try {
    onError?.(
      cause instanceof PushError
        ? cause
        : new PushError('storage-unavailable', 'IndexedDB failed; records are kept in memory', { cause }),
    );
  } catch {
    // A listener's mistake must not cost the caller the record: no call rejects.
  }
}
