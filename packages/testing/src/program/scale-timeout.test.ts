import { afterEach, expect, test, vi } from 'vitest';
import { scaleTimeout } from './scale-timeout.js';

test.each([
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

afterEach(() => vi.unstubAllEnvs());

test('scaleTimeout takes its factor from the environment, and is 1 without one', () => {
  vi.stubEnv('WEB_PUSH_TIMEOUT_FACTOR', '3');
  expect(scaleTimeout(1000)).toBe(3000);
  vi.stubEnv('WEB_PUSH_TIMEOUT_FACTOR', undefined);
  expect(scaleTimeout(1000)).toBe(1000);
});
