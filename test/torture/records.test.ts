import { expect, test } from 'vitest';
import { tortureRecords } from './damaged-device.js';

/** One that finds a fault prints the seed with which it is found again. */
const SEED = 20_261_201;

test('damaged records and wrong clocks show no private text, lead to the right page and heal', async () => {
  const figures = await tortureRecords({ count: 60, seed: SEED });
  expect(figures.devices).toBeGreaterThanOrEqual(60);
  expect(figures.damaged).toBeGreaterThan(60);
});
