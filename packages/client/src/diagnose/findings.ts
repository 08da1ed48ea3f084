import type { DeliveryPreferences, PushErrorCode, PushState } from '@web-push-kit/protocol';
import type { SubscribeResult } from '../push-client.js';
import type { TestResult } from '../send-test.js';

/**
 * What was found out, and nothing that may not be told: no endpoint, no key, no address with a query.
 *
 * A part that is `undefined` could not be found out in time.
 */
export interface Findings {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The site's host. */
  readonly site: string;
  readonly state: PushState['kind'];
  readonly page: PageFindings;
  readonly permission: PermissionFindings | undefined;
  /** Whether the site's storage takes and gives back a record. */
  readonly canStore: boolean | undefined;
  readonly manifest: ManifestFindings | undefined;
  readonly script: ScriptFindings | undefined;
  readonly worker: WorkerFindings | undefined;
  readonly others: readonly OtherKit[] | undefined;
  /** Directives of the content security policy that something ran into meanwhile. */
  readonly violations: readonly string[];
  readonly key: KeyFindings | undefined;
  readonly subscription: SubscriptionFindings | 'none' | undefined;
  readonly memory: MemoryFindings;
  readonly server: ServerFindings | undefined;
  readonly attempts: Attempts;
}

export interface PageFindings {
  readonly isSecure: boolean;
  readonly isEmbedded: boolean;
  readonly isOnline: boolean;
  readonly isInstalled: boolean;
  /** Another app's built-in browser, by name. */
  readonly inAppBrowser: string | undefined;
  /** APIs that push needs and that are not there. */
  readonly missing: readonly string[];
  /** Encodings of messages that the browser can decrypt, where it tells. */
  readonly encodings: readonly string[] | undefined;
  readonly hasBadges: boolean;
  readonly isBrave: boolean;
}

/** What each source says; they may disagree. */
export interface PermissionFindings {
  readonly api: NotificationPermission | undefined;
  readonly queried: PermissionState | undefined;
}

export type ManifestFindings =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly status: number }
  /** `problems` are names of members that keep the app from being installed. */
  | { readonly kind: 'read'; readonly problems: readonly string[] };

export type ScriptFindings =
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'answered';
      readonly path: string;
      readonly status: number;
      readonly mimeType: string;
      readonly isRedirected: boolean;
      /** From the header `Service-Worker-Allowed`. */
      readonly allowedPath: string | undefined;
      /** How far the server's clock is ahead of this one, in milliseconds. */
      readonly clockAheadMs: number | undefined;
    };

export interface WorkerFindings {
  /** False where the page subscribes without a worker. */
  readonly isNeeded: boolean;
  readonly scopePath: string;
  readonly isPageInScope: boolean;
  readonly isRegistered: boolean;
  readonly isActive: boolean;
  /** What it answered to `ping`; `undefined` when it was silent. */
  readonly pong: { readonly version: string; readonly handles: readonly string[] } | undefined;
}

/** Another push kit at work on this site. */
export interface OtherKit {
  readonly name: string;
  readonly hasSubscription: boolean;
}

export type KeyFindings =
  | { readonly kind: 'valid'; readonly key: string }
  | { readonly kind: 'invalid'; readonly problem: string }
  | { readonly kind: 'unavailable'; readonly code: PushErrorCode; readonly status: number | undefined };

export interface SubscriptionFindings {
  readonly pushHost: string;
  /** The first 8 characters of the address's SHA-256: enough to find it in a log, not to send to it. */
  readonly hash: string | undefined;
  /** The application server key it was made with, where the browser tells. */
  readonly key: string | undefined;
  /** Epoch milliseconds. */
  readonly expirationTime: number | undefined;
  /** The backend has acknowledged exactly this one. */
  readonly isAcknowledged: boolean;
}

/** What the kit remembers. */
export interface MemoryFindings {
  readonly hasOptedOut: boolean;
  /** The key that a worker would renew with. */
  readonly workerKey: string | undefined;
  readonly topics: readonly string[];
  readonly preferences: DeliveryPreferences;
}

export type ServerFindings =
  | { readonly kind: 'answered'; readonly isKnown: boolean | undefined }
  | { readonly kind: 'failed'; readonly code: PushErrorCode; readonly status: number | undefined }
  /** There is no such route, or nothing to ask about. */
  | { readonly kind: 'not-asked' };

/** What came of acts that only a click may start. */
export interface Attempts {
  readonly subscribe?: SubscribeResult;
  /** `shown`: the browser has it; whether the user has seen it is not known yet. */
  readonly display?: 'refused' | 'shown' | 'seen' | 'unseen';
  readonly roundTrip?: TestResult;
  readonly click?: 'handled' | 'dismissed' | 'not-received';
}
