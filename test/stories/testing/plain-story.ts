import { type ApplicationServerKeys, generateApplicationServerKeys } from '@web-push-kit/testing';
import { test as base } from '@web-push-kit/testing/playwright';
import { PlainSite } from './plain-site.js';

/** The package's own fixtures, and a site that uses nothing but the browser's API. */
export const test = base.extend<{ readonly site: PlainSite; readonly keys: ApplicationServerKeys }>({
  site: async ({ pushHost }, use) => {
    const site = await PlainSite.open(pushHost);
    await use(site);
    await site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  keys: async ({}, use) => use(generateApplicationServerKeys()),
});

export { expect } from '@playwright/test';
