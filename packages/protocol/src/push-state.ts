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
