import { expect, test } from 'vitest';
import { tortureIntents } from '../test/intents-torture.js';

const SEEDS = Array.from({ length: 21 }, (_, index) => index);

test.each(SEEDS)('the last acts of a user count in storm %i', async (seed) => {
  expect((await tortureIntents(seed)).wrongs).toEqual([]);
});
