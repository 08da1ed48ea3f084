import type { BrowserContext, Page } from '@playwright/test';
import { launchBrowser } from '@web-push-kit/testing';
import { test as storyTest } from '../../support/story.js';

/** What the system of the visitor asks of pages. */
export interface Preferences {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

interface ElementFixtures {
  readonly preferences: Preferences;
  /** A stock browser without a window and without push, on a system with these preferences. */
  readonly plainContext: BrowserContext;
  readonly plainPage: Page;
}

/** The demo's site, and a browser to look at its gallery with. */
export const test = storyTest.extend<ElementFixtures>({
  preferences: [{}, { option: true }],
  plainContext: async ({ browserName, preferences }, use) => {
    const { colorScheme = 'light', forcedColors = 'none' } = preferences;
    const launched = await launchBrowser({
      browser: browserName === 'firefox' ? 'firefox' : 'chromium',
      pushService: { chromiumArgs: [], firefoxPrefs: planPrefs(preferences) },
      isHeadless: true,
      contextOptions: {
        viewport: { width: 1024, height: 768 },
        ...(browserName === 'chromium' && {
          colorScheme,
          forcedColors,
          reducedMotion: 'reduce',
          timezoneId: 'UTC',
          locale: 'en-US',
        }),
      },
    });
    await use(launched.context);
    await launched.close();
  },
  plainPage: async ({ plainContext }, use) => await use(plainContext.pages()[0] ?? (await plainContext.newPage())),
});

export { expect } from '@playwright/test';

/** Firefox learns from its preferences what Chromium is told by its driver. */
function planPrefs({ colorScheme, forcedColors }: Preferences): Record<string, string | number | boolean> {
  return {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': 1,
    // 2: the user's colors, always. It is what makes forced-colors active.
    'browser.display.document_color_use': forcedColors === 'active' ? 2 : 1,
  };
}
