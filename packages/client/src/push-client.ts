import type { SettingsChange } from '@web-push-kit/backend';
import type { PromptDecision, PushError, PushState } from '@web-push-kit/protocol';
import type { SubscriptionSettings } from '@web-push-kit/storage';
import type { PushClientEventMap } from './push-client-events.js';
import type { TypedEventTarget } from './typed-event-target.js';

/** The result of {@link PushClient.subscribe}, read off the browser when it is over. */
export type SubscribeResult =
  | { readonly kind: 'subscribed' }
  /** The user closed the browser's question without an answer, or the browser did not show it. */
  | { readonly kind: 'dismissed' }
  /** The user, or the browser on the user's behalf, said no. Only the browser's settings can change that. */
  | { readonly kind: 'denied' }
  /** Push can not work here; `state` says why. */
  | { readonly kind: 'unavailable'; readonly state: PushState }
  /** A newer act, here or in another tab, has decided otherwise; `state` says what is true. */
  | { readonly kind: 'superseded' }
  /** Not now. The wish is remembered: what could not be done is tried again, as long as the permission holds. */
  | { readonly kind: 'failed'; readonly error: PushError };

/** The result of {@link PushClient.unsubscribe}, read off the browser when it is over. */
export type UnsubscribeResult =
  | { readonly kind: 'unsubscribed' }
  /** A newer act, here or in another tab, has decided otherwise; `state` says what is true. */
  | { readonly kind: 'superseded' }
  /** The browser is still subscribed; it is tried again. */
  | { readonly kind: 'failed'; readonly error: PushError };

/** The result of a change of settings. */
export type SettingsResult =
  /** The backend has it; or there is no subscription, and the next one will have it. */
  | { readonly kind: 'saved'; readonly topics: readonly string[] }
  /** The backend can not be reached now. It is told later, by this page or the next one. */
  | { readonly kind: 'queued'; readonly topics: readonly string[] }
  /** A newer act, here or in another tab, has changed the same; `settings` says what holds. */
  | { readonly kind: 'superseded' }
  /** The backend refused it; all is as it was. */
  | { readonly kind: 'failed'; readonly error: PushError };

/** What a user agrees to. */
export interface SubscribeOptions {
  readonly topics?: readonly string[];
  /** What the user was asked, word for word; kept with time and language, and sent along. */
  readonly consent?: { readonly text: string };
}

/** Who is signed in. */
export interface PushUser {
  readonly id: string;
  /** The site's server's proof that this is the user, for the backend. */
  readonly token?: string;
  /** As messages name their user: on this device, those for someone else show a generic text. */
  readonly hash?: string;
}

/** What becomes of push when the user signs out. */
export interface ResetOptions {
  /**
   * `unsubscribe` ends it, without an opt-out: the next user may be asked. `detach` keeps it, for messages that are for
   * nobody in particular. `keep` leaves all as it is on the backend. Default `'unsubscribe'`.
   */
  readonly push?: 'unsubscribe' | 'detach' | 'keep';
}

/** Shows an address of this site without a reload. The click counts as handled once it has resolved. */
export type DeepLinkHandler = (url: URL) => void | Promise<void>;

/**
 * Push notifications as one page sees them: where this browser stands, and how to change that.
 *
 * Methods settle with tagged results; none rejects because of what a user, a browser or a network did. The last act of
 * the user counts, in whichever tab it was: those before it end as `superseded`.
 */
export interface PushClient extends TypedEventTarget<PushClientEventMap> {
  /** Where this browser stands now. The object is replaced, never changed. */
  readonly state: PushState;
  /** The topics of the subscription, or those that the next subscription will have. */
  readonly topics: readonly string[];
  /** What the user has chosen on this browser; an opt-out does not change it. The object is replaced, never changed. */
  readonly settings: SubscriptionSettings;
  /** Settles, and never rejects, when the first look at the browser is complete. */
  readonly whenReady: Promise<PushState>;
  /** Looks again, and repairs a subscription that the browser or the backend has lost. */
  refresh(): Promise<PushState>;
  /**
   * Turns notifications on.
   *
   * Call it first thing in a click handler, with nothing awaited before: browsers only ask in answer to a click. While
   * the browser's question stays unanswered the result is not there; `state` says so after a few seconds.
   */
  subscribe(options?: SubscribeOptions): Promise<SubscribeResult>;
  /** Turns notifications off and remembers that the user wants it so, offline as well. */
  unsubscribe(): Promise<UnsubscribeResult>;
  /** Changes what the user wants to hear about; without a subscription, what the next one will be about. */
  setTopics(topics: readonly string[]): Promise<SettingsResult>;
  /** Changes what the backend knows beside the topics; what is `null` is removed. */
  setSettings(change: SettingsChange): Promise<SettingsResult>;
  /** Tells backend and worker who is signed in. */
  identify(user: PushUser): Promise<SettingsResult>;
  /** Tells backend and worker that nobody is signed in any more, and forgets what was theirs on this browser. */
  reset(options?: ResetOptions): Promise<SettingsResult>;
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
