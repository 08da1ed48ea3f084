import type { PushClient } from '@web-push-kit/client';
import { createFakePushClient, FakePushClient, type FakeState } from '@web-push-kit/client/fake';
import { PushError, type PushState } from '@web-push-kit/protocol';

/** Every kind of state. The type makes a new one a compile error here. */
const KINDS: Readonly<Record<PushState['kind'], true>> = {
  checking: true,
  unsupported: true,
  insecure: true,
  'ios-needs-install': true,
  default: true,
  prompting: true,
  subscribing: true,
  subscribed: true,
  unsubscribed: true,
  denied: true,
  error: true,
};

/**
 * Makes a client that pretends to be in a state: for a site's design, and for its tests.
 *
 * @param mock - Such as `denied`, `unsubscribed:opted-out` or `subscribed offline`.
 * @param current - The client that there is: one that pretends already changes its state.
 * @throws PushError `invalid-option`.
 */
export function mockClient(mock: string, current: unknown): PushClient {
  const state = readMock(mock);
  if (!(current instanceof FakePushClient)) return createFakePushClient({ state });
  current.become(state);
  return current;
}

/** Reads the state that `mock` names. @throws PushError `invalid-option`. */
export function readMock(mock: string): FakeState {
  const [name = '', ...flags] = mock.trim().split(/\s+/);
  const [kind = '', reason] = name.split(':');
  if (!Object.hasOwn(KINDS, kind)) {
    throw new PushError('invalid-option', `"${kind}" is not a state that <push-provider mock> could show`);
  }
  const usual = createFakePushClient({ state: kind as PushState['kind'] }).state;
  return { ...usual, isOffline: flags.includes('offline'), ...(reason ? { reason } : {}) } as FakeState;
}
