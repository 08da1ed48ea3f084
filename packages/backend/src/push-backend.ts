/** A browser's push subscription as plain JSON: what a backend needs to send to it. */
export interface SubscriptionDetails {
  /** Where the push service takes messages. A capability URL: whoever has it can send. */
  readonly endpoint: string;
  /** Epoch milliseconds, or `null` when the push service names no end. */
  readonly expirationTime: number | null;
  /** Both base64url. @see https://www.rfc-editor.org/rfc/rfc8291#section-2 */
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** One browser asks to receive push messages. */
export interface SubscribeRequest {
  readonly subscription: SubscriptionDetails;
  /** What the user wants to hear about; empty means everything that is not bound to a topic. */
  readonly topics: readonly string[];
  /** Endpoint of the subscription that this one takes the place of. */
  readonly replaces?: string;
  /** The page's language, a BCP 47 tag. */
  readonly locale?: string;
  /** An IANA time zone name, for quiet hours. */
  readonly timeZone?: string;
}

/** What a backend knows about a subscription after it has saved it. */
export interface SubscribeReceipt {
  /** The backend's own name for the subscription, if it has one. */
  readonly id?: string;
  /** The topics that it has really saved. */
  readonly topics: readonly string[];
}

/** What a backend answers when asked about one subscription. */
export interface SubscriptionStatus {
  readonly isKnown: boolean;
  readonly topics: readonly string[];
}

/**
 * How the kit talks to the server that sends push messages, from the page and from the worker alike.
 *
 * Every method rejects with a `PushError`: `backend-unreachable` when no answer came, `backend-rejected` when the
 * answer was a refusal or made no sense. No error names an endpoint, a key or a topic.
 */
export interface PushBackend {
  /** Base URL; together with the contract it is all a worker needs to reach the same backend. */
  readonly url: string;
  /** The 65 bytes to subscribe with. @throws PushError also `invalid-application-server-key`. */
  getApplicationServerKey(): Promise<Uint8Array>;
  /** Saves a subscription; saving a known endpoint again updates it. */
  subscribe(request: SubscribeRequest): Promise<SubscribeReceipt>;
  /** Changes the topics of a saved subscription. */
  updateTopics(endpoint: string, topics: readonly string[]): Promise<{ readonly topics: readonly string[] }>;
  /** Forgets a subscription. One that is not there counts as forgotten. */
  unsubscribe(endpoint: string): Promise<void>;
  /** Whether the backend would send to this endpoint. */
  getStatus(endpoint: string): Promise<SubscriptionStatus>;
}
