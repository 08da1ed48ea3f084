import { expect, test } from 'vitest';
import { FURTHER_NOTICE_AT } from '../device-preferences/further-notice.js';
import { parseMinutes, parseMorning, planSnoozes } from './snooze-options.js';

function at(text: string): number {
  return new Date(text).getTime();
}

test('offers a while, the next morning, and until further notice', () => {
  const now = at('2026-11-22T14:30:00');
  expect(planSnoozes([60], '08:00', now)).toEqual([
    { kind: 'minutes', minutes: 60, untilAt: at('2026-11-22T15:30:00') },
    { kind: 'tomorrow', untilAt: at('2026-11-23T08:00:00') },
    { kind: 'further-notice', untilAt: FURTHER_NOTICE_AT },
  ]);
});

test.each([
  ['2026-11-22T03:59:59', 'today', '2026-11-22T08:00:00'],
  ['2026-11-22T04:00:00', 'tomorrow', '2026-11-23T08:00:00'],
  ['2026-12-31T23:00:00', 'tomorrow', '2027-01-01T08:00:00'],
])('at %s the morning is that of %s', (now, kind, morning) => {
  expect(planSnoozes([], '08:00', at(now))[0]).toEqual({ kind, untilAt: at(morning) });
});

test('offers no morning that has passed already', () => {
  expect(planSnoozes([], '02:00', at('2026-11-22T03:00:00')).map(({ kind }) => kind)).toEqual(['further-notice']);
});

test('reads what the page says, and nothing that makes no sense', () => {
  expect(parseMinutes('30, 60 0 -5 x 60')).toEqual([30, 60]);
  expect([parseMorning('07:30'), parseMorning('7'), parseMorning(null)]).toEqual(['07:30', '08:00', '08:00']);
});
