import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { planBell } from './push-bell-view.js';

const online = { isOffline: false } as const;
const quiet = { isPaused: false, unreadCount: 0, badge: 'count' } as const;

test.each<[PushState, string, string | undefined]>([
  [{ ...online, kind: 'checking' }, 'bell', undefined],
  [{ ...online, kind: 'unsupported', reason: 'no-push' }, 'bell-slash', 'pushBellUnavailable'],
  [{ ...online, kind: 'ios-needs-install' }, 'bell', 'pushBellOff'],
  [{ ...online, kind: 'default' }, 'bell', 'pushBellOff'],
  [{ ...online, kind: 'prompting' }, 'bell', 'pushBellBusy'],
  [{ ...online, kind: 'subscribing' }, 'bell', 'pushBellBusy'],
  [{ ...online, kind: 'subscribed' }, 'bell-on', 'pushBellOn'],
  [{ ...online, kind: 'unsubscribed', reason: 'opted-out' }, 'bell', 'pushBellOff'],
  [{ ...online, kind: 'denied' }, 'bell-slash', 'pushBellBlocked'],
  [{ ...online, kind: 'error', reason: 'worker-timeout' }, 'warning', 'pushBellProblem'],
])('%o is drawn as %s and told as %s', (state, icon, status) => {
  expect(planBell({ state, ...quiet })).toMatchObject({ icon, status, badge: 'none' });
});

test('a pause shows only where notifications are on', () => {
  const paused = { ...quiet, isPaused: true } as const;
  expect(planBell({ state: { ...online, kind: 'subscribed' }, ...paused })).toMatchObject({
    icon: 'bell-paused',
    status: 'paused',
  });
  expect(planBell({ state: { ...online, kind: 'denied' }, ...paused }).icon).toBe('bell-slash');
});

test('there is a badge only for what is unread', () => {
  const state = { ...online, kind: 'default' } as const;
  expect(planBell({ state, ...quiet, unreadCount: 2 }).badge).toBe('count');
  expect(planBell({ state, ...quiet, unreadCount: 2, badge: 'dot' }).badge).toBe('dot');
  expect(planBell({ state, ...quiet, unreadCount: 2, badge: 'none' }).badge).toBe('none');
});
