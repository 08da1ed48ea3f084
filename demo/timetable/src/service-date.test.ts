import { describe, expect, test } from 'vitest';
import { addDays, instantOf, parseServiceDate, serviceDateAt, weekdayOf } from './service-date.js';

const LONDON = 'Europe/London';

test.each([
  ['an ordinary day', '2026-11-22', '2026-11-22'],
  ['the leap day of a leap year', '2028-02-29', '2028-02-29'],
  ['a leap day that does not exist', '2026-02-29', undefined],
  ['a month that does not exist', '2026-13-01', undefined],
  ['a time beside the day', '2026-11-22T00:00:00Z', undefined],
  ['a short form', '2026-1-2', undefined],
  ['something that is no text', 20261122, undefined],
])('reads %s', (_name, input, expected) => {
  expect(parseServiceDate(input)).toBe(expected);
});

test('the day changes at midnight of the zone, not of UTC', () => {
  expect(serviceDateAt(Date.UTC(2026, 6, 1, 22, 59), LONDON)).toBe('2026-07-01');
  expect(serviceDateAt(Date.UTC(2026, 6, 1, 23, 0), LONDON)).toBe('2026-07-02');
  expect(serviceDateAt(Date.UTC(2026, 6, 1, 23, 0), 'Pacific/Auckland')).toBe('2026-07-02');
});

test('days are counted across months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(weekdayOf('2026-11-22')).toBe(0);
});

describe('instantOf', () => {
  test.each([
    { name: 'winter', date: '2026-11-22', clock: '07:15', expected: '2026-11-22T07:15Z' },
    { name: 'summer', date: '2026-07-01', clock: '07:15', expected: '2026-07-01T06:15Z' },
    { name: 'the minute before clocks go forward', date: '2026-03-29', clock: '00:59', expected: '2026-03-29T00:59Z' },
    { name: 'the first minute of summer time', date: '2026-03-29', clock: '02:00', expected: '2026-03-29T01:00Z' },
    { name: 'a skipped time after the gap', date: '2026-03-29', clock: '01:30', expected: '2026-03-29T01:30Z' },
    { name: 'the first of two equal times', date: '2026-10-25', clock: '01:30', expected: '2026-10-25T00:30Z' },
    { name: 'the hour after the repeated one', date: '2026-10-25', clock: '02:00', expected: '2026-10-25T02:00Z' },
  ])('finds $name', ({ date, clock, expected }) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    expect(instantOf(date, hours * 60 + minutes, LONDON)).toBe(Date.parse(expected));
  });

  test('works on both sides of the date line', () => {
    expect(instantOf('2026-11-22', 0, 'Pacific/Kiritimati')).toBe(Date.UTC(2026, 10, 21, 10, 0));
    expect(instantOf('2026-11-22', 0, 'Pacific/Pago_Pago')).toBe(Date.UTC(2026, 10, 22, 11, 0));
  });
});
