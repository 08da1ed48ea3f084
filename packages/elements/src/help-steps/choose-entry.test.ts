import type { DetectedBrowser } from '@web-push-kit/client';
import { beforeAll, expect, test } from 'vitest';
import { chooseInstallEntry, choosePermissionEntry, chooseSystemEntry } from './choose-entry.js';
import { type HelpEntries, loadHelpSteps } from './load-help-steps.js';

let entries: HelpEntries;

beforeAll(async () => {
  entries = await loadHelpSteps('en');
});

type Row = readonly [browser: DetectedBrowser['browser'], system: DetectedBrowser['system'], id: string];

test.each<Row>([
  ['chrome', 'windows', 'chrome-desktop'],
  ['chrome', 'chromeos', 'chrome-desktop'],
  ['chrome', 'android', 'chrome-android'],
  ['edge', 'macos', 'edge-desktop'],
  ['edge', 'android', 'edge-android'],
  ['brave', 'linux', 'brave-desktop'],
  ['opera', 'android', 'opera-android'],
  ['samsung', 'android', 'samsung-android'],
  ['firefox', 'linux', 'firefox-desktop'],
  ['firefox', 'android', 'firefox-android'],
  ['safari', 'macos', 'safari-macos'],
  ['safari', 'ios', 'ios-app'],
  ['other', 'ipados', 'ios-app'],
  ['chrome', 'ios', 'ios-app'],
  ['other', 'windows', 'other'],
  ['in-app', 'android', 'other'],
  ['other', 'other', 'other'],
])('the way out of "blocked" in %s on %s is %s', (browser, system, id) => {
  expect(choosePermissionEntry(entries, { browser, system }, false)?.id).toBe(id);
});

test('a web app in the Dock has its settings in the system', () => {
  const safari = { browser: 'safari', system: 'macos' } as const;
  expect(choosePermissionEntry(entries, safari, true)?.id).toBe('safari-macos-app');
  expect(choosePermissionEntry(entries, { browser: 'chrome', system: 'macos' }, true)?.id).toBe('chrome-desktop');
});

test.each([
  ['windows', 'windows'],
  ['ipados', 'ios'],
  ['chromeos', 'chromeos'],
  ['other', undefined],
] as const)('what %s hides is explained by %s', (system, id) => {
  expect(chooseSystemEntry(entries, system)?.id).toBe(id);
});

test.each<Row>([
  ['safari', 'ios', 'install-safari-ios'],
  ['safari', 'ipados', 'install-safari-ipados'],
  ['chrome', 'ipados', 'install-chrome-ios'],
  ['firefox', 'ios', 'install-firefox-ios'],
  ['opera', 'ios', 'install-other-ios'],
  ['in-app', 'ios', 'install-in-app-ios'],
  ['in-app', 'android', 'install-in-app-android'],
  ['samsung', 'android', 'install-samsung-android'],
  ['opera', 'android', 'install-other-android'],
  ['chrome', 'windows', 'install-chrome-desktop'],
  ['safari', 'macos', 'install-safari-macos'],
  ['firefox', 'macos', 'install-other-desktop'],
  ['in-app', 'windows', 'install-other-desktop'],
])('an app comes from %s on %s by way of %s', (browser, system, id) => {
  expect(chooseInstallEntry(entries, { browser, system })?.id).toBe(id);
});

test('an entry for one system goes before that for all computers', () => {
  const chrome = entries.get('chrome-desktop');
  const more = new Map([...entries, ...(chrome ? [['chrome-linux', { ...chrome, id: 'chrome-linux' }] as const] : [])]);
  expect(choosePermissionEntry(more, { browser: 'chrome', system: 'linux' }, false)?.id).toBe('chrome-linux');
});
