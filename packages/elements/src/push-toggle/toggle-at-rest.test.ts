import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { planToggle } from './push-toggle-view.js';
import { isAtRest, planAtRest } from './toggle-at-rest.js';

const online = { isOffline: false } as const;
const offline = { isOffline: true } as const;

/** What the toggle shows when everything has been loaded. */
function planLoaded(state: PushState): object {
  const facts = { act: undefined, wasOn: false, note: undefined, canTest: true, hasNoHelp: false } as const;
  const { status, detail, offlineNote, control, isOn, isBusy } = planToggle({ ...facts, state });
  return { status, ...(detail && { detail }), offlineNote, control, isOn, isBusy };
}

test.each<PushState>([
  { ...online, kind: 'checking' },
  { ...offline, kind: 'checking' },
  { ...online, kind: 'default' },
  { ...offline, kind: 'default' },
  { ...online, kind: 'subscribed' },
  { ...offline, kind: 'subscribed' },
  { ...online, kind: 'unsubscribed', reason: 'opted-out' },
  { ...online, kind: 'unsubscribed', reason: 'not-subscribed' },
  { ...offline, kind: 'unsubscribed', reason: 'opted-out' },
])('at rest (%o) it shows the same as when everything has been loaded', (state) => {
  expect(isAtRest(state)).toBe(true);
  expect(planAtRest(state)).toEqual(planLoaded(state));
});

test.each<[PushState, string]>([
  [{ ...online, kind: 'default', reason: 'revoked' }, 'pushOff'],
  [{ ...online, kind: 'unsubscribed', reason: 'not-activated' }, 'pushOff'],
  [{ ...online, kind: 'denied' }, 'pushBellBlocked'],
  [{ ...online, kind: 'unsupported', reason: 'in-app-browser' }, 'pushBellUnavailable'],
  [{ ...online, kind: 'error', reason: 'offline' }, 'pushBellProblem'],
])('there is more to say when %o, and a word of it without that', (state, word) => {
  expect(isAtRest(state)).toBe(false);
  expect(planAtRest(state).status).toBe(word);
});

test('what cannot be turned on has no switch, loaded or not', () => {
  expect(planAtRest({ ...online, kind: 'denied' }).control).toBe('none');
});
