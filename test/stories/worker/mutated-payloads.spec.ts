import { bombardWorker } from '../../support/bombard-worker.js';
import { test } from '../../support/worker-story.js';

/** A thousand of any seed are for `npm run torture -- worker`. */
const COUNT = 40;
const SEED = 8030;

test('forty mutated payloads in a row are all seen, and the subscription lives on', async ({
  desktop,
  pushHost,
  pushPage,
  pushService,
}) => {
  await bombardWorker({ desktop, host: pushHost, page: pushPage, pushService, count: COUNT, seed: SEED });
});
