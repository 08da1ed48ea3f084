import type { PushErrorCode } from './push-error.js';

/** Why push can not work here, when it can not. */
export type UnsupportedReason =
  | 'no-service-worker'
  | 'no-push'
  | 'no-notifications'
  | 'embedded-page'
  /** A browser inside another app: the page has to be opened in a real one. */
  | 'in-app-browser'
  /** Probably a private window: it lacks what the browser otherwise has. */
  | 'private-window';

/** Why a browser that may show notifications has no subscription. */
export type UnsubscribedReason =
  | 'opted-out'
  | 'not-subscribed'
  | 'not-acknowledged'
  /** The backend has pushed a token, and waits to hear it back. */
  | 'not-activated';

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
  /** `revoked`: it was granted once; the browser, or the user in its settings, took it back. */
  | { readonly kind: 'default'; readonly reason?: 'revoked' }
  /** `unanswered`: for so long that the browser may show its question as a mere icon in the address bar. */
  | { readonly kind: 'prompting'; readonly reason?: 'unanswered' }
  | { readonly kind: 'subscribing' }
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'unsubscribed'; readonly reason: UnsubscribedReason }
  /** `private-window`: the browser said no at once, by itself, as private windows do. */
  | { readonly kind: 'denied'; readonly reason?: 'revoked' | 'private-window' }
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
  /** Loaded ahead of time: permissions read wrong until the user sees the page. Default `false`. */
  readonly isPrerendering?: boolean;
  /** The browser of another app, by what it calls itself. Default `false`. */
  readonly isInAppBrowser?: boolean;
  /** Signs of a private window; there is no proof of one. Default `false`. */
  readonly hasPrivateHint?: boolean;
  /** The browser's question has been open for long. Default `false`. */
  readonly isUnanswered?: boolean;
  /** The backend has acknowledged a subscription of this browser before. Default `false`. */
  readonly wasSubscribed?: boolean;
  /** The backend waits for a token that it has pushed. Default `false`. */
  readonly isPending?: boolean;
}

/** What browsers say about the permission, in either vocabulary; `undefined` where one says nothing. */
export type PermissionVoice = 'default' | 'granted' | 'denied' | 'prompt' | undefined;

/**
 * Settles what permission there is, from sources that may disagree.
 *
 * Safari says `prompt` in one place and `granted` or `denied` in another; a definite answer is the true one.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=259432
 */
export function combinePermission(voices: readonly PermissionVoice[]): PushFacts['permission'] {
  if (voices.includes('granted')) return 'granted';
  return voices.includes('denied') ? 'denied' : 'default';
}

/**
 * Derives where this browser stands.
 *
 * Where facts disagree: a permission of `default` beside a live subscription is Safari's, which forgets its
 * permission after some launches but not the subscription, so it counts as granted; `denied` counts even beside a
 * subscription, which WebKit keeps while it delivers nothing. An opt-out outranks a subscription.
 */
export function derivePushState(facts: PushFacts): PushState {
  return { ...(deriveObstacle(facts) ?? deriveProgress(facts) ?? deriveStanding(facts)), isOffline: !facts.isOnline };
}

/** {@link PushState} without the flag that lies over all of them. */
type Standing = PushState extends infer State ? (State extends PushState ? Omit<State, 'isOffline'> : never) : never;

/** What stands between the user and the question. */
function deriveObstacle(facts: PushFacts): Standing | undefined {
  if (!facts.isKnown || facts.isPrerendering) return { kind: 'checking' };
  if (!facts.isSecureContext) return { kind: 'insecure' };
  const missing = findMissing(facts);
  if (facts.isIosTab && missing !== undefined && missing !== 'in-app-browser') return { kind: 'ios-needs-install' };
  // A frame can not ask, but it can use a permission that the site already has.
  if (facts.isEmbedded && facts.permission !== 'granted') return { kind: 'unsupported', reason: 'embedded-page' };
  if (missing !== undefined) return { kind: 'unsupported', reason: missing };
  if (facts.permission !== 'denied') return undefined;
  if (facts.wasSubscribed) return { kind: 'denied', reason: 'revoked' };
  return facts.hasPrivateHint ? { kind: 'denied', reason: 'private-window' } : { kind: 'denied' };
}

function findMissing(facts: PushFacts): UnsupportedReason | undefined {
  const isComplete = facts.hasServiceWorker && facts.hasPushManager && facts.hasNotification;
  if (isComplete) return undefined;
  if (facts.isInAppBrowser) return 'in-app-browser';
  if (facts.hasPrivateHint) return 'private-window';
  if (!facts.hasServiceWorker) return 'no-service-worker';
  return facts.hasPushManager ? 'no-notifications' : 'no-push';
}

/** What the user set going, or what became of it. */
function deriveProgress(facts: PushFacts): Standing | undefined {
  if (facts.activity === 'prompting' && facts.isUnanswered) return { kind: 'prompting', reason: 'unanswered' };
  if (facts.activity !== 'idle') return { kind: facts.activity };
  return facts.failure && { kind: 'error', reason: facts.failure };
}

function deriveStanding(facts: PushFacts): Standing {
  if (facts.permission === 'default' && !facts.hasSubscription) {
    return facts.wasSubscribed && !facts.hasOptedOut ? { kind: 'default', reason: 'revoked' } : { kind: 'default' };
  }
  if (!facts.hasOptedOut && facts.hasSubscription && facts.isAcknowledged && !facts.isPending) {
    return { kind: 'subscribed' };
  }
  return { kind: 'unsubscribed', reason: findUnsubscribedReason(facts) };
}

function findUnsubscribedReason(facts: PushFacts): UnsubscribedReason {
  if (facts.hasOptedOut) return 'opted-out';
  if (!facts.hasSubscription) return 'not-subscribed';
  return facts.isAcknowledged ? 'not-activated' : 'not-acknowledged';
}
