import type { RequestTemplate, SubscriptionRecord, SubscriptionSettings } from '@web-push-kit/storage';

/** A browser's push subscription as plain JSON: what a backend needs to send to it. */
export interface SubscriptionDetails {
  /** Where the push service takes messages. A capability URL: whoever has it can send. */
  readonly endpoint: string;
  /** Epoch milliseconds, or `null` when the push service names no end. */
  readonly expirationTime: number | null;
  /** Both base64url. @see https://www.rfc-editor.org/rfc/rfc8291#section-2 */
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** One browser asks to receive push messages. Empty topics mean everything that is not bound to a topic. */
export interface SubscribeRequest extends SubscriptionSettings {
  readonly subscription: SubscriptionDetails;
  /** Endpoint of the subscription that this one takes the place of. */
  readonly replaces?: string;
  /** What the backend had saved of that one, for backends that have to be told that it ended. */
  readonly replaced?: SavedSubscription;
  /** The same for all subscriptions of one browser profile. */
  readonly deviceId?: string;
}

/** What a backend knows about a subscription after it has saved it. */
export interface SubscribeReceipt {
  /** The backend's own name for the subscription, if it has one. */
  readonly id?: string;
  /** The topics that it has really saved. */
  readonly topics: readonly string[];
  /** Exactly what was sent, for backends that want to hear it again when the subscription ends. */
  readonly sent?: string;
  /** The backend has pushed a token, and waits to hear it back. */
  readonly isPending?: boolean;
}

/** A subscription that the backend has, as the kit remembers it. */
export type SavedSubscription = Pick<SubscriptionRecord, 'endpoint' | 'id' | 'sent' | 'topics'>;

/** A change of settings: what is missing stays; `user: null` takes the subscription off its user. */
export type SettingsChange = Partial<Omit<SubscriptionSettings, 'user'>> & {
  readonly user?: SubscriptionSettings['user'] | null;
};

/** What a backend answers when asked about one subscription. */
export interface SubscriptionStatus {
  readonly isKnown: boolean;
  readonly topics: readonly string[];
}

/** The requests that a worker makes on its own. */
export interface WorkerRequests {
  readonly subscribe: RequestTemplate;
  readonly activate?: RequestTemplate;
}

/**
 * How the kit talks to the server that sends push messages.
 *
 * Every method rejects with a `PushError`: `backend-unreachable` when no answer came, `backend-rejected` when the
 * answer was a refusal or made no sense. No error names an endpoint, a key or a topic. What a backend can not do, it
 * does not have a method for.
 */
export interface PushBackend {
  /** Base URL, to name it in messages. */
  readonly url: string;
  /** The 65 bytes to subscribe with. @throws PushError also `invalid-application-server-key`. */
  getApplicationServerKey(): Promise<Uint8Array>;
  /** Saves a subscription; saving a known endpoint again updates it. */
  subscribe(request: SubscribeRequest): Promise<SubscribeReceipt>;
  /**
   * Changes the settings of a saved subscription. Without it, the kit subscribes again, and so it does after a refusal
   * whose `cause.status` is 404, 405 or 410: the subscription is not there, or the backend has no such request.
   */
  update?(saved: SavedSubscription, change: SettingsChange): Promise<SubscribeReceipt>;
  /** Forgets a subscription. One that is not there counts as forgotten. */
  unsubscribe(saved: SavedSubscription): Promise<void>;
  /**
   * Whether the backend would send to this endpoint; `undefined` when it can not say. Without an answer, the kit tells
   * it again from time to time, see `resyncIntervalMs`.
   */
  getStatus?(saved: SavedSubscription): Promise<SubscriptionStatus | undefined>;
  /** Answers a pushed activation token. */
  activate?(token: string, saved: SavedSubscription): Promise<void>;
  /** Asks for a push message with this id, to see it arrive. */
  sendTest?(saved: SavedSubscription, messageId: string): Promise<void>;
  /** Everything that the backend holds about this subscription, for its user to read. */
  exportData?(saved: SavedSubscription): Promise<unknown>;
  /** Forgets the subscription and all that belongs to it. */
  eraseData?(saved: SavedSubscription): Promise<void>;
  /** Requests for a worker to make when no page is open. Without it, changes wait for the next page. */
  getWorkerRequests?(
    settings: Omit<SubscribeRequest, 'subscription' | 'replaces'>,
  ): Promise<WorkerRequests | undefined>;
  /** Who is told first that a subscription ends. Default `'backend'`. */
  readonly unsubscribeFirst?: 'backend' | 'browser';
  /**
   * What becomes of the browser's subscription when the backend refuses it for good (400, 403, 422): `'unsubscribe'`
   * ends it. Default `'keep'`: it is offered again later.
   */
  readonly onSubscribeRejected?: 'unsubscribe' | 'keep';
  /** The longest time without a word to the backend, in milliseconds. Default: 7 days. */
  readonly resyncIntervalMs?: number;
}
