import type { PushClient, SubscribeResult } from '@web-push-kit/client';

/** What elements read and call of a client as it is. */
type UsedAsIs = Pick<
  PushClient,
  'state' | 'whenReady' | 'refresh' | 'unsubscribe' | 'canPrompt' | 'recordPromptDismissal'
>;

/**
 * The part of a `PushClient` the elements use.
 *
 * Elements touch no push API of the browser themselves; whatever implements this
 * (a `PushClient`, an adapter for another push SDK, a fake in a test) can stand behind
 * them. It dispatches `statechange` whenever `state` changes.
 */
export interface ElementClient extends EventTarget, UsedAsIs {
  /** Asks the browser where needed, then subscribes. Called synchronously by a click handler. */
  subscribe(): Promise<SubscribeResult>;
}
