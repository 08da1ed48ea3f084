import type { Subscription } from '../delivery/subscription.js';
import type { SubscriptionDirectory } from '../delivery/subscription-directory.js';
import type { ProfileDirectory } from '../firefox/profile-directory.js';
import type { FaultInjection } from './fault.js';
import { type FaultList, readToken } from './fault-list.js';
import type { Gate } from './gate.js';

/** The parts of the service that faults reach into. */
export interface FaultTargets {
  readonly faults: FaultList;
  readonly gate: Gate;
  readonly directory: SubscriptionDirectory;
  readonly profiles: ProfileDirectory;
}

/** Makes the faults that a test can inject. */
export function createFaultInjection({ faults, gate, directory, profiles }: FaultTargets): FaultInjection {
  const find = (endpoint: string): Subscription | undefined => {
    const lookup = directory.lookUp(readToken(endpoint));
    return lookup.kind === 'active' ? lookup.subscription : undefined;
  };
  return {
    refuseSenders: ({ status, retryAfterSeconds, ...scope }) =>
      faults.add({ kind: 'refuse', status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }, scope),
    delaySenders: ({ delayMs, ...scope }) => faults.add({ kind: 'delay', delayMs }, scope),
    startOutage: () => gate.close('everybody'),
    cutOffBrowsers: () => gate.close('browsers'),
    duplicateMessages: (scope = {}) => faults.add({ kind: 'duplicate' }, scope),
    corruptMessages: (scope = {}) => faults.add({ kind: 'corrupt' }, scope),
    endSubscription(endpoint) {
      const subscription = find(endpoint);
      if (subscription !== undefined) directory.end(subscription);
      return subscription !== undefined;
    },
    dropSubscriptions(endpoint) {
      const userAgent = find(endpoint)?.userAgent;
      if (userAgent === undefined) return 0;
      const lost = directory.active.filter((subscription) => subscription.userAgent === userAgent);
      for (const subscription of lost) directory.end(subscription);
      profiles.forget(userAgent);
      // Firefox says hello again at once, and learns from its new name that everything is lost.
      if (userAgent.browser === 'firefox') userAgent.cut();
      return lost.length;
    },
  };
}
