import { rm } from 'node:fs/promises';
import { test as base } from '@web-push-kit/testing/playwright';
import { FerryLine } from './ferry-line.js';
import { copyFerryData } from './prepare-ferry-data.js';

/** Settings of the demo's server. */
export interface FerryOptions {
  /** How long before a departure passengers are reminded; default 30. */
  readonly reminderMinutes: number;
}

export interface FerryFixtures {
  /** The demo: a server with a database of its own. */
  readonly ferry: FerryLine;
}

export interface FerryWorkerFixtures {
  /** Origin of the demo for stories that only look at it, such as those of its gallery. */
  readonly galleryOrigin: string;
}

/** Real push, and the demo to try it on. */
export const test = base.extend<FerryOptions & FerryFixtures, FerryWorkerFixtures>({
  reminderMinutes: [30, { option: true }],
  ferry: async ({ pushHost, pushService, reminderMinutes }, use) => {
    const dataDir = await copyFerryData();
    const localPushService = { origin: pushService.origin };
    const ferry = await FerryLine.open({ dataDir, reminderMinutes, localPushService, visitedHost: pushHost });
    await use(ferry);
    await ferry.close();
    await rm(dataDir, { recursive: true, force: true });
  },
  galleryOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => {
      const dataDir = await copyFerryData();
      const ferry = await FerryLine.open({ dataDir, visitedHost: '127.0.0.1' });
      await use(ferry.origin);
      await ferry.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@web-push-kit/testing/playwright';
