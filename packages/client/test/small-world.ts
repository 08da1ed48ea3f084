import type { PushBackend, SubscribeRequest } from '@web-push-kit/backend';
import { PushError } from '@web-push-kit/protocol';
import { type Change, type KitKey, type KitRecords, type KitStorage, readRecord } from '@web-push-kit/storage';
import type { BrowserScope, BrowserSubscription, SubscriptionManager } from '../src/browser-scope.js';
import { createKey } from './fake-backend.js';
import type { FakeLocks } from './fake-locks.js';
import { FakeWorker } from './fake-worker.js';

const ORIGIN = 'https://ferry.example';

/** One browser, its storage and its backend, as plain data: what outlives a page. */
export interface World {
  now: number;
  permission: NotificationPermission;
  isOnline: boolean;
  isPushServiceUp: boolean;
  hasWorker: boolean;
  /** The browser's subscription: its number, and the mark of its key. */
  subscription: { readonly id: number; readonly key: number } | undefined;
  madeCount: number;
  records: { [Key in KitKey]?: KitRecords[Key] };
  isBackendUp: boolean;
  backendKey: number;
  /** What the backend has, by the subscription's number. */
  saved: Record<number, { readonly key: number; readonly topics: readonly string[] }>;
}

/** A browser that nobody has used yet. */
export function createWorld(): World {
  return {
    now: 1_800_000_000_000,
    permission: 'default',
    isOnline: true,
    isPushServiceUp: true,
    hasWorker: false,
    subscription: undefined,
    madeCount: 0,
    records: {},
    isBackendUp: true,
    backendKey: 1,
    saved: {},
  };
}

/** What a page is there for, and what it did that it must not do. */
export interface Visit {
  readonly world: World;
  readonly locks: FakeLocks;
  /** What the user answers; without a click, being asked is wrong. */
  readonly answer?: NotificationPermission;
  /** The page dies at this write to the storage. */
  readonly diesAtWrite?: number;
  readonly wrongs: string[];
  inFlight: number;
  writes: number;
}

/** Everything that a page sees of the {@link World}. */
export function enter(visit: Visit): {
  readonly scope: BrowserScope;
  readonly storage: KitStorage;
  readonly backend: PushBackend;
} {
  return { scope: createScope(visit), storage: createStorage(visit), backend: createBackend(visit) };
}

function createScope(visit: Visit): BrowserScope {
  const { world, locks } = visit;
  const page = new EventTarget();
  const listen: BrowserScope['addEventListener'] = (type, listener, options) =>
    page.addEventListener(type, listener, options);
  const registration = {
    scope: `${ORIGIN}/`,
    installing: null,
    waiting: null,
    active: new FakeWorker('activated'),
    pushManager: createManager(visit),
  };
  return {
    isSecureContext: true,
    self: page,
    top: page,
    location: { origin: ORIGIN, href: `${ORIGIN}/` },
    document: { baseURI: `${ORIGIN}/`, visibilityState: 'visible', addEventListener: listen },
    PushManager: Object,
    Notification: {
      get permission() {
        return world.permission;
      },
      requestPermission: async () => ask(visit),
    },
    navigator: {
      userAgent: 'Small/1',
      language: 'en',
      get onLine() {
        return world.isOnline;
      },
      locks,
      serviceWorker: {
        register: async () => {
          world.hasWorker = true;
          return registration;
        },
        getRegistration: async () => (world.hasWorker ? registration : undefined),
        addEventListener: () => undefined,
      },
    },
    addEventListener: listen,
  };
}

function ask({ world, answer, wrongs }: Visit): NotificationPermission {
  if (answer === undefined) wrongs.push('asked without a click');
  if (world.permission !== 'default') wrongs.push(`asked again after ${world.permission}`);
  world.permission = answer ?? 'default';
  world.now += 1000;
  return world.permission;
}

