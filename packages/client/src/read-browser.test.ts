import { describe, expect, test } from 'vitest';
import { FakeBrowser } from '../test/fake-browser.js';
import type { BrowserScope, PageNavigator } from './browser-scope.js';
import { readPageFacts } from './read-browser.js';

const WORKER = {
  url: 'https://ferry.example/push-worker.js',
  scope: 'https://ferry.example/',
  type: 'classic',
} as const;
const NO_WORKER = { ...WORKER, url: '' };

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15';

describe('an iOS tab', () => {
  test.each<[string, Partial<PageNavigator>, boolean]>([
    ['an iPhone in a tab is one', { userAgent: IPHONE, standalone: false }, true],
    ['an iPhone app on the Home Screen is none', { userAgent: IPHONE, standalone: true }, false],
    ['an iPad that calls itself a Mac is one', { userAgent: MAC, platform: 'MacIntel', maxTouchPoints: 5 }, true],
    ['a Mac is none', { userAgent: MAC, platform: 'MacIntel', maxTouchPoints: 0 }, false],
  ])('%s', (_name, navigator, isIosTab) => {
    expect(readPageFacts(createScope({ navigator }), WORKER).isIosTab).toBe(isIosTab);
  });

  test('a browser without navigator.standalone is asked for its display mode', () => {
    const facts = readPageFacts(
      createScope({
        navigator: { userAgent: IPHONE },
        matchMedia: (query) => ({ matches: query.includes(': standalone') }),
      }),
      WORKER,
    );
    expect(facts.isIosTab).toBe(false);
  });
});

test('a page without anything is read without an exception', () => {
  const bare = createScope({
    navigator: { serviceWorker: undefined },
    Notification: undefined,
    PushManager: undefined,
  });
  expect(readPageFacts({ ...bare, isSecureContext: false }, WORKER)).toEqual({
    isSecureContext: false,
    isIosTab: false,
    isEmbedded: false,
    hasServiceWorker: false,
    hasPushManager: false,
    hasNotification: false,
    isInAppBrowser: false,
    hasPrivateHint: false,
  });
});

test('a page in a frame is embedded', () => {
  expect(readPageFacts(createScope({ top: {} }), WORKER).isEmbedded).toBe(true);
});

test.each([
  ['Instagram', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) Mobile/15E148 Instagram 300.0'],
  ['Facebook', 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/400.0]'],
  ['an Android WebView', 'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0'],
])('the browser inside %s is known as such', (_name, userAgent) => {
  expect(readPageFacts(createScope({ navigator: { userAgent } }), WORKER).isInAppBrowser).toBe(true);
});

test('Firefox without service workers is probably a private window', () => {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
  const read = (navigator: Partial<PageNavigator>) => readPageFacts(createScope({ navigator }), WORKER).hasPrivateHint;
  expect(read({ userAgent, serviceWorker: undefined })).toBe(true);
  expect(read({ userAgent })).toBe(false);
});

test('without a worker, it takes the window’s own push manager', () => {
  const scope = createScope({ navigator: { serviceWorker: undefined } });
  expect(readPageFacts(scope, NO_WORKER)).toMatchObject({ hasServiceWorker: true, hasPushManager: false });
  const { pushManager } = new FakeBrowser();
  expect(readPageFacts({ ...scope, pushManager }, NO_WORKER).hasPushManager).toBe(true);
});

function createScope({
  navigator,
  ...rest
}: { navigator?: Partial<PageNavigator> } & Partial<Omit<BrowserScope, 'navigator'>>): BrowserScope {
  const { scope } = new FakeBrowser().openTab();
  return { ...scope, ...rest, navigator: { ...scope.navigator, ...navigator } };
}
