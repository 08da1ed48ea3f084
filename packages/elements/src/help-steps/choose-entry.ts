import type { DetectedBrowser, SystemName } from '@web-push-kit/client';
import type { HelpEntries, ShownHelpEntry } from './load-help-steps.js';

/** The kinds of device that settings differ between. */
type DeviceKind = 'ios' | 'android' | 'desktop';

/** Chooses the way out of "blocked" for a browser. */
export function choosePermissionEntry(
  entries: HelpEntries,
  { browser, system }: DetectedBrowser,
  isInstalled: boolean,
): ShownHelpEntry | undefined {
  const kind = toDeviceKind(system);
  return firstOf(entries, [
    ...(isInstalled ? [`${browser}-${system}-app`] : []),
    `${browser}-${system}`,
    `${browser}-${kind}`,
    // On iOS and iPadOS all browsers leave it to the system, and only a web app has notifications.
    `${kind}-app`,
    'other',
  ]);
}

/** Chooses the reasons why a system may hide what the browser shows. */
export function chooseSystemEntry(entries: HelpEntries, system: SystemName): ShownHelpEntry | undefined {
  const found = firstOf(entries, [system, ...(system === 'ipados' ? ['ios'] : [])]);
  return found?.topic === 'system' ? found : undefined;
}

/** Chooses the way to the Home Screen, or to whatever holds the apps of a system. */
export function chooseInstallEntry(
  entries: HelpEntries,
  { browser, system }: DetectedBrowser,
): ShownHelpEntry | undefined {
  const kind = toDeviceKind(system);
  const names = [`${browser}-${system}`, `${browser}-${kind}`, `other-${system}`, `other-${kind}`];
  return firstOf(
    entries,
    names.map((name) => `install-${name}`),
  );
}

/** The kind of device that a system runs on. */
export function toDeviceKind(system: SystemName): DeviceKind {
  if (system === 'ios' || system === 'ipados') return 'ios';
  return system === 'android' ? 'android' : 'desktop';
}

function firstOf(entries: HelpEntries, ids: readonly string[]): ShownHelpEntry | undefined {
  const found = ids.find((id) => entries.has(id));
  return found === undefined ? undefined : entries.get(found);
}
