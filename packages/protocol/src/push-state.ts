import type { PushErrorCode } from './push-error.js';

/** Why push can not work here, when it can not. */
export type UnsupportedReason = 'no-service-worker' | 'no-push' | 'no-notifications' | 'embedded-page';

/** Why a browser that may show notifications has no subscription. */
export type UnsubscribedReason = 'opted-out' | 'not-subscribed' | 'not-acknowledged';

/**
 * Where this browser stands. Exactly one of these holds at any time.
 *
 * `denied` is the permission's name in the Notifications Standard; `default` too.
 */
export type PushState = { readonly isOffline: boolean } & (
  | { readonly kind: 'checking' }
  | { readonly kind: 'unsupported'; readonly reason: UnsupportedReason }
  | { readonly kind: 'insecure' }
  | { readonly kind: 'ios-needs-install' }
  | { readonly kind: 'default' }
  | { readonly kind: 'prompting' }
  | { readonly kind: 'subscribing' }
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'unsubscribed'; readonly reason: UnsubscribedReason }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly reason: PushErrorCode }
);

/** What can be observed; {@link PushState} is derived from it and from nothing else. */
export interface PushFacts {
  /** False until the first look at the browser is complete. */
  readonly isKnown: boolean;
  readonly isSecureContext: boolean;
  /** An iOS or iPadOS tab: push works there only after Add to Home Screen. */
  readonly isIosTab: boolean;
  /** In a frame: browsers do not ask for permission there. */
  readonly isEmbedded: boolean;
  readonly hasServiceWorker: boolean;
  readonly hasPushManager: boolean;
  readonly hasNotification: boolean;
  readonly permission: 'default' | 'granted' | 'denied';
  readonly hasSubscription: boolean;
  /** The backend has acknowledged exactly this subscription. */
  readonly isAcknowledged: boolean;
  /** The user turned push off on this browser. */
  readonly hasOptedOut: boolean;
  readonly isOnline: boolean;
  readonly activity: 'idle' | 'prompting' | 'subscribing';
  /** Code of the last act that failed, until a retry or any other change. */
  readonly failure: PushErrorCode | undefined;
}

/**
 * Derives where this browser stands.
 *
 * Where facts disagree: a permission of `default` beside a live subscription is Safari's, which forgets its
 * permission after some launches but not the subscription, so it counts as granted; `denied` counts even beside a
 * subscription, which WebKit keeps while it delivers nothing. An opt-out outranks a subscription.
 */
export function derivePushState(facts: PushFacts): PushState {
  const isOffline = !facts.isOnline;
  return { ...(deriveObstacle(facts) ?? deriveProgress(facts) ?? deriveStanding(facts)), isOffline };
}

/** {@link PushState} without the flag that lies over all of them. */
type Standing = PushState extends infer State ? (State extends PushState ? Omit<State, 'isOffline'> : never) : never;

/** What stands between the user and the question. */
function deriveObstacle(facts: PushFacts): Standing | undefined {
  if (!facts.isKnown) return { kind: 'checking' };
  if (!facts.isSecureContext) return { kind: 'insecure' };
  const missing = findMissing(facts);
  if (facts.isIosTab && missing !== undefined) return { kind: 'ios-needs-install' };
  // A frame can not ask, but it can use a permission that the site already has.
  if (facts.isEmbedded && facts.permission !== 'granted') return { kind: 'unsupported', reason: 'embedded-page' };
  if (missing !== undefined) return { kind: 'unsupported', reason: missing };
  return facts.permission === 'denied' ? { kind: 'denied' } : undefined;
}

function findMissing(facts: PushFacts): UnsupportedReason | undefined {
  if (!facts.hasServiceWorker) return 'no-service-worker';
  if (!facts.hasPushManager) return 'no-push';
  return facts.hasNotification ? undefined : 'no-notifications';
}

/** What the user set going, or what became of it. */
function deriveProgress(facts: PushFacts): Standing | undefined {
  if (facts.activity !== 'idle') return { kind: facts.activity };
  return facts.failure === undefined ? undefined : { kind: 'error', reason: facts.failure };
}

function deriveStanding(facts: PushFacts): Standing {
  if (facts.permission === 'default' && !facts.hasSubscription) return { kind: 'default' };
  if (facts.hasOptedOut) return { kind: 'unsubscribed', reason: 'opted-out' };
  if (!facts.hasSubscription) return { kind: 'unsubscribed', reason: 'not-subscribed' };
  return facts.isAcknowledged ? { kind: 'subscribed' } : { kind: 'unsubscribed', reason: 'not-acknowledged' };
}
