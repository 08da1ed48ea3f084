import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { planToggle, type ToggleFacts, type ToggleView } from './push-toggle-view.js';

const online = { isOffline: false } as const;

function facts(state: PushState, rest: Partial<ToggleFacts> = {}): ToggleFacts {
  return { state, act: undefined, wasOn: false, note: undefined, ...rest };
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
  [{ ...online, kind: 'insecure' }, { control: 'none' }],
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
    { control: 'switch', isOn: true },
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

test('being offline is mentioned only where it keeps the switch from working', () => {
  expect(planToggle(facts({ kind: 'default', isOffline: true })).isOfflineNoteShown).toBe(true);
  expect(planToggle(facts({ kind: 'subscribed', isOffline: true })).isOfflineNoteShown).toBe(false);
  expect(planToggle(facts({ kind: 'denied', isOffline: true })).isOfflineNoteShown).toBe(false);
});
