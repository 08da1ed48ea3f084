import { isQuietAt } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import {
  ALL_DAYS,
  endsNextDay,
  findGap,
  parseDays,
  parseTime,
  type QuietPlan,
  readQuietHours,
  writeQuietHours,
} from './quiet-ranges.js';
import { listZones, nameDay, orderDays } from './week-and-zones.js';

const NIGHT: QuietPlan = {
  isOn: true,
  ranges: [{ start: '22:00', end: '07:00', days: ALL_DAYS }],
  timeZone: '',
};

test('what is written is what is read', () => {
  const plan = {
    ...NIGHT,
    ranges: [...NIGHT.ranges, { start: '12:00', end: '13:00', days: [1, 5] }],
    timeZone: 'Asia/Tokyo',
  };
  expect(readQuietHours(writeQuietHours(plan))).toEqual(plan);
});

test('says no more than needed: every day and the device’s time zone go without saying', () => {
  expect(writeQuietHours(NIGHT)).toEqual([{ start: '22:00', end: '07:00' }]);
});

test('off is an empty list', () => {
  expect(writeQuietHours({ ...NIGHT, isOn: false })).toEqual([]);
  expect(readQuietHours([])).toBeUndefined();
});

test.each([
  { range: { start: '22:00', end: '' }, gap: 'times' },
  { range: { days: [] }, gap: 'day' },
  { range: {}, gap: undefined },
])('finds what is missing: $gap', ({ range, gap }) => {
  const ranges = NIGHT.ranges.map((one) => ({ ...one, ...range }));
  expect(findGap({ ...NIGHT, ranges })).toBe(gap);
  expect(findGap({ ...NIGHT, ranges, isOn: false })).toBeUndefined();
});

test.each([
  ['22:00', '07:00', true],
  ['09:00', '17:00', false],
  ['09:00', '09:00', true],
])('%s to %s ends the next day, as the worker takes it: %s', (start, end, isNextDay) => {
  expect(endsNextDay({ start, end, days: ALL_DAYS })).toBe(isNextDay);
  // Just before midnight of a day that they begin on.
  const lastMinute = Date.UTC(2026, 10, 22, 23, 59);
  expect(isQuietAt({ start, end, timeZone: 'UTC' }, lastMinute)).toBe(isNextDay);
});

test.each([
  ['mon,tue', [1, 2]],
  ['Saturday sunday', [0, 6]],
  ['', ALL_DAYS],
  ['someday m', ALL_DAYS],
])('reads the days %j', (value, days) => {
  expect(parseDays(value)).toEqual(days);
});

test('reads a time, and nothing else', () => {
  expect([parseTime('23:59'), parseTime('24:00'), parseTime('7:00'), parseTime(null)]).toEqual(['23:59', '', '', '']);
});

test('the week begins where people are', () => {
  expect(orderDays('en-US')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(orderDays('de')[0]).toBe(1);
  expect([nameDay('en', 0), nameDay('de', 1)]).toEqual(['Sun', 'Mo']);
});

test('a time zone stays on the list, whatever the browser knows', () => {
  expect(listZones('Mars/Olympus')[0]).toBe('Mars/Olympus');
  expect(listZones('')).toContain('Europe/Athens');
});
