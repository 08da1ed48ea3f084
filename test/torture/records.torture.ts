import { expect, test } from 'vitest';
import { tortureRecords } from './damaged-device.js';
import { recordFigures } from './figures.js';

const COUNT = Number(process.env.TORTURE_COUNT ?? 3000);
/** The same seed makes the same devices. */
const SEED = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31));

test('damaged records and wrong clocks show no private text, lead to the right page and heal', async () => {
  console.log(`Records: seed ${SEED}, ${COUNT} devices (repeat with TORTURE_SEED=${SEED})`);
  const figures = await tortureRecords({ count: COUNT, seed: SEED });
  recordFigures('records', { ...figures });
  expect(figures.devices).toBeGreaterThanOrEqual(COUNT);
});
