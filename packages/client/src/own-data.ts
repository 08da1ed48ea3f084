import { PushError, type PushErrorCode, toPushError } from '@web-push-kit/protocol';
import type { KitKey, KitRecords } from '@web-push-kit/storage';
import { announceChange } from './announce-change.js';
import { changeBadge } from './badge.js';
import { accessClient, type ClientAccess } from './client-access.js';
import { enterIntent, type IntentChange } from './intents/enter-intent.js';
import { findNotifications } from './page-extras.js';
import type { PushClient, PushUser } from './push-client.js';

/**
 * Everything that is held about this browser's notifications, for its user.
 *
 * It has the subscription's address in it, with which anybody could send messages to this browser: hand it to the user,
 * and to nobody else.
 */
export interface OwnData {
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  readonly origin: string;
  /** What is kept in this browser. */
  readonly device: Readonly<Partial<KitRecords>>;
  /** What the backend holds, as it said it. */
  readonly backend?: unknown;
  /** Why the backend's part is missing, when it could have been there. */
  readonly backendFailure?: PushErrorCode;
}

/** The result of {@link eraseData}. */
export type EraseResult =
  /** `isBackendErased` is false where the backend can only forget the subscription. */
  | { readonly kind: 'erased'; readonly isBackendErased: boolean }
  /** A newer act, here or in another tab, such as `subscribe()`, has written something down again. */
  | { readonly kind: 'superseded' }
  /** The backend could not be told, or the browser kept the subscription: what is remembered here is still there. */
  | { readonly kind: 'failed'; readonly error: PushError };

/** Which records are the user's; the others are the site's own settings, some with a session's credentials. */
const IS_OWN: { readonly [Key in KitKey]: boolean } = {
  subscription: true,
  settings: true,
  'opt-out': true,
  outbox: true,
  'prompt-history': true,
  'pending-link': true,
  'worker-config': false,
  'worker-settings': false,
  preferences: true,
  'delivery-log': true,
  badge: true,
  inbox: true,
  receipts: true,
  intents: true,
  device: true,
};

const KEYS = Object.keys(IS_OWN) as readonly KitKey[];

/** Collects what browser and backend hold, for the user to read or to take along. `undefined` on a server. */
export async function exportData(push: PushClient): Promise<OwnData | undefined> {
  const access = await accessClient(push);
  if (access === undefined) return undefined;
  const { storage, now, scope } = access;
  const records = await Promise.all(
    KEYS.filter((key) => IS_OWN[key]).map(async (key) => [key, await storage.read(key)] as const),
  );
  const device = Object.fromEntries(
    records.filter(([, record]) => record !== undefined).map(([key, record]) => [key, withoutProof(record)]),
  );
  return { exportedAt: now(), origin: scope.location.origin, device, ...(await readBackendData(access)) };
}

/** Returns a record without the server's proof of who the user is, with which others could pass for them. */
function withoutProof(record: unknown): unknown {
  const { user } = Object(record) as { readonly user?: PushUser };
  if (user === undefined) return record;
  const { token: _proof, ...who } = user;
  return { ...Object(record), user: who };
}

/**
 * Erases everything: at the backend, then in this browser, which also ends the subscription.
 *
 * Nothing is left, not even the opt-out, but the time of it, which ends what was begun before; the browser's permission
 * stays, since only the user can take it back. A later `subscribe()` starts anew.
 */
export async function eraseData(push: PushClient): Promise<EraseResult> {
  const access = await accessClient(push);
  if (access === undefined) {
    return { kind: 'failed', error: new PushError('push-unsupported', 'There is no browser here to erase data in') };
  }
  try {
    // First: afterwards nobody would know what to erase there.
    const isBackendErased = await access.exclusively(() => eraseAtBackend(access));
    const result = await access.unsubscribe();
    if (result.kind !== 'unsubscribed') return result;
    // What waits there to be told is the only trace of what the backend still holds.
    const outbox = await access.storage.read('outbox');
    if (outbox !== undefined && outbox.forget.length > 0) return { kind: 'failed', error: createUnreachable() };
    if (!(await eraseHere(access))) return { kind: 'superseded' };
    await push.refresh();
    return { kind: 'erased', isBackendErased };
  } catch (cause) {
    return { kind: 'failed', error: toPushError(cause) };
  }
}

function createUnreachable(): PushError {
  return new PushError('backend-unreachable', 'The backend could not be told yet to forget the subscription');
}

async function readBackendData({ storage, backend }: ClientAccess): Promise<Partial<OwnData>> {
  const saved = await storage.read('subscription');
  if (saved === undefined || backend.exportData === undefined) return {};
  try {
    return { backend: await backend.exportData(saved) };
  } catch (cause) {
    return { backendFailure: toPushError(cause).code };
  }
}

async function eraseAtBackend({ storage, backend }: ClientAccess): Promise<boolean> {
  const saved = await storage.read('subscription');
  if (saved === undefined || backend.eraseData === undefined) return saved === undefined;
  await backend.eraseData(saved);
  return true;
}

/** @returns Whether the records are gone; they stay if there has been a newer act. */
async function eraseHere(access: ClientAccess): Promise<boolean> {
  const { number } = access;
  for (const notification of await findNotifications(access)) notification.close();
  await changeBadge(access, 0);
  const isErased = await enterIntent(
    access,
    { number, names: ['all'] },
    { keys: KEYS, isEnded: true, change: eraseAll },
  );
  await announceChange(access);
  return isErased;
}

const eraseAll: IntentChange<KitKey>['change'] = ({ intents }, isNewest) => {
  const isLast = Object.keys(intents?.numbers ?? {}).every(isNewest);
  return isLast ? Object.fromEntries(KEYS.map((key) => [key, undefined])) : undefined;
};
