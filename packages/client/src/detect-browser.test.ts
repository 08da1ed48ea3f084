import { describe, expect, test } from 'vitest';
import { type DetectedBrowser, detectBrowser } from './detect-browser.js';
import { findInAppBrowser } from './in-app-browsers.js';

const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X)';

type Row = readonly [name: string, userAgent: string, browser: DetectedBrowser['browser'], system: string];

const ROWS: readonly Row[] = [
  ['Chrome on Windows', `${WINDOWS} ${BLINK} Chrome/156.0.0.0 Safari/537.36`, 'chrome', 'windows'],
  ['Chrome on a Mac', `${MAC} ${BLINK} Chrome/156.0.0.0 Safari/537.36`, 'chrome', 'macos'],
  [
    'Chrome on a Chromebook',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Chrome/156.0.0.0 Safari/537.36`,
    'chrome',
    'chromeos',
  ],
  ['Chrome on Android', `${ANDROID} ${BLINK} Chrome/156.0.0.0 Mobile Safari/537.36`, 'chrome', 'android'],
  ['Chrome on an iPhone', `${IPHONE} ${WEBKIT} CriOS/156.0.7300.40 Mobile/15E148 Safari/604.1`, 'chrome', 'ios'],
  ['Chrome on an iPad', `${IPAD} ${WEBKIT} CriOS/156.0.7300.40 Mobile/15E148 Safari/604.1`, 'chrome', 'ipados'],
  ['Edge on Windows', `${WINDOWS} ${BLINK} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'edge', 'windows'],
  ['Edge on Android', `${ANDROID} ${BLINK} Chrome/156.0.0.0 Mobile Safari/537.36 EdgA/156.0.0.0`, 'edge', 'android'],
  [
    'Edge on an iPhone',
    `${IPHONE} ${WEBKIT} Version/18.0 EdgiOS/156.0.3600.50 Mobile/15E148 Safari/604.1`,
    'edge',
    'ios',
  ],
  ['Opera on Windows', `${WINDOWS} ${BLINK} Chrome/154.0.0.0 Safari/537.36 OPR/138.0.0.0`, 'opera', 'windows'],
  ['Opera on Android', `${ANDROID} ${BLINK} Chrome/154.0.0.0 Mobile Safari/537.36 OPR/96.0.0.0`, 'opera', 'android'],
  ['Opera on an iPhone', `${IPHONE} ${WEBKIT} Version/18.6 Mobile/15E148 Safari/604.1 OPT/6.4.1`, 'opera', 'ios'],
  [
    'Samsung Internet',
    `${ANDROID} ${BLINK} SamsungBrowser/30.0 Chrome/146.0.0.0 Mobile Safari/537.36`,
    'samsung',
    'android',
  ],
  ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox', 'linux'],
  [
    'Firefox on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0',
    'firefox',
    'macos',
  ],
  ['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'firefox', 'android'],
  ['Firefox on an iPhone', `${IPHONE} ${WEBKIT} FxiOS/153.0 Mobile/15E148 Safari/605.1.15`, 'firefox', 'ios'],
  ['Safari on a Mac', `${MAC} ${WEBKIT} Version/26.0 Safari/605.1.15`, 'safari', 'macos'],
  ['Safari on an iPhone', `${IPHONE} ${WEBKIT} Version/26.0 Mobile/15E148 Safari/604.1`, 'safari', 'ios'],
  ['a Home Screen web app', `${IPHONE} ${WEBKIT} Mobile/15E148`, 'other', 'ios'],
  ['the Google app', `${IPHONE} ${WEBKIT} GSA/402.0 Mobile/15E148 Safari/604.1`, 'other', 'ios'],
  [
    'Instagram on an iPhone',
    `${IPHONE} ${WEBKIT} Mobile/22G86 Instagram 400.0.0.30.95 (iPhone17,1; iOS 18_6)`,
    'in-app',
    'ios',
  ],
  [
    'Facebook on Android',
    `Mozilla/5.0 (Linux; Android 15; SM-S921B; wv) ${BLINK} Version/4.0 Chrome/156.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/530.0.0.48;]`,
    'in-app',
    'android',
  ],
  ['nothing it knows', 'Lynx/2.9.2', 'other', 'other'],
  ['an empty string', '', 'other', 'other'],
];

test.each(ROWS)('recognizes %s', (...[, userAgent, browser, system]) => {
  expect(detectBrowser({ userAgent })).toEqual({ browser, system });
});

test('tells an iPad from the Mac it pretends to be by its touch screen', () => {
  const userAgent = `${MAC} ${WEBKIT} Version/26.0 Safari/605.1.15`;
  expect(detectBrowser({ userAgent, maxTouchPoints: 5 })).toEqual({ browser: 'safari', system: 'ipados' });
  expect(detectBrowser({ userAgent, maxTouchPoints: 0 })).toEqual({ browser: 'safari', system: 'macos' });
});

describe('client hints', () => {
  const userAgent = `${WINDOWS} ${BLINK} Chrome/156.0.0.0 Safari/537.36`;

  test.each([
    ['Brave', 'brave'],
    ['Microsoft Edge', 'edge'],
    ['Opera', 'opera'],
    ['Google Chrome', 'chrome'],
    ['Not?A_Brand', 'chrome'],
  ])('the brand %s is believed', (brand, browser) => {
    const userAgentData = { platform: 'Windows', brands: [{ brand: 'Chromium' }, { brand }] };
    expect(detectBrowser({ userAgent, userAgentData })).toEqual({ browser, system: 'windows' });
  });

  test.each([
    ['Chrome OS', 'chromeos'],
    ['Chromium OS', 'chromeos'],
    ['macOS', 'macos'],
    ['Linux', 'linux'],
    ['Unknown', 'windows'],
    ['', 'windows'],
  ])('the platform "%s" outranks the user agent', (platform, system) => {
    expect(detectBrowser({ userAgent, userAgentData: { platform } }).system).toBe(system);
  });

  test('Brave is known by its own member where it hides its brand', () => {
    expect(detectBrowser({ userAgent, brave: {} })).toEqual({ browser: 'brave', system: 'windows' });
  });
});

test.each([
  ['Instagram 400.0.0.30.95', 'Instagram'],
  ['[FBAN/FBIOS;FBAV/530]', 'Facebook'],
  ['Line/15.1.0', 'LINE'],
  ['MicroMessenger/8.0', 'WeChat'],
  ['trill_2023 BytedanceWebview musical_ly_2023', 'TikTok'],
  ['[LinkedInApp]/9.30', 'LinkedIn'],
  ['[Pinterest/iOS]', 'Pinterest'],
  ['Snapchat/13.0', 'Snapchat'],
  ['Android 15; Pixel 9; wv)', 'an app'],
  ['Chrome/156.0.0.0 Safari/537.36', undefined],
])('the browser of an app is known by "%s"', (userAgent, name) => {
  expect(findInAppBrowser(userAgent)).toBe(name);
});
