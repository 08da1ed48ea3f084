import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { scaleTimeout } from '../program/scale-timeout.js';

/** How long the start may take; a Chromium that no longer counts this histogram is not waited for longer. In milliseconds. */
const STARTUP_TIMEOUT_MS = 10_000;
const LOOK_INTERVAL_MS = 100;

/** Written once, when Chromium says that it has started. */
const HISTOGRAM = 'Startup.BrowserStartupCompleteReason';

/**
 * Waits until Chromium has finished starting: until a page that can be seen has been loaded and is idle.
 *
 * Before that Chromium runs nothing that has time, and loading its push client has: a first `subscribe()` hangs until
 * then. A page that was hidden before it was idle does not count any more. Unless another one is opened and stays, it is
 * three minutes until Chromium gives up waiting.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/after_startup_task_utils.cc
 */
export async function waitForStartup(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const deadline = performance.now() + scaleTimeout(STARTUP_TIMEOUT_MS);
    while (performance.now() < deadline) {
      const { histograms } = await devTools.send('Browser.getHistograms', { query: HISTOGRAM });
      if (histograms.length > 0) return;
      await delay(LOOK_INTERVAL_MS);
    }
  } finally {
    await devTools.detach();
  }
}
