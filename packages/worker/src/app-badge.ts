import type { WorkerScope } from './worker-scope.js';

/**
 * Sets the app's badge.
 *
 * Firefox and most of Linux have none, and iOS wants the notification permission, so a browser that refuses is an
 * expected outcome: the badge is decoration beside a notification that is already visible. Never rejects.
 *
 * @param count - Number to show; 0 clears the badge, `undefined` leaves it alone.
 * @see https://w3c.github.io/badging/
 */
export async function updateAppBadge(count: number | undefined, scope: WorkerScope): Promise<void> {
  if (count === undefined) return;
  try {
    await scope.navigator.setAppBadge?.(count);
  } catch {
    // See above: there is nothing that anybody could do about it.
  }
}
