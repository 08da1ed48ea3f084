import type { DetectedBrowser } from '@web-push-kit/client';
import { chooseInstallEntry, toDeviceKind } from '../help-steps/choose-entry.js';
import type { HelpEntries, ShownHelpEntry } from '../help-steps/load-help-steps.js';

/** Where an app is to be installed. */
export type InstallPlatform = 'auto' | 'ios' | 'ipados' | 'android' | 'desktop';

/** How far the browser's own offer to install has come. */
export type NativeOffer = 'none' | 'ready' | 'asking' | 'accepted' | 'dismissed';

/** What the guide knows. */
export interface GuideFacts {
  readonly entries: HelpEntries | undefined;
  readonly detected: DetectedBrowser;
  readonly platform: InstallPlatform;
  /** Chosen by the author or the user: the id of an entry without `install-`. */
  readonly browser: string;
  readonly isInstalled: boolean;
  readonly offer: NativeOffer;
}

/** What the guide shows. */
export type GuideView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'installed' }
  | { readonly kind: 'offer'; readonly isAsking: boolean }
  | {
      readonly kind: 'steps';
      readonly entry: ShownHelpEntry;
      readonly options: readonly ShownHelpEntry[];
      readonly wasDismissed: boolean;
      /** Here a site can only notify as an app. */
      readonly isNeeded: boolean;
    };

/** Plans what the guide shows. */
export function planGuide(facts: GuideFacts): GuideView {
  const { entries, offer } = facts;
  if (facts.isInstalled || offer === 'accepted') return { kind: 'installed' };
  if (offer === 'ready' || offer === 'asking') return { kind: 'offer', isAsking: offer === 'asking' };
  if (!entries) return { kind: 'loading' };
  const place = choosePlace(facts.detected, facts.platform);
  const entry = entries.get(`install-${facts.browser}`) ?? chooseInstallEntry(entries, place);
  if (!entry) return { kind: 'not-loaded' };
  const options = [...entries.values()].filter(({ topic }) => topic === 'install');
  const isNeeded = /-i(?:pad)?os$/.test(entry.id);
  return { kind: 'steps', entry, options, wasDismissed: offer === 'dismissed', isNeeded };
}

/** The browser at hand, or the usual one of the platform that the author asks for. */
function choosePlace(detected: DetectedBrowser, platform: InstallPlatform): DetectedBrowser {
  if (platform === 'auto') return detected;
  if (platform === 'desktop') {
    return toDeviceKind(detected.system) === 'desktop' ? detected : { browser: 'chrome', system: 'other' };
  }
  const isSameKind = toDeviceKind(detected.system) === toDeviceKind(platform);
  const usual = platform === 'android' ? 'chrome' : 'safari';
  return { browser: isSameKind ? detected.browser : usual, system: platform };
}
