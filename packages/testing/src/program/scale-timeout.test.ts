import { expect, test } from 'vitest';
import { scaleTimeout } from './scale-timeout.js';

test.each([
  [undefined, 1000],
  ['', 1000],
  ['1', 1000],
  ['2.5', 2500],
  ['0.1', 1000],
  ['-3', 1000],
  ['slow', 1000],
  ['Infinity', 1000],
])('scaleTimeout makes 1000 ms with the factor %j to %d ms', (factor, expected) => {
  expect(scaleTimeout(1000, factor)).toBe(expected);
});
