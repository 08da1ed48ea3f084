import type { KitRecords } from '@web-push-kit/storage';
import type { BrowserSubscription, PushRegistration } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';
import { combinePermission, type PermissionVoice } from './permission.js';
import { findRegistration } from './worker-registration.js';

/** The browser answers from local data; what takes longer, in milliseconds, is taken for no answer. */
const ANSWER_TIMEOUT_MS = 3000;

/** What the browser and the storage say now. */
export interface BrowserReading {
  readonly permission: NotificationPermission;
  readonly subscription: BrowserSubscription | undefined;
  readonly record: KitRecords['subscription'] | undefined;
  readonly config: KitRecords['worker-config'] | undefined;
  readonly hasOptedOut: boolean;
}

/**
 * Looks at browser and storage, without the network. Never rejects, and ends within seconds.
 *
 * @param answer - What the user has just answered to the browser's question, if that was asked.
 */
export async function readBrowser(context: ClientContext, answer?: PermissionVoice): Promise<BrowserReading> {
  const { storage } = context;
  const registration = await settle(findRegistration(context), ANSWER_TIMEOUT_MS);
  const [permission, subscription, record, config, optOut] = await Promise.all([
    readPermission(context, registration, answer),
    settle(registration?.pushManager?.getSubscription(), ANSWER_TIMEOUT_MS),
    storage.read('subscription'),
    storage.read('worker-config'),
    storage.read('opt-out'),
  ]);
  return { permission, subscription: subscription ?? undefined, record, config, hasOptedOut: optOut !== undefined };
}

async function readPermission(
  { scope }: ClientContext,
  registration: PushRegistration | undefined,
  answer: PermissionVoice,
): Promise<NotificationPermission> {
  const { permissions } = scope.navigator;
  const push = registration?.pushManager;
  const [queried, pushState] = await Promise.all([
    settle(permissions?.query({ name: 'notifications' }), ANSWER_TIMEOUT_MS),
    // Chromium refuses to say anything about pushes that show nothing.
    settle(push?.permissionState?.({ userVisibleOnly: true }), ANSWER_TIMEOUT_MS),
  ]);
  return combinePermission([answer, scope.Notification?.permission, queried?.state, pushState]);
}
