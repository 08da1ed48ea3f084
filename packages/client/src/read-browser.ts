import { combinePermission, type PermissionVoice, type PushFacts } from '@web-push-kit/protocol';
import type { KitRecords, SubscriptionSettings } from '@web-push-kit/storage';
import type { BrowserScope, BrowserSubscription, PushRegistration, SubscriptionManager } from './browser-scope.js';
import type { ClientContext, WorkerAddress } from './client-context.js';
import { settle } from './deadline.js';
import { findInAppBrowser } from './in-app-browsers.js';
import { describeWish, isUnwanted, readSettings } from './intents/wishes.js';

/** What a look is made with, and what is noted along with its result. */
export interface LookOptions
  extends Partial<Pick<PushFacts, 'activity' | 'failure' | 'hasPrivateHint' | 'isUnanswered'>> {
  /** What the user has just answered to the browser's question. */
  readonly answer?: PermissionVoice;
}

/** What the browser and the storage say now. */
export interface Reading {
  readonly permission: NotificationPermission;
  readonly registration: PushRegistration | undefined;
  readonly subscription: BrowserSubscription | undefined;
  readonly record: KitRecords['subscription'] | undefined;
  /** What the user has chosen, or what holds until then. */
  readonly settings: SubscriptionSettings;
  readonly outbox: KitRecords['outbox'] | undefined;
  readonly intents: KitRecords['intents'] | undefined;
  readonly hasOptedOut: boolean;
  /** A subscription that there may be is to end. */
  readonly isUnwanted: boolean;
  /** The user's wish, as `describeWish()` says it. */
  readonly wish: string;
  /** Nothing but the user's answer stands between this browser and a subscription. */
  readonly canSubscribe: boolean;
}

/**
 * Looks at browser and storage, without the network. Never rejects, and ends within seconds.
 *
 * @param answer - What the user has just answered to the browser's question, if that was asked.
 */
export async function readBrowser(
  context: ClientContext,
  answer?: PermissionVoice,
): Promise<Omit<Reading, 'canSubscribe'>> {
  const { scope, storage } = context;
  const registration = await settle(() => findRegistration(context));
  const manager = findManager(context, registration);
  const [queried, push, subscription, records] = await Promise.all([
    settle(() => scope.navigator.permissions?.query({ name: 'notifications' })),
    // Chromium refuses to say anything about pushes that show nothing.
    settle(() => manager?.permissionState?.({ userVisibleOnly: true })),
    settle(() => manager?.getSubscription()),
    storage.readMany(['subscription', 'settings', 'outbox', 'opt-out', 'intents']),
  ]);
  return {
    permission: combinePermission([answer, scope.Notification?.permission, queried?.state, push]),
    registration,
    subscription: subscription ?? undefined,
    record: records.subscription,
    settings: readSettings(records, context.settings),
    outbox: records.outbox,
    intents: records.intents,
    hasOptedOut: records['opt-out'] !== undefined,
    isUnwanted: isUnwanted(records),
    wish: describeWish(records),
  };
}

/** The registration at the client's scope, if there is one; not one that merely covers the scope. */
export async function findRegistration({
  scope,
  worker,
}: Pick<ClientContext, 'scope' | 'worker'>): Promise<PushRegistration | undefined> {
  const registration = await scope.navigator.serviceWorker?.getRegistration(worker.scope);
  return registration?.scope === worker.scope ? registration : undefined;
}

/** The registration's push manager, or, without a worker, the window's. */
export function findManager(
  { scope, worker }: Pick<ClientContext, 'scope' | 'worker'>,
  registration: PushRegistration | undefined,
): SubscriptionManager | undefined {
  return worker.url ? registration?.pushManager : scope.pushManager;
}

/** Reads what the page can do: what holds for as long as it lives. Touches nothing that may be missing. */
export function readPageFacts(scope: BrowserScope, worker: WorkerAddress) {
  const { userAgent, platform, maxTouchPoints = 0, serviceWorker, standalone } = scope.navigator;
  // iPadOS calls itself a Mac, but no Mac has a touch screen.
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
  const hasServiceWorker = !worker.url || serviceWorker !== undefined;
  return {
    isSecureContext: scope.isSecureContext,
    isIosTab: isIos && !(standalone ?? isInstalled(scope)),
    isEmbedded: scope.top !== scope.self,
    hasServiceWorker,
    hasPushManager: (worker.url ? scope.PushManager : scope.pushManager) !== undefined,
    hasNotification: scope.Notification !== undefined,
    isInAppBrowser: findInAppBrowser(userAgent) !== undefined,
    // Firefox hides its service workers in private windows.
    hasPrivateHint: !hasServiceWorker && userAgent.includes('Firefox'),
  } satisfies Partial<PushFacts>;
}

/** Display modes of a web app that was added to the Home Screen. */
const INSTALLED_MODES = ['standalone', 'fullscreen', 'minimal-ui'];

function isInstalled(scope: BrowserScope): boolean {
  return INSTALLED_MODES.some((mode) => scope.matchMedia?.(`(display-mode: ${mode})`).matches);
}
