import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import {
  type Desktop,
  type Display,
  type LaunchedBrowser,
  launchBrowser,
  type PushService,
  startDesktop,
  startDisplay,
  startPushService,
} from '@web-push-kit/testing';
import { FerryLine } from './ferry-line.js';
import { freshFerryData } from './prepare-ferry-data.js';

/** What a story is told with: everything real, and its own. */
export interface StoryFixtures {
  readonly display: Display;
  readonly desktop: Desktop;
  readonly pushService: PushService;
  /** The demo's server, with a database of its own. */
  readonly ferry: FerryLine;
  /** A stock browser that may show notifications, with a fresh profile. */
  readonly browserWithPush: LaunchedBrowser;
  /** A stock browser that asks its user, with a fresh profile. */
  readonly browserThatAsks: LaunchedBrowser;
  /** A tab of `browserWithPush`. */
  readonly tab: Page;
}

export const test = base.extend<StoryFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  display: async ({}, use) => useAndClose(await startDisplay(), use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  desktop: async ({}, use) => useAndClose(await startDesktop(), use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  pushService: async ({}, use) => useAndClose(await startPushService(), use),

  ferry: async ({ pushService }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ferry-story-'));
    await cp(freshFerryData, dataDir, { recursive: true });
    const ferry = await FerryLine.open({ dataDir, localPushService: { origin: pushService.origin } });
    await use(ferry);
    await ferry.close();
    await rm(dataDir, { recursive: true, force: true });
  },

  browserWithPush: async ({ browserName, display, desktop, pushService, ferry }, use) => {
    const browser = nameOf(browserName);
    const origins = [ferry.origin];
    await useAndClose(
      await launchBrowser({ browser, display, desktop, pushService, permission: 'granted', origins }),
      use,
    );
  },

  browserThatAsks: async ({ browserName, display, desktop, pushService }, use) => {
    const browser = nameOf(browserName);
    await useAndClose(await launchBrowser({ browser, display, desktop, pushService, permission: 'prompt' }), use);
  },

  tab: async ({ browserWithPush }, use) => {
    await use(browserWithPush.context.pages()[0] ?? (await browserWithPush.context.newPage()));
  },
});

export { expect } from '@playwright/test';

async function useAndClose<T extends { close(): Promise<void> }>(resource: T, use: (resource: T) => Promise<void>) {
  await use(resource);
  await resource.close();
}

function nameOf(browserName: string): 'chromium' | 'firefox' {
  if (browserName === 'chromium' || browserName === 'firefox') return browserName;
  throw new Error(`No stock browser receives push here under the name "${browserName}"`);
}
