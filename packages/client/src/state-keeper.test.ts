import type { PushFacts } from '@web-push-kit/protocol';
import { expect, test, vi } from 'vitest';
import { StateKeeper } from './state-keeper.js';

const FACTS: PushFacts = {
  isKnown: true,
  isSecureContext: true,
  isIosTab: false,
  isEmbedded: false,
  hasServiceWorker: true,
  hasPushManager: true,
  hasNotification: true,
  permission: 'granted',
  hasSubscription: false,
  isAcknowledged: false,
  hasOptedOut: false,
  isOnline: true,
  activity: 'idle',
  failure: undefined,
};

test('a failure lasts as long as nothing else changes', () => {
  const keeper = new StateKeeper(FACTS, () => undefined);
  keeper.update({ failure: 'subscribe-timeout' });
  keeper.update({ permission: 'granted', isOnline: true });
  expect(keeper.state).toEqual({ kind: 'error', reason: 'subscribe-timeout', isOffline: false });
  keeper.update({ activity: 'subscribing' });
  keeper.update({ activity: 'idle' });
  expect(keeper.state).toEqual({ kind: 'unsubscribed', reason: 'not-subscribed', isOffline: false });
});

test('facts that make no difference are not told', () => {
  const onChange = vi.fn();
  const keeper = new StateKeeper(FACTS, onChange);
  const { state } = keeper;
  keeper.update({ isAcknowledged: true });
  expect(onChange).not.toHaveBeenCalled();
  expect(keeper.state).toBe(state);
});

test('a change is told with the state before it', () => {
  const onChange = vi.fn();
  const keeper = new StateKeeper(FACTS, onChange);
  const { state } = keeper;
  keeper.update({ isOnline: false });
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...state, isOffline: true }, state);
});
