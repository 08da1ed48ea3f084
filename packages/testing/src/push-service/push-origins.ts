import type { BrowserName } from '../browser/find-browser.js';

/** Origins that Chromium puts into its endpoints, depending on who built it. */
const CHROMIUM_ORIGINS = ['https://fcm.googleapis.com', 'https://jmt17.google.com'];

/** Origin of Firefox's endpoints at Mozilla's service. */
const MOZILLA_ORIGIN = 'https://updates.push.services.mozilla.com';

/** Hosts of the real push services that this one stands for. */
export const PUSH_HOSTS: readonly string[] = [...CHROMIUM_ORIGINS, MOZILLA_ORIGIN].map(
  (origin) => new URL(origin).host,
);

/**
 * The origins that a sender may name as its audience: that of the endpoint, or
 * of where it was told to send instead.
 */
export function listAudiences(browser: BrowserName, serviceOrigin: string): readonly string[] {
  return browser === 'chromium' ? [...CHROMIUM_ORIGINS, serviceOrigin] : [MOZILLA_ORIGIN, serviceOrigin];
}

/** Where senders are told to reach a Firefox: here, or seemingly at Mozilla's service. */
export function chooseFirefoxOrigin(style: 'local' | 'real', serviceOrigin: string): string {
  return style === 'real' ? MOZILLA_ORIGIN : serviceOrigin;
}
