import { expect, test } from 'vitest';
import { formatClock, formatCountdown, formatDay, formatDuration, formatWeekday } from './format-time.js';

const MINUTE_MS = 60_000;

test('clock times are those of the line, summer and winter', () => {
  expect(formatClock(Date.UTC(2026, 10, 22, 7, 5), 'Europe/London')).toBe('07:05');
  expect(formatClock(Date.UTC(2026, 6, 1, 23, 5), 'Europe/London')).toBe('00:05');
});

test('days are named in words', () => {
  expect(formatDay('2026-11-22')).toBe('Sunday 22 November');
  expect(formatWeekday('2026-11-28')).toBe('Saturday');
});

test.each([
  [0, 'now'],
  [-MINUTE_MS, 'now'],
  [1, 'in 1 min'],
  [12 * MINUTE_MS, 'in 12 min'],
  [12 * MINUTE_MS + 1, 'in 13 min'],
  [60 * MINUTE_MS, 'in 60 min'],
  [60 * MINUTE_MS + 1, undefined],
])('%d ms ahead is %s', (untilMs, expected) => {
  expect(formatCountdown(untilMs)).toBe(expected);
});

test.each([
  [35, '35 min'],
  [60, '1 h'],
  [165, '2 h 45 min'],
])('%d minutes last %s', (minutes, expected) => {
  expect(formatDuration(minutes * MINUTE_MS)).toBe(expected);
});
