import type { PromptDecision, PushError, PushState } from '@web-push-kit/protocol';
import type { PushClientEventMap } from './push-client-events.js';
import type { TypedEventTarget } from './typed-event-target.js';

/** What came of {@link PushClient.subscribe}. */
export type SubscribeResult =
  | { readonly kind: 'subscribed' }
  /** The user closed the browser's question without an answer, or the browser did not show it. */
  | { readonly kind: 'dismissed' }
  /** The user, or the browser on the user's behalf, said no. Only the browser's settings can change that. */
  | { readonly kind: 'denied' }
  /** Push can not work here; `state` says why. */
  | { readonly kind: 'unavailable'; readonly state: PushState }
  | { readonly kind: 'failed'; readonly error: PushError };

/** What came of {@link PushClient.unsubscribe}. */
export type UnsubscribeResult =
  | { readonly kind: 'unsubscribed' }
  | { readonly kind: 'failed'; readonly error: PushError };

/** What came of {@link PushClient.setTopics}. */
export type SetTopicsResult =
  | { readonly kind: 'saved'; readonly topics: readonly string[] }
  | { readonly kind: 'failed'; readonly error: PushError };

/** Shows an address of this site without a reload. The click counts as handled once it has resolved. */
export type DeepLinkHandler = (url: URL) => void | Promise<void>;

/**
 * Push notifications as one page sees them: where this browser stands, and how to change that.
 *
 * Methods settle with tagged results; none rejects because of what a user, a browser or a network did.
 */
export interface PushClient extends TypedEventTarget<PushClientEventMap> {
  /** Where this browser stands now. The object is replaced, never changed. */
  readonly state: PushState;
  /** The topics of the subscription, or those that the next subscription will have. */
  readonly topics: readonly string[];
  /** Settles, and never rejects, when the first look at the browser is complete. */
  readonly whenReady: Promise<PushState>;
  /** Looks again, and repairs a subscription that the browser or the backend has lost. */
  refresh(): Promise<PushState>;
  /**
   * Turns notifications on.
   *
   * Call it first thing in a click handler, with nothing awaited before: browsers only ask in answer to a click.
   */
  subscribe(options?: { readonly topics?: readonly string[] }): Promise<SubscribeResult>;
  /** Turns notifications off and remembers that the user wants it so, offline as well. */
  unsubscribe(): Promise<UnsubscribeResult>;
  /** Changes what the user wants to hear about; without a subscription, what the next one will be about. */
  setTopics(topics: readonly string[]): Promise<SetTopicsResult>;
  /**
   * Handles clicked notifications inside the page, as a single-page site's router does.
   *
   * Also hands over a link whose click could not be handled when it happened.
   *
   * @returns Stops listening.
   */
  onDeepLink(handler: DeepLinkHandler): () => void;
  /** Remembers that the user closed the page's own prompt. */
  recordPromptDismissal(choice: 'later' | 'never'): Promise<void>;
  /** Whether the page's own prompt may be shown now. */
  canPrompt(): Promise<PromptDecision>;
  /** Stops listening to the browser. */
  close(): void;
}
