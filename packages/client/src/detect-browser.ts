import { findInAppBrowser } from './in-app-browsers.js';

/** The browsers whose settings differ enough to be told apart; `in-app` is one that is built into another app. */
export type BrowserName = 'chrome' | 'edge' | 'brave' | 'opera' | 'samsung' | 'firefox' | 'safari' | 'in-app' | 'other';

/** The operating systems that browsers run on. */
export type SystemName = 'windows' | 'macos' | 'linux' | 'chromeos' | 'android' | 'ios' | 'ipados' | 'other';

/** What a page is shown by, as far as one can tell. */
export interface DetectedBrowser {
  readonly browser: BrowserName;
  readonly system: SystemName;
}

/** The members of `navigator` that say which browser this is. */
export interface NavigatorHints {
  readonly userAgent: string;
  /** iPadOS calls itself a Mac, but has a touch screen. */
  readonly maxTouchPoints?: number | undefined;
  /** @see https://wicg.github.io/ua-client-hints/ */
  readonly userAgentData?:
    | { readonly platform?: string; readonly brands?: readonly { readonly brand: string }[] }
    | undefined;
  /** Only in Brave, which otherwise calls itself Chrome. */
  readonly brave?: unknown;
}

/** Most telling name first: Edge, Opera and Samsung Internet all claim to be Chrome, and Chrome claims to be Safari. */
const BROWSERS: readonly (readonly [pattern: RegExp, name: BrowserName])[] = [
  [/Edg(?:A|iOS)?\/|Microsoft Edge/, 'edge'],
  [/OP[RTX]\/|Opera/, 'opera'],
  [/SamsungBrowser\/|Samsung Internet/, 'samsung'],
  [/Brave/, 'brave'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  // Of what remains, browsers on iOS that are not Safari name themselves between "Version" and "Safari".
  [/Chrom(?:e|ium)\/|CriOS\/|Google Chrome/, 'chrome'],
  [/Version\/[\d.]{1,20} (?:Mobile\/\w{1,20} )?Safari\//, 'safari'],
];

const SYSTEMS: readonly (readonly [pattern: RegExp, name: SystemName])[] = [
  [/iPad/, 'ipados'],
  [/iPhone|iPod/, 'ios'],
  [/Android/, 'android'],
  [/CrOS|Chrome ?OS|Chromium OS/, 'chromeos'],
  [/Windows/, 'windows'],
  [/Macintosh|macOS/, 'macos'],
  [/Linux|X11/, 'linux'],
];

/**
 * Tells which browser shows the page, and on which system.
 *
 * A guess: browsers lie about themselves. What is built on it must name the browser, stay true when the guess is wrong,
 * and let the user choose another. Never decide by it whether something works.
 *
 * @param hints - `navigator`, or what a test puts in its place.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent
 */
export function detectBrowser({
  userAgent,
  maxTouchPoints = 0,
  userAgentData,
  brave,
}: NavigatorHints): DetectedBrowser {
  const brands = userAgentData?.brands?.map(({ brand }) => brand) ?? [];
  const names = [userAgent, ...brands, ...(brave ? ['Brave'] : [])].join(' ');
  const system = first(SYSTEMS, userAgentData?.platform ?? '') ?? first(SYSTEMS, userAgent) ?? 'other';
  return {
    browser: findInAppBrowser(userAgent) ? 'in-app' : (first(BROWSERS, names) ?? 'other'),
    system: system === 'macos' && maxTouchPoints > 1 ? 'ipados' : system,
  };
}

function first<Name>(table: readonly (readonly [pattern: RegExp, name: Name])[], text: string): Name | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
