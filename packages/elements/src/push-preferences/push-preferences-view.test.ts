import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { type PreferencesFacts, type PreferencesView, planPreferences } from './push-preferences-view.js';

const online = { isOffline: false } as const;

function facts(state: PushState, rest: Partial<PreferencesFacts> = {}): PreferencesFacts {
  return { state, canKeep: true, save: 'auto', topicCount: 2, failure: undefined, ...rest };
}

test.each<[PushState, Partial<PreferencesView>]>([
  [
    { ...online, kind: 'checking' },
    { topics: 'pending', note: undefined, action: undefined },
  ],
  [
    { ...online, kind: 'unsupported', reason: 'no-push' },
    { topics: 'none', action: undefined, areDeviceSettingsShown: false },
  ],
  [{ ...online, kind: 'insecure' }, { topics: 'none' }],
  [
    { ...online, kind: 'ios-needs-install' },
    { topics: 'shown', action: 'install' },
  ],
  [
    { ...online, kind: 'default' },
    { topics: 'shown', action: 'turn-on' },
  ],
  [
    { ...online, kind: 'prompting' },
    { topics: 'shown', action: 'waiting' },
  ],
  [
    { ...online, kind: 'subscribing' },
    { topics: 'shown', action: 'waiting' },
  ],
  [
    { ...online, kind: 'subscribed' },
    { topics: 'shown', note: undefined, action: undefined },
  ],
  [
    { ...online, kind: 'unsubscribed', reason: 'opted-out' },
    { topics: 'shown', action: 'turn-on' },
  ],
  [
    { ...online, kind: 'denied' },
    { topics: 'shown', action: 'unblock' },
  ],
  [
    { ...online, kind: 'error', reason: 'backend-unreachable' },
    { topics: 'shown', action: 'try-again' },
  ],
])('plans for %o', (state, expected) => {
  expect(planPreferences(facts(state))).toMatchObject(expected);
});

test('a client for asking alone keeps no settings, and that is said', () => {
  const view = planPreferences(facts({ ...online, kind: 'subscribed' }, { canKeep: false }));
  expect(view).toMatchObject({ topics: 'none', note: { status: 'pushSettingsUnavailable' }, action: undefined });
});

test('in a form, topics are there wherever the page is', () => {
  for (const kind of ['checking', 'insecure', 'subscribed'] as const) {
    expect(planPreferences(facts({ ...online, kind }, { canKeep: false, save: 'form' })).topics).toBe('shown');
  }
});

test('offline, what is chosen is saved later', () => {
  const view = planPreferences(facts({ kind: 'subscribed', isOffline: true }));
  expect(view).toMatchObject({ topics: 'shown', isOfflineNoteShown: true });
});

test('without topics there is nothing to pause', () => {
  const view = planPreferences(facts({ ...online, kind: 'subscribed' }, { topicCount: 0 }));
  expect(view).toMatchObject({ topics: 'empty', areDeviceSettingsShown: false });
});
