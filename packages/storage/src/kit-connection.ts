import { PushError } from '@web-push-kit/protocol';
import type { DBSchema, IDBPDatabase, openDB } from 'idb';
import type { KitKey, KitRecords } from './kit-records.js';
import type { KitStorageOptions } from './kit-storage.js';

interface KitSchema extends DBSchema {
  records: { key: KitKey; value: KitRecords[KitKey] | undefined };
}

/** An open connection. */
export type KitConnection = IDBPDatabase<KitSchema>;

/** Gives the one function of idb that is used, from wherever the bundle has it. */
export type LoadOpenDB = () => Promise<typeof openDB> | typeof openDB;

/**
 * Bump together with a new step in `upgrade`, which looks at what there is and not at the version: putting a database
 * right raises that as well.
 */
const SCHEMA_VERSION = 1;

const STORE = 'records';

/** Runs work on a connection. */
export type Connector = <T>(work: (db: KitConnection) => Promise<T>) => Promise<T>;

/** What is under way together, and ends together. */
interface Round {
  readonly ended: Promise<never>;
  end(reason: PushError): void;
}

/**
 * The kit's database, which page and worker share: opened on first use and again whenever the connection is lost.
 *
 * A wedged IndexedDB answers nobody. The first work that runs into its deadline ends all other that is under way, so
 * the whole costs one deadline, however many callers there are.
 *
 * @returns Rejects with a {@link PushError} `storage-timeout` after a deadline, else with the browser's own error.
 */
export function createConnector(load: LoadOpenDB, { scope, timeoutMs = 3000 }: KitStorageOptions): Connector {
  let round = startRound();
  let opening: Promise<KitConnection> | undefined;
  let connection: KitConnection | undefined;
  const forget = () => {
    opening = connection = undefined;
  };
  /** An opening under way is kept: a second one would queue up behind it. */
  const release = () => {
    connection?.close();
    if (connection) forget();
  };
  const attempt = async <T>(work: (db: KitConnection) => Promise<T>, mine: Round): Promise<T> => {
    const isReused = connection;
    try {
      opening ??= openKitDatabase(databaseName(scope), load, forget);
      connection = await opening;
      // When nobody waits any more, nothing is begun that would come late.
      return await (mine === round ? work(connection) : mine.ended);
    } catch (error) {
      if (!connection) forget();
      if (!isReused || mine !== round) throw error;
      // The connection may be lost, which only using it tells. Once more, on a new one.
      release();
      return attempt(work, mine);
    }
  };
  return (work) => {
    const mine = round;
    const timer = setTimeout(() => {
      round = startRound();
      release();
      mine.end(new PushError('storage-timeout', `IndexedDB did not answer within ${timeoutMs} ms`));
    }, timeoutMs);
    return Promise.race([attempt(work, mine), mine.ended]).finally(() => clearTimeout(timer));
  };
}

function startRound(): Round {
  let end: Round['end'] = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = reject;
  });
  return { ended, end };
}

async function openKitDatabase(name: string, load: LoadOpenDB, forget: () => void): Promise<KitConnection> {
  const open = await load();
  const callbacks = {
    upgrade(...[db, , , transaction]: UpgradeArguments) {
      if (hasUsableStore(db, transaction)) return;
      if (db.objectStoreNames.contains(STORE)) db.deleteObjectStore(STORE);
      db.createObjectStore(STORE);
    },
    blocking(_current: number, _blocked: number | null, event: Event) {
      // Another realm wants to upgrade or delete: let go, so neither waits forever.
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  };
  const connect = (version?: number) => open<KitSchema>(name, version, callbacks);
  const db = await connect(SCHEMA_VERSION).catch((error: Error) => {
    if (error.name !== 'VersionError') throw error;
    // From a newer kit. Upgrades only ever add: what this version knows is in there too.
    return connect();
  });
  if (hasUsableStore(db)) return db;
  // Somebody else's, or damaged: nothing of it could ever be read or written.
  db.close();
  return connect(db.version + 1);
}

type FindStore = (name: typeof STORE) => Pick<IDBObjectStore, 'keyPath' | 'indexNames'>;
type UpgradeArguments = [db: KitConnection, from: number, to: number | null, transaction: { objectStore: FindStore }];

/** Whether there is a store that takes a record by its key, whatever is in it. */
function hasUsableStore(db: KitConnection, transaction?: { readonly objectStore: FindStore }): boolean {
  if (!db.objectStoreNames.contains(STORE)) return false;
  const { keyPath, indexNames } = (transaction ?? db.transaction(STORE)).objectStore(STORE);
  return keyPath === null && indexNames.length === 0;
}

function databaseName(scope: string | undefined): string {
  const path = scope === undefined ? '/' : new URL(scope).pathname;
  return path === '/' ? 'web-push-kit' : `web-push-kit ${path}`;
}
