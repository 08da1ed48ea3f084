import { expect, test } from 'vitest';
import { explore } from '../test/explore.js';

test('whatever happens, in every order: nobody is asked or subscribed against their will, and all ends in the truth', async () => {
  const { depth, states, runs, wrongs } = await explore(3);
  console.info(`Client exploration: depth ${depth}, ${states} states, ${runs} events`);
  expect(wrongs.slice(0, 10)).toEqual([]);
  expect(states).toBeGreaterThan(500);
});
