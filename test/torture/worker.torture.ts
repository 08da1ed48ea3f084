import { type BrowserName, launchBrowser, startDesktop, startDisplay, startPushService } from '@web-push-kit/testing';
import { expect, test } from 'vitest';
import { bombardWorker } from '../support/bombard-worker.js';
import { recordFigures } from './figures.js';

const COUNT = Number(process.env.TORTURE_COUNT ?? 1000);
/** The same seed sends the same pushes. */
const SEED = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31));

test.each<BrowserName>(['chromium', 'firefox'])('mutated payloads in a row in %s', async (browser) => {
  const display = await startDisplay();
  const desktop = await startDesktop();
  const pushService = await startPushService();
  const launched = await launchBrowser({ browser, display, desktop, pushService });
  const startedAt = performance.now();
  let seen = 0;
  console.log(`Worker in ${browser}: seed ${SEED}, ${COUNT} pushes (repeat with TORTURE_SEED=${SEED})`);
  try {
    const page = launched.context.pages()[0] ?? (await launched.context.newPage());
    const onShown = (shown: number): void => {
      seen = shown;
      if (shown % 100 === 0) console.log(`Worker in ${browser}: ${shown} of ${COUNT} seen`);
    };
    await bombardWorker({ pushService, desktop, page, host: 'site.localhost', count: COUNT, seed: SEED, onShown });
  } finally {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    recordFigures(`Worker in ${browser}`, { seed: SEED, sent: COUNT, shown: seen, seconds });
    for (const part of [launched, pushService, desktop, display]) await part.close();
  }
  expect(seen).toBe(COUNT);
});
