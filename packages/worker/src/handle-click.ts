import {
  type ClickTarget,
  planClick,
  readClickTarget,
  readNotificationData,
  resolveDeepLink,
} from '@web-push-kit/protocol';
import { followClickPlan } from './click-ladder.js';
import { selectClickWindows } from './click-windows.js';
import { findWindows } from './find-windows.js';
import type { HandlerContext } from './push-handler-options.js';
import { resolveTarget } from './resolve-target.js';
import type { ShownNotification, WorkerWindow } from './worker-scope.js';

/** The part of `NotificationEvent` that the handler uses. */
export interface ReceivedClick {
  /** Name of the button that was clicked; empty for the notification itself. */
  readonly action: string;
  readonly notification: ShownNotification;
}

/** Longest time a request that takes the place of a window may need, in milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Leads the user where a clicked notification points.
 *
 * All that is needed travels in the notification's data: windows may be focused and opened for a short while after the
 * click only, so neither storage nor the network is asked first. Notifications of somebody else are left alone. Never
 * rejects.
 *
 * @see https://notifications.spec.whatwg.org/#activating-a-notification
 */
export async function handleClick({ action, notification }: ReceivedClick, context: HandlerContext): Promise<void> {
  const data = readNotificationData(notification.data);
  if (data === undefined) return;
  notification.close();
  const target = readClickTarget(data, action);
  const behaviour = target.clickBehaviour;
  if (behaviour === 'sendRequest') return sendRequest(target, context);
  const url = resolveTarget(target.url, context);
  const { scope } = context.scope.registration;
  const windows = selectClickWindows(url, scope, await findWindows(context.scope));
  const plan = planClick(url, windows.map(readFacts), behaviour);
  await followClickPlan({ plan, url, windows, ...(behaviour === undefined ? {} : { behaviour }) }, context);
}

/** The user asked for an act on the server, not for a window. */
async function sendRequest(target: ClickTarget, context: HandlerContext): Promise<void> {
  const { scope, allowedOrigins } = context;
  const url = resolveDeepLink(target.url, { scope: scope.registration.scope, allowedOrigins });
  if (url === undefined) return;
  try {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    await scope.fetch(url, { ...target.request, credentials: 'same-origin', signal });
  } catch (error) {
    scope.reportError(error);
  }
}

function readFacts({ id, url, focused, visibilityState }: WorkerWindow) {
  return { id, url, isFocused: focused, isVisible: visibilityState === 'visible' };
}
