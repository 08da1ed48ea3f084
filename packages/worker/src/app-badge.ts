import type { HandlerContext } from './handler-context.js';
import { succeeds } from './with-deadline.js';
import type { WorkerFeature } from './worker-feature.js';

/** Setting a badge is a call within the device, in milliseconds. */
const BADGE_TIMEOUT_MS = 1000;

/** Sets the app's badge to the number that a message brings; 0 clears it. The number is kept for the pages. */
export const appBadge: WorkerFeature = (context) => ({
  afterPush: ({ received }) => 'appBadge' in received && setAppBadge(received.appBadge, context),
});

/**
 * Sets the app's badge, and keeps the number.
 *
 * Firefox and most of Linux have none, and iOS wants the notification permission, so a browser that refuses is an
 * expected outcome: the badge is decoration beside a notification that is already visible. Never rejects.
 *
 * @param count - 0 clears the badge, `undefined` leaves it alone. Always a number: iOS shows no badge without one.
 * @see https://w3c.github.io/badging/
 */
export async function setAppBadge(count: number | undefined, context: HandlerContext): Promise<void> {
  if (count === undefined) return;
  const { navigator } = context.scope;
  await Promise.all([
    context.change('badge', () => ({ count })),
    succeeds(async () => navigator.setAppBadge?.(count), BADGE_TIMEOUT_MS),
  ]);
  await context.tellPages({ kind: 'records-changed' });
}
