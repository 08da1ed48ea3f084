import { type Browser, type BrowserContextOptions, chromium, firefox, type Page } from '@playwright/test';
import { findBrowser } from '@web-push-kit/testing';
import { test as storyTest } from '../../support/story.js';

/** What the system of the visitor asks of pages. */
export interface Preferences {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

interface ElementFixtures {
  readonly preferences: Preferences;
  /** A page without a window and without push, in a stock browser on a system with these preferences. */
  readonly plainPage: Page;
}

interface ElementWorkerFixtures {
  /** Launches the browser for visitors with these preferences, or gives the one that runs already. */
  readonly launchPlain: (preferences: Preferences) => Promise<Browser>;
}

/** A page to look at elements with; it shares its browser with others, and nothing else. */
export const test = storyTest.extend<ElementFixtures, ElementWorkerFixtures>({
  preferences: [{}, { option: true }],
  launchPlain: [
    async ({ browserName }, use) => {
      const launched = new Map<string, Promise<Browser>>();
      await use((preferences) => {
        // Chromium is told the preferences for each page.
        const key = browserName === 'firefox' ? JSON.stringify(preferences) : '';
        const browser = launched.get(key) ?? launch(browserName, preferences);
        launched.set(key, browser);
        return browser;
      });
      for (const browser of launched.values()) await (await browser).close();
    },
    { scope: 'worker' },
  ],
  plainPage: async ({ browserName, launchPlain, preferences }, use) => {
    const browser = await launchPlain(preferences);
    const context = await browser.newContext(planContext(browserName, preferences));
    await use(await context.newPage());
    await context.close();
  },
});

export { expect } from '@playwright/test';

async function launch(browserName: string, preferences: Preferences): Promise<Browser> {
  if (browserName !== 'firefox') {
    const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];
    // Chromium refuses to run with its sandbox as root.
    const chromiumSandbox = process.getuid?.() !== 0;
    return await chromium.launch({ executablePath: await findBrowser('chromium'), args, chromiumSandbox });
  }
  const executablePath = await findBrowser('firefox');
  return await firefox.launch({ executablePath, channel: 'moz-firefox', firefoxUserPrefs: planPrefs(preferences) });
}

function planContext(browserName: string, preferences: Preferences): BrowserContextOptions {
  const viewport = { width: 1024, height: 768 };
  if (browserName === 'firefox') return { viewport };
  const { colorScheme = 'light', forcedColors = 'none' } = preferences;
  return { viewport, colorScheme, forcedColors, reducedMotion: 'reduce', timezoneId: 'UTC', locale: 'en-US' };
}

/** Firefox learns from its preferences what Chromium is told by its driver. */
function planPrefs({ colorScheme, forcedColors }: Preferences): Record<string, string | number | boolean> {
  return {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': 1,
    // 2: the user's colors, always. It is what makes forced-colors active.
    'browser.display.document_color_use': forcedColors === 'active' ? 2 : 1,
  };
}
