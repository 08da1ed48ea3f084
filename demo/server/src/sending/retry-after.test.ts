import { expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');

test.each<[string, string | undefined, number | undefined]>([
  ['reads seconds', '120', 120_000],
  ['reads zero seconds', '0', 0],
  ['reads seconds with spaces around them', ' 7 ', 7000],
  ['reads a date as the time until then', 'Sun, 22 Nov 2026 12:01:30 GMT', 90_000],
  ['reads the older form of a date', 'Sunday, 22-Nov-26 12:00:01 GMT', 1000],
  ['waits no longer for a date that has passed', 'Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['ignores a missing header', undefined, undefined],
  ['ignores an empty header', '', undefined],
  ['ignores a negative number', '-5', undefined],
  ['ignores a fraction', '3.5', undefined],
  ['ignores words', 'soon', undefined],
  ['ignores a date that does not exist', 'Sun, 99 Foo 2026 12:00:00 GMT', undefined],
])('%s', (_name, header, expected) => {
  expect(parseRetryAfter(header, NOW)).toBe(expected);
});
