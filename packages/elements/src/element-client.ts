import type { PushError, PushState } from '@web-push-kit/protocol';

/** What became of turning push on, as far as an element needs to know. */
export type TurnOnResult =
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unavailable'; readonly state: PushState }
  | { readonly kind: 'failed'; readonly error: PushError };

/** What became of turning push off. */
export type TurnOffResult = { readonly kind: 'unsubscribed' } | { readonly kind: 'failed'; readonly error: PushError };

/**
 * The part of a `PushClient` the elements use.
 *
 * Elements touch no browser API of push themselves; whatever implements this
 * (a `PushClient`, an adapter for another push SDK, a fake in a test) can stand behind them.
 */
export interface ElementClient extends EventTarget {
  /** Where this browser stands; a `statechange` event tells when to read it again. */
  readonly state: PushState;
  /** Settles once the first look at the browser is complete. Never rejects. */
  readonly whenReady: Promise<PushState>;
  /** Looks at the browser again. */
  refresh(): Promise<PushState>;
  /** Asks the browser where needed, then subscribes. Must be called synchronously by a click handler. */
  subscribe(): Promise<TurnOnResult>;
  /** Unsubscribes and remembers that the user left. */
  unsubscribe(): Promise<TurnOffResult>;
  /** Whether the user may be asked now. */
  canPrompt(): Promise<{ readonly kind: 'ask' | 'wait' | 'never' }>;
  /** Remembers that the user put the soft prompt away. */
  recordPromptDismissal(choice: 'later' | 'never'): Promise<void>;
}
