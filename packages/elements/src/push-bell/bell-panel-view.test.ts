import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { type PanelCard, type PanelFacts, planPanel } from './bell-panel-view.js';

const online = { isOffline: false } as const;

function facts(state: PushState, rest: Partial<PanelFacts> = {}): PanelFacts {
  return { state, panel: 'settings', isRequesting: false, hasFailed: false, hadSwitch: false, ...rest };
}

test.each<[PushState, PanelCard]>([
  [{ ...online, kind: 'checking' }, 'busy'],
  [{ ...online, kind: 'unsupported', reason: 'no-push' }, 'switch'],
  [{ ...online, kind: 'ios-needs-install' }, 'install'],
  [{ ...online, kind: 'default' }, 'ask'],
  [{ ...online, kind: 'unsubscribed', reason: 'opted-out' }, 'ask'],
  [{ ...online, kind: 'prompting' }, 'busy'],
  [{ ...online, kind: 'subscribing' }, 'busy'],
  [{ ...online, kind: 'subscribed' }, 'switch'],
  [{ ...online, kind: 'denied' }, 'help'],
  [{ ...online, kind: 'error', reason: 'worker-timeout' }, 'retry'],
])('the panel holds for %o: %s', (state, card) => {
  expect(planPanel(facts(state)).card).toBe(card);
});

test('a switch that was there stays, with its Undo', () => {
  const hadSwitch = { hadSwitch: true } as const;
  expect(planPanel(facts({ ...online, kind: 'unsubscribed', reason: 'opted-out' }, hadSwitch)).card).toBe('switch');
  expect(planPanel(facts({ ...online, kind: 'error', reason: 'unsubscribe-failed' }, hadSwitch)).card).toBe('switch');
  expect(planPanel(facts({ ...online, kind: 'denied' }, hadSwitch)).card).toBe('help');
});

test('a failure shows also with a client that does not keep it in its state', () => {
  expect(planPanel(facts({ ...online, kind: 'default' }, { hasFailed: true })).card).toBe('retry');
  expect(planPanel(facts({ ...online, kind: 'default' }, { hasFailed: true, isRequesting: true })).card).toBe('busy');
});

test('an inbox needs no switch once notifications are on, and settings beside it are folded away', () => {
  const on = { ...online, kind: 'subscribed' } as const;
  expect(planPanel(facts(on, { panel: 'inbox' }))).toMatchObject({ card: 'none', hasInbox: true, hasSettings: false });
  expect(planPanel(facts(on, { panel: 'both' }))).toMatchObject({ hasInbox: true, hasSettings: true, isFolded: true });
  expect(planPanel(facts(on))).toMatchObject({ hasInbox: false, hasSettings: true, isFolded: false });
  const off = { ...online, kind: 'default' } as const;
  expect(planPanel(facts(off, { panel: 'inbox' }))).toMatchObject({ card: 'ask', hasInbox: true, isFolded: false });
});
