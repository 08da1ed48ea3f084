import { parseUrl } from '../parse-url.js';
import type { EndpointPolicy } from './endpoint-policy.js';

/** The kind of browser a subscription is from. */
export type BrowserKind = 'chromium' | 'firefox' | 'safari' | 'edge';

const KINDS: readonly (readonly [suffix: string, kind: BrowserKind])[] = [
  ['googleapis.com', 'chromium'],
  ['google.com', 'chromium'],
  ['mozilla.com', 'firefox'],
  ['apple.com', 'safari'],
  ['windows.com', 'edge'],
];

/**
 * Tells the kind of browser by the push service it uses, or `undefined` for an unknown one.
 *
 * For display only: browsers built on Chromium mostly share its push service.
 */
export function browserOfEndpoint(endpoint: string, { localPushService }: EndpointPolicy): BrowserKind | undefined {
  const url = parseUrl(endpoint);
  if (url === undefined) return undefined;
  // Of the browsers that can use a local push service, only Firefox takes its endpoints from it.
  if (url.origin === localPushService?.origin) return 'firefox';
  return KINDS.find(([suffix]) => url.hostname === suffix || url.hostname.endsWith(`.${suffix}`))?.[1];
}
