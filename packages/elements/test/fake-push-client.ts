import type { SubscribeOptions, SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import type { PromptDecision, PushState } from '@web-push-kit/protocol';
import type { ElementClient } from '../src/element-client.js';

type Settle<Result> = (result: Result) => void;

/** A state that is online; only its kind, and a reason where there is one, matter. */
export type BareState = PushState extends infer State
  ? State extends PushState
    ? Omit<State, 'isOffline'>
    : never
  : never;

/** A push client whose browser and backend answer when, and what, the test says. */
export class FakePushClient extends EventTarget implements ElementClient {
  readonly calls: string[] = [];
  /** Whether the browser would have asked, at each call of `subscribe()`. */
  readonly activations: boolean[] = [];
  readonly dismissals: string[] = [];
  /** What the user agreed to, at each call of `subscribe()`. */
  readonly consents: (string | undefined)[] = [];
  decision: PromptDecision = { kind: 'ask' };
  /** What `refresh()` finds. Default: what is. */
  found: PushState | undefined;
  #state: PushState;
  #settleOn: Settle<SubscribeResult> | undefined;
  #settleOff: Settle<UnsubscribeResult> | undefined;

  constructor(state: BareState | BareState['kind'] = 'default', options: { readonly isOffline?: boolean } = {}) {
    super();
    this.#state = toState(state, options.isOffline ?? false);
  }

  get state(): PushState {
    return this.#state;
  }

  get whenReady(): Promise<PushState> {
    return Promise.resolve(this.#state);
  }

  /** The browser, or another tab, changed the state. */
  become(state: BareState | BareState['kind']): void {
    this.#state = toState(state, this.#state.isOffline);
    this.dispatchEvent(new Event('statechange'));
  }

  async refresh(): Promise<PushState> {
    this.calls.push('refresh');
    if (this.found) this.become(this.found);
    return this.#state;
  }

  subscribe({ consent }: SubscribeOptions = {}): Promise<SubscribeResult> {
    this.calls.push('subscribe');
    this.consents.push(consent?.text);
    this.activations.push(navigator.userActivation.isActive);
    const needsAnswer = this.#state.kind === 'default' || this.#state.kind === 'error';
    this.become(needsAnswer ? 'prompting' : 'subscribing');
    return new Promise((resolve) => {
      this.#settleOn = resolve;
    });
  }

  /** The user, or the backend, answered `subscribe()`. */
  answerSubscribe(result: SubscribeResult, state: BareState | BareState['kind']): void {
    this.become(state);
    this.#settleOn?.(result);
  }

  unsubscribe(): Promise<UnsubscribeResult> {
    this.calls.push('unsubscribe');
    return new Promise((resolve) => {
      this.#settleOff = resolve;
    });
  }

  /** The backend answered `unsubscribe()`. */
  answerUnsubscribe(result: UnsubscribeResult, state: BareState | BareState['kind']): void {
    this.become(state);
    this.#settleOff?.(result);
  }

  async canPrompt(): Promise<PromptDecision> {
    return this.decision;
  }

  async recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    this.dismissals.push(choice);
  }
}

function toState(state: BareState | BareState['kind'], isOffline: boolean): PushState {
  if (typeof state === 'object') return { isOffline, ...state } as PushState;
  const reasons: Readonly<Record<string, string>> = {
    unsupported: 'no-push',
    unsubscribed: 'not-subscribed',
    error: 'backend-unreachable',
  };
  return { kind: state, isOffline, ...(reasons[state] === undefined ? {} : { reason: reasons[state] }) } as PushState;
}
