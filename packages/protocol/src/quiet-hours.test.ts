import { expect, test } from 'vitest';
import type { QuietHours } from './delivery-preferences.js';
import { isQuietAt } from './quiet-hours.js';

const night = { start: '22:00', end: '07:00', timeZone: 'UTC' };
const noon = { start: '12:00', end: '13:30', timeZone: 'UTC' };

test.each<[string, QuietHours, string, boolean]>([
  ['a minute early', noon, '2026-03-02T11:59:59Z', false],
  ['at the first moment', noon, '2026-03-02T12:00:00Z', true],
  ['in the last minute', noon, '2026-03-02T13:29:59Z', true],
  ['when they are over', noon, '2026-03-02T13:30:00Z', false],
  ['before midnight', night, '2026-03-02T22:00:00Z', true],
  ['at midnight', night, '2026-03-02T00:00:00Z', true],
  ['in the morning', night, '2026-03-02T06:59:00Z', true],
  ['by day', night, '2026-03-02T07:00:00Z', false],
  ['around the clock', { start: '08:00', end: '08:00', timeZone: 'UTC' }, '2026-03-02T03:00:00Z', true],
])('hours without days: %s', (...[, hours, at, expected]) => {
  expect(isQuietAt(hours, Date.parse(at))).toBe(expected);
});

// 2026-03-06 is a Friday.
test.each<[string, string, boolean]>([
  ['Friday evening', '2026-03-06T22:30:00Z', true],
  ['the morning after', '2026-03-07T06:30:00Z', true],
  ['Friday morning, which is Thursday night', '2026-03-06T06:30:00Z', false],
  ['Saturday evening', '2026-03-07T22:30:00Z', false],
])('a night belongs to the day on which it begins: %s', (_name, at, expected) => {
  expect(isQuietAt({ ...night, days: [5] }, Date.parse(at))).toBe(expected);
});

test('hours that do not go over midnight belong to their day', () => {
  expect(isQuietAt({ ...noon, days: [5] }, Date.parse('2026-03-06T12:30:00Z'))).toBe(true);
  expect(isQuietAt({ ...noon, days: [5] }, Date.parse('2026-03-07T12:30:00Z'))).toBe(false);
});

// In Berlin the clocks go from 02:00 to 03:00 on 2026-03-29, and from 03:00 to 02:00 on 2026-10-25.
test.each<[string, string, boolean]>([
  ['06:59 in winter', '2026-03-28T05:59:00Z', true],
  ['06:59 in summer, an hour earlier in UTC', '2026-03-29T04:59:00Z', true],
  ['07:00 in summer', '2026-03-29T05:00:00Z', false],
  ['02:30 for the first time', '2026-10-25T00:30:00Z', true],
  ['02:30 for the second time', '2026-10-25T01:30:00Z', true],
  ['07:00 in winter again', '2026-10-25T06:00:00Z', false],
  ['22:00 in winter again', '2026-10-25T21:00:00Z', true],
])('the clock on the wall counts, also where it changes: %s', (_name, at, expected) => {
  expect(isQuietAt({ ...night, timeZone: 'Europe/Berlin' }, Date.parse(at))).toBe(expected);
});

test.each<[string, QuietHours]>([
  ['a time zone that does not exist', { ...noon, timeZone: 'Atlantis/Capital' }],
  ['an instant that is none', noon],
])('%s keeps nothing quiet', (_name, hours) => {
  expect(isQuietAt(hours, hours === noon ? Number.NaN : Date.parse('2026-03-02T12:30:00Z'))).toBe(false);
});
