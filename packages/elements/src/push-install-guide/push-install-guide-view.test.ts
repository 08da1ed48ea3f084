import { beforeAll, expect, test } from 'vitest';
import { type HelpEntries, loadHelpSteps } from '../help-steps/load-help-steps.js';
import { type GuideFacts, planGuide } from './push-install-guide-view.js';

let entries: HelpEntries;

beforeAll(async () => {
  entries = await loadHelpSteps('en');
});

function plan(change: Partial<GuideFacts> = {}) {
  return planGuide({
    entries,
    detected: { browser: 'safari', system: 'ios' },
    platform: 'auto',
    browser: 'auto',
    isInstalled: false,
    offer: 'none',
    ...change,
  });
}

test.each<[GuideFacts['platform'], GuideFacts['detected'], string]>([
  ['auto', { browser: 'firefox', system: 'ios' }, 'install-firefox-ios'],
  ['ios', { browser: 'chrome', system: 'windows' }, 'install-safari-ios'],
  ['ios', { browser: 'chrome', system: 'ios' }, 'install-chrome-ios'],
  ['ipados', { browser: 'safari', system: 'ios' }, 'install-safari-ipados'],
  ['android', { browser: 'safari', system: 'ios' }, 'install-chrome-android'],
  ['android', { browser: 'samsung', system: 'android' }, 'install-samsung-android'],
  ['desktop', { browser: 'edge', system: 'windows' }, 'install-edge-desktop'],
  ['desktop', { browser: 'safari', system: 'ios' }, 'install-chrome-desktop'],
])('platform %s, seen from %o, shows %s', (platform, detected, id) => {
  expect(plan({ platform, detected })).toMatchObject({ kind: 'steps', entry: { id } });
});

test('what is chosen outranks what is detected', () => {
  expect(plan({ browser: 'in-app-android' })).toMatchObject({ entry: { id: 'install-in-app-android' } });
  expect(plan({ browser: 'nonsense' })).toMatchObject({ entry: { id: 'install-safari-ios' } });
});

test.each<[Partial<GuideFacts>, string]>([
  [{ isInstalled: true }, 'installed'],
  [{ offer: 'accepted' }, 'installed'],
  [{ offer: 'ready', entries: undefined }, 'offer'],
  [{ offer: 'asking' }, 'offer'],
  [{ entries: undefined }, 'loading'],
  [{ entries: new Map() }, 'not-loaded'],
])('with %o it shows: %s', (change, kind) => {
  expect(plan(change).kind).toBe(kind);
});

test('an offer that was turned down leads to the steps', () => {
  expect(plan({ offer: 'dismissed' })).toMatchObject({ kind: 'steps', wasDismissed: true });
});

test('only where a site must be an app to notify is that said', () => {
  expect(plan()).toMatchObject({ isNeeded: true });
  expect(plan({ platform: 'ipados' })).toMatchObject({ isNeeded: true });
  expect(plan({ platform: 'android' })).toMatchObject({ isNeeded: false });
});
