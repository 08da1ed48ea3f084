import type { PushFacts } from '@web-push-kit/protocol';
import type { BrowserScope, PageNavigator } from './browser-scope.js';

/** What holds for as long as the page lives, and can be read at once. */
export type PageFacts = Pick<
  PushFacts,
  'isSecureContext' | 'isIosTab' | 'isEmbedded' | 'hasServiceWorker' | 'hasPushManager' | 'hasNotification'
>;

/** Display modes of a web app that was added to the Home Screen. */
const INSTALLED_MODES = ['standalone', 'fullscreen', 'minimal-ui'];

/** Reads what the page can do; without a page, nothing. Asks nobody, and touches nothing that may be missing. */
export function readPageFacts(scope: BrowserScope | undefined): PageFacts {
  return {
    isSecureContext: scope?.isSecureContext === true,
    isIosTab: scope !== undefined && isIos(scope.navigator) && !isInstalled(scope),
    isEmbedded: scope?.top !== scope?.self,
    hasServiceWorker: scope?.navigator.serviceWorker !== undefined,
    hasPushManager: scope?.PushManager !== undefined,
    hasNotification: scope?.Notification !== undefined,
  };
}

/** iPadOS calls itself a Mac, but no Mac has a touch screen. */
function isIos({ userAgent, platform, maxTouchPoints = 0 }: PageNavigator): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
}

function isInstalled(scope: BrowserScope): boolean {
  if (scope.navigator.standalone !== undefined) return scope.navigator.standalone;
  return INSTALLED_MODES.some((mode) => scope.matchMedia?.(`(display-mode: ${mode})`).matches);
}
