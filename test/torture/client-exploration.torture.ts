import { expect, test } from 'vitest';
import { explore } from '../../packages/client/test/explore.js';
import { recordFigures } from './figures.js';

/** Each step more takes some six times as long. */
const DEPTH = 5;

test('the client ends in the truth whatever happens, in every order', async () => {
  const { states, runs, wrongs } = await explore(DEPTH);
  recordFigures('client-exploration', { depth: DEPTH, states, events: runs });
  expect(wrongs.slice(0, 10)).toEqual([]);
});
