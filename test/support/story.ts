import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@web-push-kit/testing/playwright';
import { FerryLine } from './ferry-line.js';
import { freshFerryData } from './prepare-ferry-data.js';

/** Settings of the demo's server. */
export interface FerryOptions {
  /** How long before a departure passengers are reminded; default 30. */
  readonly reminderMinutes: number;
}

/** Real push, and the demo to try it on: a server with a database of its own. */
export const test = base.extend<FerryOptions & { readonly ferry: FerryLine }>({
  reminderMinutes: [30, { option: true }],
  ferry: async ({ pushService, reminderMinutes }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ferry-story-'));
    await cp(freshFerryData, dataDir, { recursive: true });
    const ferry = await FerryLine.open({
      dataDir,
      reminderMinutes,
      localPushService: { origin: pushService.origin },
    });
    await use(ferry);
    await ferry.close();
    await rm(dataDir, { recursive: true, force: true });
  },
});

export { expect } from '@web-push-kit/testing/playwright';
