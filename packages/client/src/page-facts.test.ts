import { describe, expect, test } from 'vitest';
import { FakeBrowser } from '../test/fake-browser.js';
import type { BrowserScope, PageNavigator } from './browser-scope.js';
import { readPageFacts } from './page-facts.js';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15';

describe('an iOS tab', () => {
  test.each<[string, Partial<PageNavigator>, boolean]>([
    ['an iPhone in a tab is one', { userAgent: IPHONE, standalone: false }, true],
    ['an iPhone app on the Home Screen is none', { userAgent: IPHONE, standalone: true }, false],
    ['an iPad that calls itself a Mac is one', { userAgent: MAC, platform: 'MacIntel', maxTouchPoints: 5 }, true],
    ['a Mac is none', { userAgent: MAC, platform: 'MacIntel', maxTouchPoints: 0 }, false],
  ])('%s', (_name, navigator, isIosTab) => {
    expect(readPageFacts(createScope({ navigator })).isIosTab).toBe(isIosTab);
  });

  test('a browser without navigator.standalone is asked for its display mode', () => {
    const facts = readPageFacts(
      createScope({
        navigator: { userAgent: IPHONE },
        matchMedia: (query) => ({ matches: query.includes(': standalone') }),
      }),
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
  expect(readPageFacts({ ...bare, isSecureContext: false })).toEqual({
    isSecureContext: false,
    isIosTab: false,
    isEmbedded: false,
    hasServiceWorker: false,
    hasPushManager: false,
    hasNotification: false,
  });
});

test('a page in a frame is embedded', () => {
  expect(readPageFacts(createScope({ top: {} })).isEmbedded).toBe(true);
});

function createScope({
  navigator,
  ...rest
}: { navigator?: Partial<PageNavigator> } & Partial<Omit<BrowserScope, 'navigator'>>): BrowserScope {
  const { scope } = new FakeBrowser().openTab();
  return { ...scope, ...rest, navigator: { ...scope.navigator, ...navigator } };
}
