import type { BrowserSubscription, PushRegistration, RegisteredWorker } from './browser-scope.js';
import { accessClient, type ClientAccess } from './client-access.js';
import { settle } from './deadline.js';
import { type RegistrationExtras, readExtras, readPushHost } from './page-extras.js';
import type { PushClient } from './push-client.js';

/** A service worker that is not the client's, and has to do with push. */
export interface Leftover {
  /** Its scope: what {@link removeLeftovers} goes by. */
  readonly scope: string;
  /** Path of its script, without the query. */
  readonly script: string;
  /** Whose push kit it is; `undefined` when it is not one that is known. */
  readonly vendor?: string;
  /** Two subscriptions on one site: messages may be shown twice. */
  readonly hasSubscription: boolean;
  /** The host of the subscription's push service. */
  readonly pushHost?: string;
  /**
   * What removing it does. Only the worker of a known push kit goes as a whole; another one may do more for the site than
   * push, and only loses its subscription.
   */
  readonly removal: 'registration' | 'subscription';
}

/** What came of removing one leftover. */
export interface LeftoverRemoval {
  readonly scope: string;
  readonly isRemoved: boolean;
}

type Registration = PushRegistration & RegistrationExtras;

/** Scripts and scopes of push kits, and whose they are. */
const VENDORS: readonly (readonly [pattern: RegExp, vendor: string])[] = [
  [/onesignal/i, 'OneSignal'],
  [/firebase-(messaging|cloud-messaging)/i, 'Firebase'],
  [/pusher|beams/i, 'Pusher Beams'],
  [/magicbell/i, 'MagicBell'],
  [/pushwoosh/i, 'Pushwoosh'],
  [/braze|appboy/i, 'Braze'],
  [/clevertap/i, 'CleverTap'],
  [/wonderpush/i, 'WonderPush'],
  [/airship/i, 'Airship'],
  [/pushpad/i, 'Pushpad'],
  [/pushalert/i, 'PushAlert'],
  [/pushengage/i, 'PushEngage'],
  [/webpushr/i, 'Webpushr'],
  [/izooto/i, 'iZooto'],
  [/moengage/i, 'MoEngage'],
  [/webengage/i, 'WebEngage'],
];

/** Workers that do more than push: never removed as a whole. */
const APP_WORKERS: readonly (readonly [pattern: RegExp, vendor: string])[] = [
  [/ngsw-worker/i, 'Angular'],
  [/workbox/i, 'Workbox'],
];

/**
 * Looks for what other push kits have left in this browser: their workers, and subscriptions beside the client's own.
 *
 * Changes nothing, and asks the user nothing.
 */
export async function findLeftovers(push: PushClient): Promise<readonly Leftover[]> {
  const access = await accessClient(push);
  return access === undefined ? [] : findLeftoversOf(access);
}

/** {@link findLeftovers} for who has access already. */
export async function findLeftoversOf(access: ClientAccess): Promise<readonly Leftover[]> {
  const described = (await findOthers(access)).map(describe);
  return (await Promise.all(described)).filter((leftover) => leftover !== undefined);
}

/**
 * Removes leftovers, and nothing but those that are named. The client's own registration is never touched.
 *
 * @param which - Items of {@link findLeftovers}.
 */
export async function removeLeftovers(
  push: PushClient,
  which: readonly Leftover[],
): Promise<readonly LeftoverRemoval[]> {
  const access = await accessClient(push);
  const others = access === undefined ? [] : await findOthers(access);
  return Promise.all(
    which.map(async ({ scope, removal }) => {
      const registration = others.find((other) => other.scope === scope);
      return { scope, isRemoved: registration !== undefined && (await remove(registration, removal)) };
    }),
  );
}

async function findOthers({ scope, worker }: ClientAccess): Promise<readonly Registration[]> {
  const container = readExtras(scope).navigator.serviceWorker;
  const all = (await settle(() => container?.getRegistrations?.())) ?? [];
  return all.filter((registration) => registration.scope !== worker.scope);
}

async function describe(registration: Registration): Promise<Leftover | undefined> {
  const script = readScript(registration);
  const subscription = await findSubscription(registration);
  const name = `${script} ${new URL(registration.scope).pathname}`;
  const app = findVendor(APP_WORKERS, name);
  const vendor = app ?? findVendor(VENDORS, name);
  if (subscription === undefined && (vendor === undefined || app !== undefined)) return undefined;
  return {
    scope: registration.scope,
    script,
    ...(vendor === undefined ? {} : { vendor }),
    hasSubscription: subscription !== undefined,
    ...(subscription === undefined ? {} : { pushHost: readPushHost(subscription) }),
    removal: vendor === undefined || app !== undefined ? 'subscription' : 'registration',
  };
}

async function remove(registration: Registration, removal: Leftover['removal']): Promise<boolean> {
  try {
    const isEnded = await (await findSubscription(registration))?.unsubscribe();
    if (removal === 'subscription') return isEnded === true;
    return (await registration.unregister?.()) === true;
  } catch {
    // Told by the result: what could not be removed is still there.
    return false;
  }
}

async function findSubscription(registration: Registration): Promise<BrowserSubscription | undefined> {
  return (await settle(() => registration.pushManager?.getSubscription())) ?? undefined;
}

function findVendor(vendors: typeof VENDORS, name: string): string | undefined {
  return vendors.find(([pattern]) => pattern.test(name))?.[1];
}

/** The script's path; a query may hold what is not for everybody's eyes. */
export function readScript({ active, waiting, installing }: PushRegistration): string {
  const worker: (RegisteredWorker & { readonly scriptURL?: string }) | null = active ?? waiting ?? installing;
  return worker?.scriptURL && URL.canParse(worker.scriptURL) ? new URL(worker.scriptURL).pathname : '';
}
