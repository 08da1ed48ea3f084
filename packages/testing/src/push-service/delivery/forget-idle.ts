import type { SubscriptionDirectory } from './subscription-directory.js';
import type { UserAgent } from './user-agent.js';

/** Browser profiles that are kept: more than a run of tests has at once. */
export const MAX_BROWSERS = 200;

/**
 * Makes room for one more browser profile: the oldest without a subscription and a connection is forgotten.
 *
 * Nothing is lost by that: who comes back is taken in again, and has no subscription that it could lose.
 */
export function forgetIdle(
  browsers: Map<string, { readonly userAgent: UserAgent }>,
  subscriptions: Pick<SubscriptionDirectory, 'has'>,
): void {
  if (browsers.size < MAX_BROWSERS) return;
  for (const [key, { userAgent }] of browsers) {
    if (userAgent.isConnected || subscriptions.has(userAgent)) continue;
    browsers.delete(key);
    return;
  }
}
