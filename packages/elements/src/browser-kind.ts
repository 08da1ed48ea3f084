/** The browsers whose way back from "blocked" differs enough to be told apart. */
export type BrowserKind =
  | 'chrome'
  | 'chrome-android'
  | 'edge'
  | 'firefox'
  | 'firefox-android'
  | 'safari'
  | 'ios'
  | 'samsung'
  | 'other';

/** Most telling token first: Edge, Opera and Samsung Internet all claim to be Chrome, and Chrome claims to be Safari. */
const RULES: readonly { readonly token: RegExp; readonly kind: BrowserKind; readonly onAndroid?: BrowserKind }[] = [
  // Every browser on iOS and iPadOS keeps its permissions in the system's settings.
  { token: /iPhone|iPad|iPod/, kind: 'ios' },
  { token: /SamsungBrowser\//, kind: 'samsung' },
  { token: /EdgA?\//, kind: 'edge', onAndroid: 'chrome-android' },
  { token: /Firefox\//, kind: 'firefox', onAndroid: 'firefox-android' },
  { token: /Chrom(?:e|ium)\//, kind: 'chrome', onAndroid: 'chrome-android' },
  { token: /Macintosh.*Safari\//, kind: 'safari' },
];

/**
 * Tells which browser's steps to show. A guess: user agents lie, so what is built
 * on it must name the browser and stay true when the guess is wrong.
 *
 * @param userAgent - What `navigator.userAgent` gives.
 * @param maxTouchPoints - What `navigator.maxTouchPoints` gives: iPadOS calls itself a Mac, but has a touch screen.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent
 */
export function detectBrowser(userAgent: string, maxTouchPoints = 0): BrowserKind {
  const rule = RULES.find(({ token }) => token.test(userAgent));
  if (!rule) return 'other';
  if (rule.kind === 'safari' && maxTouchPoints > 1) return 'ios';
  return userAgent.includes('Android') ? (rule.onAndroid ?? rule.kind) : rule.kind;
}
