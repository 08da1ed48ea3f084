import { expect, test } from 'vitest';
import { countDays, timeToNextChange, toRelativeTime } from './relative-time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

test.each([
  [-HOUR_MS, 0, 'second'],
  [MINUTE_MS - 1, 0, 'second'],
  [MINUTE_MS, -1, 'minute'],
  [HOUR_MS - 1, -59, 'minute'],
  [HOUR_MS, -1, 'hour'],
  [DAY_MS - 1, -23, 'hour'],
  [DAY_MS, -1, 'day'],
  [7 * DAY_MS - 1, -6, 'day'],
])('%i ms ago is %i %ss', (ageMs, value, unit) => {
  expect(toRelativeTime(ageMs)).toEqual({ value, unit });
});

test('from a week on a date says more', () => {
  expect(toRelativeTime(7 * DAY_MS)).toBeUndefined();
});

test.each([
  [0, MINUTE_MS],
  [-5, MINUTE_MS],
  [MINUTE_MS + 1, MINUTE_MS - 1],
  [HOUR_MS + 1, HOUR_MS - 1],
])('what is said of %i ms holds for %i ms', (ageMs, expected) => {
  expect(timeToNextChange(ageMs)).toBe(expected);
});

test('days are counted by midnights of the user', () => {
  const noon = new Date(2026, 2, 29, 12).getTime();
  expect(countDays(new Date(2026, 2, 29, 0, 1).getTime(), noon)).toBe(0);
  expect(countDays(new Date(2026, 2, 28, 23, 59).getTime(), noon)).toBe(-1);
  expect(countDays(new Date(2026, 1, 26, 1).getTime(), noon)).toBe(-31);
});
