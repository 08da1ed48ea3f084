import type { PushState } from '@web-push-kit/protocol';

/** A state without the flag that lies over all of them. */
export type BareState = PushState extends infer State
  ? State extends PushState
    ? Omit<State, 'isOffline'> & { readonly isOffline?: boolean }
    : never
  : never;

/** A state as a test writes it: the name alone will do; where a state has a reason, it gets a usual one. */
export type FakeState = PushState['kind'] | BareState;

const USUAL_REASONS: Readonly<Record<string, string>> = {
  unsupported: 'no-push',
  unsubscribed: 'not-subscribed',
  error: 'backend-unreachable',
};

/** The whole state that `state` stands for. */
export function readFakeState(state: FakeState): PushState {
  if (typeof state === 'object') return { isOffline: false, ...state } as PushState;
  const reason = USUAL_REASONS[state];
  return { kind: state, isOffline: false, ...(reason === undefined ? {} : { reason }) } as PushState;
}
