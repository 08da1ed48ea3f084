import { defineConfig } from '@playwright/test';
import type { PushOptions } from '@web-push-kit/testing/playwright';
import { scaled } from './test/support/timeout-factor.js';

/** The engine without push is not one of Playwright's: its stories launch it themselves. */
const WEBKIT_STORIES = '**/webkit.spec.ts';

/** What a framework does with elements does not depend on the browser: one is enough, they take minutes to install. */
const FRAMEWORK_STORIES = '**/frameworks.spec.ts';

/** Pixels are compared in one browser: they guard the styles, and form controls look different in every other. */
const SCREENSHOTS = '**/screenshots.spec.ts';

/** Only Chromium lets somebody stop a worker: what it then starts anew for is the same code in every browser. */
const STOPPED_WORKERS = '**/stopped-worker.spec.ts';

/**
 * The stories: stock browsers, a real push service, a real desktop. Those of a worker share them, and each has an origin
 * of its own; where a story is about the browser, it says `pushIsolation: 'browser'`.
 */
export default defineConfig<PushOptions>({
  testDir: 'test/stories',
  globalSetup: './test/support/prepare-ferry-data.ts',
  outputDir: 'test-results',
  // What is written down stands beside the stories that it is compared in.
  snapshotPathTemplate: '{testDir}/elements/expected/{arg}{ext}',
  reporter: [['list'], ['./test/support/report-axe.ts']],
  fullyParallel: true,
  workers: 2,
  // A failed story is a failed story: a retry would only hide that it is unsteady.
  retries: 0,
  forbidOnly: true,
  // Bounds for what hangs: no story may fail because a machine is slow.
  timeout: scaled(90_000),
  expect: { timeout: scaled(15_000) },
  use: { pushIsolation: 'origin' },
  projects: [
    { name: 'chromium', testIgnore: WEBKIT_STORIES, use: { browserName: 'chromium' } },
    {
      name: 'firefox',
      testIgnore: [WEBKIT_STORIES, FRAMEWORK_STORIES, SCREENSHOTS, STOPPED_WORKERS],
      use: { browserName: 'firefox' },
    },
    { name: 'webkit', testMatch: WEBKIT_STORIES },
  ],
});
