/** What browsers are called by backends that want to know; the first that fits counts. */
const BROWSERS = [
  ['firefox', /firefox|fxios/i],
  ['opera', /\bopr\//i],
  ['edge', /\bedg/i],
  ['chrome', /chrom(e|ium)|crios/i],
  ['safari', /safari/i],
] as const;

/** A browser's name, in lower case. */
export type BrowserName = (typeof BROWSERS)[number][0];

/** The text that a browser calls itself by; empty where there is none. */
export function readUserAgent(): string {
  return globalThis.navigator?.userAgent ?? '';
}

/** The browser's family; `chrome` when it is none of the known ones. */
export function nameBrowser(userAgent = readUserAgent()): BrowserName {
  return BROWSERS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'chrome';
}
