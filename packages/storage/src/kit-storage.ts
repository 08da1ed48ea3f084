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

/** Several records, by key; those that there are. */
export type RecordsOf<K extends KitKey> = { readonly [Key in K]?: KitRecords[Key] | undefined };

/** From present records to those that become different: `undefined` removes one, those left out stay. */
export type ChangeMany<K extends KitKey> = (current: RecordsOf<K>) => RecordsOf<K>;

/**
 * What the kit remembers, shared by the pages and the worker of an origin.
 *
 * No call rejects, and none takes longer than the deadline. Where IndexedDB fails, a copy in memory serves this realm,
 * and changes that could not be saved are made again, to what is stored by then, by the first later call that works.
 *
 * Every record is read by its type: a member of a wrong one counts as absent, as does an instant that is not possible
 * now, and a record without what it needs. So whatever is stored, by another version of the kit or by a wrong clock, is
 * safe to use, and the next change heals it. A storage of your own does the same with `readRecord()`.
 */
export interface KitStorage {
  /** The record, or `undefined` when there is none. */
  read<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined>;
  /** Several records, in one transaction; those that there are. */
  readMany<K extends KitKey>(keys: readonly K[]): Promise<RecordsOf<K>>;
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
  /**
   * Reads and writes several records in one transaction: all of the change is made, or nothing of it.
   *
   * @param change - Pure, as it may run more than once, and must not throw.
   * @returns The records as they are now.
   */
  updateMany<K extends KitKey>(keys: readonly K[], change: ChangeMany<K>): Promise<RecordsOf<K>>;
}

type Values = Partial<Record<KitKey, unknown>>;
type Entry = readonly [key: KitKey, value: unknown];
type AnyChange = (current: Values) => Values;
/** The records as they were, and as they are now. */
type Outcome = readonly [before: Values, after: Values];

/** {@link KitStorage} over a way to load idb. Opens nothing until the first call. */
export function openKitStorage(load: LoadOpenDB, options: KitStorageOptions = {}): KitStorage {
  const { retryAfterMs = 30_000, now = Date.now, onError } = options;
  const use = createConnector(load, options);
  const memory = createMemory(now);
  let retryAt = Number.NEGATIVE_INFINITY;
  const perform = async (keys: readonly KitKey[], change?: AnyChange): Promise<Outcome> => {
    const act = { keys, change };
    if (now() < retryAt) return memory.perform(act);
    try {
      return await use((db) => memory.save(act, (acts) => transact({ db, now }, acts)));
    } catch (cause) {
      retryAt = now() + retryAfterMs;
      tell(onError, cause);
      return memory.perform(act);
    }
  };
  const many = async (keys: readonly KitKey[], change?: AnyChange) => (await perform(keys, change))[1];
  const change = (key: KitKey, next: (current: unknown) => unknown) =>
    perform([key], (current) => ({ [key]: next(current[key]) }));
  const update = async (key: KitKey, next: (current: unknown) => unknown) => (await change(key, next))[1][key];
  const take = async (key: KitKey) => (await change(key, () => undefined))[0][key];
  const storage = {
    read: async (key: KitKey) => (await many([key]))[key],
    readMany: many,
    write: (key: KitKey, value: unknown) => update(key, () => value),
    remove: take,
    take,
    update,
    updateMany: many,
  };
  return storage as KitStorage;
}

/** Reads `keys`; with a change, gives them their next values. */
interface Act {
  readonly keys: readonly KitKey[];
  readonly change: AnyChange | undefined;
}

/** A copy of what is known, for the time in which IndexedDB fails. */
function createMemory(now: () => number) {
  const values: Values = {};
  /** Changes that the database does not have yet, oldest first. */
  const missed: Act[] = [];
  return {
    perform(act: Act): Outcome {
      const outcome = carryOut(
        act,
        readValues(
          act.keys.map((key) => [key, values[key]]),
          now(),
        ),
      );
      Object.assign(values, outcome[1]);
      if (act.change) missed.push(act);
      return outcome;
    },
    async save(act: Act, transactAll: (acts: readonly Act[]) => Promise<Outcome>): Promise<Outcome> {
      const waiting = missed.splice(0);
      const outcome = await transactAll([...waiting, act]).catch((error) => {
        missed.unshift(...waiting);
        throw error;
      });
      // A call that failed meanwhile has left something newer than what was read.
      for (const key of act.keys) if (!missed.some(({ keys }) => keys.includes(key))) values[key] = outcome[1][key];
      return outcome;
    },
  };
}

/**
 * Carries out all acts in one transaction: those that failed before, and the one of this call.
 *
 * Acts and not their results: another realm may have changed the records since.
 */
async function transact(
  { db, now }: { readonly db: KitConnection; readonly now: () => number },
  acts: readonly Act[],
): Promise<Outcome> {
  const { store, done } = db.transaction('records', acts.some(({ change }) => change) ? 'readwrite' : 'readonly');
  const work = async (): Promise<Outcome> => {
    let outcome: Outcome = [{}, {}];
    for (const act of acts) {
      const { keys } = act;
      const stored = await Promise.all(keys.map(async (key): Promise<Entry> => [key, await store.get(key)]));
      outcome = carryOut(act, readValues(stored, now()));
      const [before, after] = outcome;
      for (const key of keys) if (before[key] !== after[key]) await store.put?.(after[key] as KitRecords[KitKey], key);
    }
    return outcome;
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

function carryOut({ change }: Act, before: Values): Outcome {
  return [before, { ...before, ...change?.(before) }];
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
