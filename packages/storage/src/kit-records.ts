import type { DeliveryLog, DeliveryPreferences, PromptHistory } from '@web-push-kit/protocol';

/** The subscription that the backend last acknowledged. */
export interface SubscriptionRecord {
  /** A capability URL: never log it. */
  readonly endpoint: string;
  /** Base64url without padding. */
  readonly applicationServerKey: string;
  readonly topics: readonly string[];
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** The backend's own name for the subscription, where it has one. */
  readonly id?: string;
  /** Exactly what was sent, for backends that know a subscription by all of it. */
  readonly sent?: string;
  /** The settings that the backend acknowledged, as `JSON.stringify` wrote them. */
  readonly settings?: string;
  /** The backend waits for a token that it has pushed. */
  readonly isPending?: boolean;
}

/** How much of a topic the user wants. */
export type TopicLevel = 'all' | 'important' | 'none';

/** When, and in which words, the user agreed. */
export interface ConsentReceipt {
  /** Epoch milliseconds. */
  readonly at: number;
  /** What was asked, word for word. */
  readonly text: string;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** What the backend should know beside the subscription. */
export interface SubscriptionSettings {
  readonly topics: readonly string[];
  readonly topicLevels?: Readonly<Record<string, TopicLevel>>;
  /** For segments: what the site's server may select recipients by. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Who is signed in; `token` is the site's server's proof of it. */
  readonly user?: { readonly id: string; readonly token?: string };
  readonly consent?: ConsentReceipt;
}

/**
 * A request with blanks, which the worker can send without a page: no document, no cookie script, no code of its own.
 *
 * The blanks are `{{endpoint}}`, `{{p256dh}}`, `{{auth}}`, `{{replaces}}` (the endpoint of the subscription that ended;
 * empty text when there was none) and `{{token}}`. They stand in `url` and `body` just as written here, whatever the
 * encoding; `headers` hold none. What looks like a blank but is none of these stays as it is. The filled body is what
 * `SubscriptionRecord.sent` remembers. Examples: `packages/backend/test/template-vectors.json`.
 */
export interface RequestTemplate {
  /** Absolute. A value in it is escaped by `encodeURIComponent`. */
  readonly url: string;
  readonly method: string;
  /** Complete: a `Content-Type` is among them where there is a body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  readonly body?: string;
  /**
   * How a value in `body` is escaped: `json` as inside of a JSON string (`JSON.stringify(value).slice(1, -1)`), `form`
   * by `encodeURIComponent`, `none` not at all.
   */
  readonly encoding: 'json' | 'form' | 'none';
  /** How the keys of the subscription are written; `base64` is the standard alphabet with padding. */
  readonly keyEncoding: 'base64url' | 'base64';
}

/** A notification as the inbox keeps it. */
export interface InboxItem {
  /** The message's id, or one made for it. */
  readonly id: string;
  readonly title: string;
  readonly body?: string;
  /** Already allowed by the site. */
  readonly url?: string;
  readonly icon?: string;
  readonly topic?: string;
  readonly tag?: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly isRead: boolean;
}

/** What became of a notification, for the backend. */
export interface DeliveryReceipt {
  readonly kind: 'shown' | 'clicked' | 'action' | 'dismissed';
  /** The message's id. */
  readonly id?: string;
  readonly action?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What the page settles for a worker that has no code of the site's own. */
export interface WorkerSettings {
  readonly defaultTitle?: string;
  readonly icon?: string;
  readonly badge?: string;
  /** Origins that a click may open: of those in the worker's code where it names some. */
  readonly allowedOrigins?: readonly string[];
  readonly clickMatch?: 'exact' | 'path' | 'prefix' | 'origin';
  /** Absolute address for receipts, on the own origin or on one that the worker's code names; off without it. */
  readonly receiptsUrl?: string;
  /** `false`: keep no inbox. Default: 50 items, 30 days. */
  readonly inbox?: false | { readonly maxCount?: number; readonly maxAgeMs?: number };
}

/** The newest acts of the user: one that comes late, from whichever tab, must not undo a newer one. */
export interface IntentsRecord {
  /**
   * The number of the newest act by what it changes: `push`, the name of a member of the settings, or `all`.
   *
   * Numbers are epoch milliseconds, or a little more where a page had several acts in one millisecond.
   */
  readonly numbers: Readonly<Record<string, number>>;
  /** The user has signed out or erased everything: no subscription is kept until somebody turns push on again. */
  readonly isEnded?: boolean;
}

/** Everything the kit remembers in a browser, by key. A cache: what the browser itself says outranks it. */
export interface KitRecords {
  /** What the backend last acknowledged. */
  readonly subscription: SubscriptionRecord;
  /** What the user has chosen here, acknowledged or not; an opt-out leaves it. */
  readonly settings: Partial<SubscriptionSettings>;
  /** The user turned push off here, at `at` (epoch milliseconds). */
  readonly 'opt-out': { readonly at: number };
  /** Writes to the backend that are still to be made. */
  readonly outbox: {
    /** Failed attempts in a row. */
    readonly attempts: number;
    /** Epoch milliseconds. */
    readonly notBefore: number;
    /** The user has said yes, and the subscription is still to be made. */
    readonly isWanted?: boolean;
    /** Subscriptions that the backend should forget. */
    readonly forget: readonly Pick<SubscriptionRecord, 'endpoint' | 'id' | 'sent' | 'topics'>[];
  };
  readonly 'prompt-history': PromptHistory;
  /** A clicked link that no window could be led to; the next page takes it. `at` is in epoch milliseconds. */
  readonly 'pending-link': { readonly url: string; readonly at: number };
  /** What the worker needs to renew a subscription without a page. The key is base64url without padding. */
  readonly 'worker-config': {
    readonly backendUrl: string;
    readonly applicationServerKey: string;
    readonly topics: readonly string[];
    /** How the worker tells the backend; without them, it leaves that to the next page. */
    readonly requests?: { readonly subscribe: RequestTemplate; readonly activate?: RequestTemplate };
  };
  readonly 'worker-settings': WorkerSettings;
  readonly preferences: DeliveryPreferences;
  readonly 'delivery-log': DeliveryLog;
  readonly badge: { readonly count: number };
  readonly inbox: { readonly items: readonly InboxItem[] };
  readonly receipts: { readonly waiting: readonly DeliveryReceipt[] };
  readonly intents: IntentsRecord;
  /** A name for this browser profile that outlives subscriptions. */
  readonly device: { readonly id: string };
}

/** A key of {@link KitRecords}. */
export type KitKey = keyof KitRecords;
