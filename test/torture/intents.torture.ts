import { expect, test } from 'vitest';
import { type IntentsRun, tortureIntents } from '../../packages/client/test/intents-torture.js';
import { recordFigures } from './figures.js';

const COUNT = Number(process.env.TORTURE_COUNT ?? 300);
/** The same seed brings the same storm. */
const SEED = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31));

test('the last acts of a user count, with fakes', async () => {
  console.log(`Intents: ${COUNT} storms from seed ${SEED} on (repeat one with TORTURE_SEED=… TORTURE_COUNT=1)`);
  const runs: IntentsRun[] = [];
  for (let seed = SEED; seed < SEED + COUNT; seed++) runs.push(await tortureIntents(seed));
  const sum = (name: 'acts' | 'superseded' | 'failed') => runs.reduce((total, run) => total + run[name], 0);
  const wrongs = runs.flatMap((run) => run.wrongs);
  recordFigures('intents', {
    seed: SEED,
    storms: COUNT,
    acts: sum('acts'),
    superseded: sum('superseded'),
    failed: sum('failed'),
    wrongs: wrongs.length,
  });
  expect(wrongs.slice(0, 10)).toEqual([]);
});
