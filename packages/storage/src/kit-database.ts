import type { DBSchema, IDBPDatabase, openDB } from 'idb';
import type { KitKey, KitRecords } from './kit-records.js';

interface KitSchema extends DBSchema {
  records: { key: KitKey; value: KitRecords[KitKey] };
}

/** An open connection. */
export type KitConnection = IDBPDatabase<KitSchema>;

/** Gives the one function of idb that is used, from wherever the bundle has it. */
export type LoadOpenDB = () => Promise<typeof openDB> | typeof openDB;

/** Bump together with a new `if (oldVersion < N)` step in `upgrade`; never edit an old step, never remove a store. */
const SCHEMA_VERSION = 1;

/**
 * The kit's database, opened on first use and again whenever the connection is lost.
 *
 * Page and worker open the same one; whoever is asked to make room for an upgrade closes and reopens later.
 */
export class KitDatabase {
  readonly #name: string;
  readonly #load: LoadOpenDB;
  #opening: Promise<KitConnection> | undefined;
  #connection: KitConnection | undefined;

  constructor(name: string, load: LoadOpenDB) {
    this.#name = name;
    this.#load = load;
  }

  /**
   * Runs `work` on a connection. Work on a connection that turns out to be lost is tried once more on a new one.
   *
   * @param signal - Aborted when the caller has given up: work that would come late is not begun.
   */
  async use<T>(work: (connection: KitConnection) => Promise<T>, signal: AbortSignal): Promise<T> {
    const isReused = this.#connection !== undefined;
    try {
      return await this.#attempt(work, signal);
    } catch (error) {
      if (!isReused || signal.aborted) throw error;
      this.release();
      return await this.#attempt(work, signal);
    }
  }

  /** Closes the connection if there is one. An opening under way is kept: a second one would queue up behind it. */
  release(): void {
    if (this.#connection === undefined) return;
    this.#connection.close();
    this.#forget();
  }

  async #attempt<T>(work: (connection: KitConnection) => Promise<T>, signal: AbortSignal): Promise<T> {
    const connection = await this.#open();
    signal.throwIfAborted();
    return await work(connection);
  }

  #forget(): void {
    this.#connection = undefined;
    this.#opening = undefined;
  }

  async #open(): Promise<KitConnection> {
    this.#opening ??= this.#connect();
    try {
      this.#connection = await this.#opening;
      return this.#connection;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  async #connect(): Promise<KitConnection> {
    const open = await this.#load();
    const callbacks = {
      blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
        // Another realm wants to upgrade or delete: let go, so neither waits forever.
        (event.target as IDBDatabase).close();
        this.#forget();
      },
      terminated: () => this.#forget(),
    };
    try {
      return await open<KitSchema>(this.#name, SCHEMA_VERSION, { upgrade, ...callbacks });
    } catch (error) {
      if (!isFromNewerKit(error)) throw error;
      // Upgrades only ever add: what this version knows is in a newer database too.
      return await open<KitSchema>(this.#name, undefined, callbacks);
    }
  }
}

function upgrade(db: KitConnection, oldVersion: number): void {
  if (oldVersion < 1) db.createObjectStore('records');
}

function isFromNewerKit(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionError';
}