function createManager(visit: Visit): SubscriptionManager {
  const { world, wrongs } = visit;
  return {
    getSubscription: async () => (world.subscription ? wrap(world, world.subscription) : null),
    subscribe: async ({ applicationServerKey }) => {
      if (world.records['opt-out']) wrongs.push('subscribed someone who had opted out');
      if (world.permission !== 'granted') wrongs.push('subscribed without permission');
      const key = applicationServerKey.at(-1) ?? 0;
      await fly(visit);
      if (!world.isPushServiceUp || !world.isOnline) throw new DOMException('no push service', 'NetworkError');
      if (world.subscription && world.subscription.key !== key)
        throw new DOMException('another key', 'InvalidStateError');
      world.madeCount += world.subscription ? 0 : 1;
      world.subscription ??= { id: world.madeCount, key };
      return wrap(world, world.subscription);
    },
  };
}

/** Something that two pages must not do at the same time. */
async function fly(visit: Visit): Promise<void> {
  visit.inFlight += 1;
  if (visit.inFlight > 1) visit.wrongs.push('two subscriptions in flight');
  await Promise.resolve();
  await Promise.resolve();
  visit.inFlight -= 1;
}

function wrap(world: World, subscription: NonNullable<World['subscription']>): BrowserSubscription {
  return {
    endpoint: `https://push.example/${subscription.id}`,
    options: { applicationServerKey: new Uint8Array(createKey(subscription.key)).buffer },
    toJSON: () => ({ keys: { p256dh: 'p256dh', auth: 'auth' } }),
    unsubscribe: async () => {
      const isIt = world.subscription?.id === subscription.id;
      if (isIt) world.subscription = undefined;
      return isIt;
    },
  };
}

function createStorage(visit: Visit): KitStorage {
  const { world } = visit;
  const records = world.records as Record<string, unknown>;
  const read = <K extends KitKey>(key: K) => readRecord(key, structuredClone(records[key]), world.now);
  const changeMany = async (keys: readonly KitKey[], next: (current: never) => object): Promise<unknown> => {
    visit.writes += 1;
    // A page that is gone never hears of its write.
    if (visit.writes === visit.diesAtWrite) return new Promise(() => undefined);
    const current = Object.fromEntries(keys.map((key) => [key, read(key)]));
    const changes = next(current as never);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) delete records[key];
      else records[key] = structuredClone(value);
    }
    return { ...current, ...changes };
  };
  const change = async (key: KitKey, next: (current: never) => unknown): Promise<unknown> =>
    Object(await changeMany([key], (current: Record<string, never>) => ({ [key]: next(current[key] as never) })))[key];
  return {
    read: async (key) => read(key),
    readMany: async (keys) => Object.fromEntries(keys.map((key) => [key, read(key)])) as never,
    write: async (key, value) => void (await change(key, () => value)),
    remove: async (key) => void (await change(key, () => undefined)),
    take: async (key) => {
      const before = read(key);
      await change(key, () => undefined);
      return before;
    },
    update: async <K extends KitKey>(key: K, next: Change<K>) => (await change(key, next as never)) as never,
    updateMany: async (keys, next) => (await changeMany(keys, next as never)) as never,
  };
}

function createBackend(visit: Visit): PushBackend {
  const { world } = visit;
  const reach = (): void => {
    if (!world.isBackendUp || !world.isOnline) throw new PushError('backend-unreachable', 'no answer');
  };
  return {
    url: '/push',
    getApplicationServerKey: async () => {
      reach();
      return createKey(world.backendKey);
    },
    subscribe: async ({ subscription, topics, replaces }: SubscribeRequest) => {
      await fly(visit);
      reach();
      if (replaces) delete world.saved[readId(replaces)];
      const id = readId(subscription.endpoint);
      world.saved[id] = { key: world.subscription?.id === id ? world.subscription.key : 0, topics };
      return { topics };
    },
    update: async ({ endpoint }, { topics = [] }) => {
      reach();
      const saved = world.saved[readId(endpoint)];
      if (!saved) throw new PushError('backend-rejected', 'HTTP 404', { cause: { status: 404 } });
      world.saved[readId(endpoint)] = { ...saved, topics };
      return { topics };
    },
    unsubscribe: async ({ endpoint }) => {
      reach();
      delete world.saved[readId(endpoint)];
    },
    getStatus: async ({ endpoint }) => {
      reach();
      return { isKnown: world.saved[readId(endpoint)] !== undefined, topics: [] };
    },
  };
}

function readId(endpoint: string): number {
  return Number(endpoint.slice(endpoint.lastIndexOf('/') + 1));
}
