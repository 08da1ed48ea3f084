import { expect, test } from 'vitest';
import { searchSlowestPayload } from '../../packages/worker/test/slow-payloads.js';
import { recordFigures } from './figures.js';

const COUNT = Number(process.env.TORTURE_COUNT ?? 10_000);
/** The same seed makes the same payloads. */
const SEED = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** A user sees no delay below this. In milliseconds. */
const MOST_MS = 50;

test('no payload of 4,096 bytes keeps the worker busy', async () => {
  console.log(`Payloads: seed ${SEED}, ${COUNT} of them (repeat with TORTURE_SEED=${SEED})`);
  const { payload, tookMs } = await searchSlowestPayload(COUNT, SEED);
  console.log(`Payloads: the slowest took ${tookMs.toFixed(1)} ms: ${JSON.stringify(payload.slice(0, 200))}`);
  recordFigures('Payloads', { seed: SEED, shown: COUNT, slowestMs: Math.round(tookMs * 10) / 10 });
  expect(tookMs).toBeLessThan(MOST_MS);
});
