import { encodeBase64Url, isPushError, type PushErrorCode, WIRE_VERSION } from '@web-push-kit/protocol';
import type { KitRecords } from '@web-push-kit/storage';
import type { PushRegistration, SubscriptionManager } from '../browser-scope.js';
import type { ClientAccess } from '../client-access.js';
import { settle } from '../deadline.js';
import { findLeftoversOf } from '../leftovers.js';
import { readExtras, readPushHost } from '../page-extras.js';
import type {
  KeyFindings,
  MemoryFindings,
  OtherKit,
  PermissionFindings,
  ServerFindings,
  SubscriptionFindings,
  WorkerFindings,
} from './findings.js';

/** A worker that is not the kit's never answers, in milliseconds. */
const PONG_TIMEOUT_MS = 2000;

/** On a first visit the worker is still being installed: how long to wait for that, in milliseconds. */
const ACTIVE_TIMEOUT_MS = 2500;

/** How often to look, in milliseconds. */
const LOOK_MS = 100;

/** Names that push kits leave on `window`, and whose they are. */
const GLOBALS: Readonly<Record<string, string>> = {
  OneSignal: 'OneSignal',
  PusherPushNotifications: 'Pusher Beams',
  Pushwoosh: 'Pushwoosh',
  clevertap: 'CleverTap',
  braze: 'Braze',
  WonderPush: 'WonderPush',
};

/** What the sources say about the permission; asks nobody. */
export async function collectPermission({ scope }: ClientAccess): Promise<PermissionFindings> {
  const queried = await settle(() => scope.navigator.permissions?.query({ name: 'notifications' }));
  return { api: scope.Notification?.permission, queried: queried?.state };
}

/** Whether there is a worker, whether it is active, and whether it is the kit's. */
export async function collectWorker(access: ClientAccess): Promise<WorkerFindings> {
  const { scope, worker } = access;
  const registration = worker.url ? await awaitActive(access) : undefined;
  const pong = registration?.active
    ? await access.askWorker({ webPushKit: WIRE_VERSION, kind: 'ping' }, PONG_TIMEOUT_MS)
    : undefined;
  return {
    isNeeded: worker.url !== '',
    scopePath: URL.canParse(worker.scope) ? new URL(worker.scope).pathname : '',
    isPageInScope: (readExtras(scope).location.href ?? scope.document.baseURI).startsWith(worker.scope),
    isRegistered: registration !== undefined,
    isActive: registration?.active?.state === 'activated',
    pong: readPong(pong),
  };
}

/** The registration, active if it becomes so in time. */
async function awaitActive({ findRegistration }: ClientAccess): Promise<PushRegistration | undefined> {
  for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
    const registration = await findRegistration();
    if (registration?.active?.state === 'activated' || waitedMs >= ACTIVE_TIMEOUT_MS) return registration;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function readPong(answer: unknown): WorkerFindings['pong'] {
  const { kind, version, handles } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  if (kind !== 'pong' || typeof version !== 'string' || !Array.isArray(handles)) return undefined;
  return { version, handles: handles.filter((name) => typeof name === 'string') };
}

/** Other push kits: their workers and what they leave on `window`. */
export async function collectOthers(access: ClientAccess): Promise<readonly OtherKit[]> {
  const leftovers = await findLeftoversOf(access);
  const traces = Object.entries(GLOBALS).filter(([name]) => name in access.scope);
  return [
    ...leftovers.map(({ vendor, script, hasSubscription }) => ({ name: vendor ?? script, hasSubscription })),
    ...traces.map(([, name]) => ({ name, hasSubscription: false })),
  ];
}

/** The backend's key, and whether a browser could use it. */
export async function collectKey({ backend, scope }: ClientAccess): Promise<KeyFindings> {
  let key: Uint8Array<ArrayBuffer>;
  try {
    key = new Uint8Array(await backend.getApplicationServerKey());
  } catch (error) {
    const failure = readFailure(error);
    const isInvalid = failure.code === 'invalid-application-server-key';
    // The kit's message tells sizes and never a byte of the key.
    return isInvalid ? { kind: 'invalid', problem: (error as Error).message } : { kind: 'unavailable', ...failure };
  }
  const subtle = readExtras(scope).crypto?.subtle;
  try {
    await subtle?.importKey('raw', key, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  } catch {
    // That is how Web Crypto says that it is none.
    return { kind: 'invalid', problem: 'The application server key has 65 bytes, but is no point of the curve P-256.' };
  }
  return { kind: 'valid', key: encodeBase64Url(key) };
}

/** The browser's subscription, without its address. */
export async function collectSubscription(access: ClientAccess): Promise<SubscriptionFindings | 'none'> {
  const { scope, worker, storage } = access;
  const windowManager = (scope as { readonly pushManager?: SubscriptionManager }).pushManager;
  const manager = worker.url ? (await access.findRegistration())?.pushManager : windowManager;
  const subscription = await manager?.getSubscription();
  if (!subscription) return 'none';
  const record = await storage.read('subscription');
  const key = subscription.options?.applicationServerKey;
  return {
    pushHost: readPushHost(subscription),
    hash: await shorten(subscription.endpoint, readExtras(scope).crypto?.subtle),
    key: key ? encodeBase64Url(new Uint8Array(key)) : undefined,
    expirationTime: subscription.expirationTime ?? undefined,
    isAcknowledged: record?.endpoint === subscription.endpoint,
  };
}

async function shorten(text: string, subtle: SubtleCrypto | undefined): Promise<string | undefined> {
  const digest = await subtle?.digest('SHA-256', new TextEncoder().encode(text));
  const bytes = digest && [...new Uint8Array(digest, 0, 4)];
  return bytes?.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the kit remembers. */
export async function collectMemory({ storage }: ClientAccess): Promise<MemoryFindings> {
  const read = <K extends keyof KitRecords>(key: K) => storage.read(key);
  const [optOut, config, record, preferences] = await Promise.all([
    read('opt-out'),
    read('worker-config'),
    read('subscription'),
    read('preferences'),
  ]);
  return {
    hasOptedOut: optOut !== undefined,
    workerKey: config?.applicationServerKey,
    topics: record?.topics ?? [],
    preferences: preferences ?? {},
  };
}

/** Whether the backend would send to this browser. */
export async function collectServer({ storage, backend }: ClientAccess): Promise<ServerFindings> {
  const saved = await storage.read('subscription');
  if (saved === undefined || backend.getStatus === undefined) return { kind: 'not-asked' };
  try {
    const status: { readonly isKnown: boolean } | undefined = await backend.getStatus(saved);
    return { kind: 'answered', isKnown: status?.isKnown };
  } catch (error) {
    return { kind: 'failed', ...readFailure(error) };
  }
}

function readFailure(error: unknown): { readonly code: PushErrorCode; readonly status: number | undefined } {
  if (!isPushError(error)) return { code: 'backend-unreachable', status: undefined };
  const status = (error.cause as { readonly status?: unknown } | undefined)?.status;
  return { code: error.code, status: typeof status === 'number' ? status : undefined };
}
