import type { PushClient, SubscribeOptions, SubscribeResult } from '@web-push-kit/client';

/** What elements read and call of a client as it is. */
type UsedAsIs = Pick<
  PushClient,
  'state' | 'whenReady' | 'refresh' | 'unsubscribe' | 'canPrompt' | 'recordPromptDismissal'
>;

/**
 * The part of a `PushClient` that asking needs.
 *
 * Elements touch no push API of the browser themselves; whatever implements this
 * (a `PushClient`, an adapter for another push SDK, a fake in a test) can stand behind
 * them. It dispatches `statechange` whenever `state` changes. Elements that do more than ask (preferences, the inbox,
 * the doctor) say that there is nothing when the rest of a `PushClient` is missing.
 */
export interface ElementClient extends EventTarget, UsedAsIs {
  /** Asks the browser where needed, then subscribes. Called synchronously by a click handler. */
  subscribe(options?: SubscribeOptions): Promise<SubscribeResult>;
}

/** Whether a client does all that one of the kit's own does. */
export function isPushClient(client: ElementClient | undefined): client is PushClient {
  return client !== undefined && 'setSettings' in client;
}
