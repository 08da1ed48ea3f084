import { type PromptDecision, PushError, type PushState } from '@web-push-kit/protocol';
import type { PushClient, SetTopicsResult, SubscribeResult, UnsubscribeResult } from './push-client.js';
import type { PushClientEventMap } from './push-client-events.js';
import { TypedEventTarget } from './typed-event-target.js';

const CHECKING: PushState = { kind: 'checking', isOffline: false };

/** {@link PushClient} where there is no browser: it knows nothing yet and does nothing. */
export class ServerPushClient extends TypedEventTarget<PushClientEventMap> implements PushClient {
  readonly state = CHECKING;
  readonly topics: readonly string[];
  readonly whenReady = Promise.resolve(CHECKING);

  constructor(topics: readonly string[]) {
    super();
    this.topics = topics;
  }

  async refresh(): Promise<PushState> {
    return CHECKING;
  }

  async subscribe(): Promise<SubscribeResult> {
    return { kind: 'unavailable', state: CHECKING };
  }

  async unsubscribe(): Promise<UnsubscribeResult> {
    return { kind: 'failed', error: createRefusal() };
  }

  async setTopics(): Promise<SetTopicsResult> {
    return { kind: 'failed', error: createRefusal() };
  }

  onDeepLink(): () => void {
    return () => undefined;
  }

  async recordPromptDismissal(): Promise<void> {
    // There is no user here, and no storage of theirs.
  }

  async canPrompt(): Promise<PromptDecision> {
    return { kind: 'never' };
  }

  close(): void {
    // Nothing was opened.
  }
}

function createRefusal(): PushError {
  return new PushError('push-unsupported', 'There is no browser here: this code runs on a server');
}
