import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@web-push-kit/testing/playwright';
import { FerryLine } from './ferry-line.js';
import { freshFerryData } from './prepare-ferry-data.js';

/** Real push, and the demo to try it on: a server with a database of its own. */
export const test = base.extend<{ readonly ferry: FerryLine }>({
  ferry: async ({ pushService }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ferry-story-'));
    await cp(freshFerryData, dataDir, { recursive: true });
    const ferry = await FerryLine.open({ dataDir, localPushService: { origin: pushService.origin } });
    await use(ferry);
    await ferry.close();
    await rm(dataDir, { recursive: true, force: true });
  },
});

export { expect } from '@web-push-kit/testing/playwright';
