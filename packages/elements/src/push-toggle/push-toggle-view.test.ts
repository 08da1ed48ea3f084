import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { planToggle, type ToggleFacts, type ToggleView } from './push-toggle-view.js';

const online = { isOffline: false } as const;

function facts(state: PushState, rest: Partial<ToggleFacts> = {}): ToggleFacts {
  return { state, act: undefined, wasOn: false, note: undefined, canTest: true, hasNoHelp: false, ...rest };
}

test.each<[PushState, Partial<ToggleView>]>([
  [
    { ...online, kind: 'checking' },
    { control: 'placeholder', isOn: false },
  ],
  [
    { ...online, kind: 'unsupported', reason: 'no-push' },
    { control: 'none', action: undefined },
  ],
  [
    { ...online, kind: 'unsupported', reason: 'embedded-page' },
    { control: 'none', action: 'open-in-tab' },
  ],
  [
    { ...online, kind: 'unsupported', reason: 'in-app-browser' },
    { control: 'none', action: 'copy-link', status: 'pushInApp' },
  ],
  [
    { ...online, kind: 'unsupported', reason: 'private-window' },
    { control: 'none', action: undefined, status: 'pushPrivate' },
  ],
  [
    { ...online, kind: 'insecure' },
    { control: 'none', action: 'open-secure' },
  ],
  [
    { ...online, kind: 'ios-needs-install' },
    { control: 'none', action: 'install' },
  ],
  [
    { ...online, kind: 'default' },
    { control: 'switch', isOn: false, isBusy: false },
  ],
  [
    { ...online, kind: 'prompting' },
    { control: 'switch', isOn: false, isBusy: true, action: undefined },
  ],
  [
    { ...online, kind: 'subscribing' },
    { control: 'switch', isOn: false, isBusy: true },
  ],
  [
    { ...online, kind: 'subscribed' },
    { control: 'switch', isOn: true, action: 'test' },
  ],
  [
    { ...online, kind: 'unsubscribed', reason: 'not-activated' },
    { control: 'switch', isOn: false, status: 'pushNotActivated' },
  ],
  [
    { ...online, kind: 'unsubscribed', reason: 'opted-out' },
    { control: 'switch', isOn: false, detail: 'pushAllowedButOff' },
  ],
  [
    { ...online, kind: 'unsubscribed', reason: 'not-acknowledged' },
    { isOn: false, detail: 'pushNotAcknowledged' },
  ],
  [
    { ...online, kind: 'denied' },
    { control: 'none', action: 'unblock' },
  ],
  [
    { ...online, kind: 'error', reason: 'worker-timeout' },
    { control: 'switch', isOn: false, action: 'try-again' },
  ],
])('shows the right control for %o', (state, expected) => {
  expect(planToggle(facts(state))).toMatchObject(expected);
});

test('the thumb stays where it was until the outcome is known', () => {
  const on = { wasOn: true } as const;
  expect(planToggle(facts({ ...online, kind: 'subscribed' }, { ...on, act: 'turning-off' })).isOn).toBe(true);
  expect(
    planToggle(facts({ ...online, kind: 'unsubscribed', reason: 'opted-out' }, { ...on, act: 'turning-off' })).isOn,
  ).toBe(true);
  expect(planToggle(facts({ ...online, kind: 'error', reason: 'unsubscribe-failed' }, on)).isOn).toBe(true);
});

test('a failure is told apart by the direction that was tried', () => {
  const state = { ...online, kind: 'error', reason: 'backend-unreachable' } as const;
  expect(planToggle(facts(state)).status).toBe('pushCouldNotTurnOn');
  expect(planToggle(facts(state, { wasOn: true })).status).toBe('pushCouldNotTurnOff');
});

test('undo is offered only right after turning off', () => {
  const off = { ...online, kind: 'unsubscribed', reason: 'opted-out' } as const;
  expect(planToggle(facts(off)).action).toBeUndefined();
  expect(planToggle(facts(off, { note: { kind: 'turned-off' } }))).toMatchObject({
    action: 'undo',
    status: 'pushTurnedOff',
  });
  expect(planToggle(facts(off, { note: { kind: 'turned-off' }, act: 'turning-on' })).action).toBeUndefined();
});

test('there is no test message where the page, or the client, has none', () => {
  expect(planToggle(facts({ ...online, kind: 'subscribed' }, { canTest: false })).action).toBeUndefined();
});

test('a page with help of its own gets none, but still the way to where it works', () => {
  const own = { hasNoHelp: true } as const;
  expect(planToggle(facts({ ...online, kind: 'denied' }, own)).action).toBeUndefined();
  expect(planToggle(facts({ ...online, kind: 'ios-needs-install' }, own)).action).toBeUndefined();
  expect(planToggle(facts({ ...online, kind: 'insecure' }, own)).action).toBe('open-secure');
});

test('being offline is mentioned only where it keeps the switch from working', () => {
  expect(planToggle(facts({ kind: 'default', isOffline: true })).offlineNote).toBe('pushOffline');
  expect(planToggle(facts({ kind: 'subscribed', isOffline: true })).offlineNote).toBeUndefined();
  expect(planToggle(facts({ kind: 'denied', isOffline: true })).offlineNote).toBeUndefined();
});

test('turning off without a connection has worked, and the site hears of it later', () => {
  const off = { kind: 'unsubscribed', reason: 'opted-out', isOffline: true } as const;
  expect(planToggle(facts(off, { note: { kind: 'turned-off' } }))).toMatchObject({
    status: 'pushTurnedOff',
    offlineNote: 'pushOfflineQueued',
  });
});
