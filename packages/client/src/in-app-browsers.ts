/** Browsers that are built into other apps, by what they call themselves. */
const IN_APP_BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/FBA[NV]|FB_IAB/, 'Facebook'],
  [/Instagram/, 'Instagram'],
  [/Line\//, 'LINE'],
  [/MicroMessenger/, 'WeChat'],
  [/musical_ly|TikTok/, 'TikTok'],
  [/Snapchat/, 'Snapchat'],
  [/LinkedInApp/, 'LinkedIn'],
  [/Pinterest/, 'Pinterest'],
  [/; wv\)/, 'an app'],
];

/** The name of the app whose built-in browser this is; `undefined` in a browser of its own, as far as one can tell. */
export function findInAppBrowser(userAgent: string): string | undefined {
  return IN_APP_BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1];
}
