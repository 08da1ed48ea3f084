import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { scaled } from '../../test/support/timeout-factor.js';

export default defineConfig({
  // Named here, or the first run on a machine would find them one by one and reload under the tests.
  optimizeDeps: {
    include: ['axe-core', 'lit', 'lit/decorators.js', 'lit/directives/repeat.js'],
  },
  test: {
    name: 'elements',
    include: ['src/**/*.browser.test.ts'],
    // Lit's build for development is what tests want: it need not say so.
    setupFiles: ['test/expect-dev-mode.ts'],
    // A bound for what hangs, not for what is slow.
    testTimeout: scaled(15_000),
    expect: { poll: { timeout: scaled(20_000) } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
        // Half faded in, nothing has contrast: what a test sees must not depend on when it looks.
        contextOptions: { reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
