import axe from 'axe-core';
import { scaled } from '../../support/timeout-factor.js';
import { checkCases, listPaths, watchErrors } from './check-cases.js';
import { expect, type Preferences, test } from './element-story.js';

interface Surroundings {
  readonly name: string;
  readonly query: string;
  readonly preferences: Preferences;
  /** What the page must see of the preferences, or nothing was tried. */
  readonly media: string;
}

const SURROUNDINGS: readonly Surroundings[] = [
  { name: 'in light', query: '', preferences: { colorScheme: 'light' }, media: '(prefers-color-scheme: light)' },
  { name: 'in the dark', query: '', preferences: { colorScheme: 'dark' }, media: '(prefers-color-scheme: dark)' },
  {
    name: 'in forced colors',
    query: '',
    preferences: { forcedColors: 'active' },
    media: '(forced-colors: active)',
  },
  { name: 'from right to left', query: '&lang=ar', preferences: {}, media: '(prefers-color-scheme: light)' },
];

// A bound for what hangs: there are hundreds of states to look at, and machines are busy.
test.describe.configure({ timeout: scaled(300_000) });

for (const { name, query, preferences, media } of SURROUNDINGS) {
  test.describe(name, () => {
    test.use({ preferences });

    test('every state of every element renders without an error, and axe finds nothing', async ({
      galleryOrigin,
      plainPage: page,
    }, testInfo) => {
      await page.addInitScript({ content: axe.source });
      await page.addInitScript(watchErrors);
      await page.goto(`${galleryOrigin}/gallery/stage.html?motion=reduced${query}`);
      await page.waitForFunction(() => document.documentElement.hasAttribute('data-settled'));
      expect(await page.evaluate((wanted) => matchMedia(wanted).matches, media)).toBe(true);

      const paths = await page.evaluate(listPaths);
      const findings = await page.evaluate(checkCases, paths);
      const description = JSON.stringify({ combinations: paths.length, violations: findings.length });
      testInfo.annotations.push({ type: 'axe', description });
      expect(findings).toEqual([]);
      expect(paths.length).toBeGreaterThan(0);
    });
  });
}
