import { expect, test } from 'vitest';
import { chooseClockLocale, writeClock, writeMoment, writeTimeOfDay } from './clock-words.js';

test.each([
  ['en', ['de-AT', 'en-GB'], 'en-GB'],
  ['en', ['de-AT'], 'en'],
  ['en-US', ['en-GB'], 'en-US'],
  ['zh-Hans', ['zh-CN'], 'zh-CN'],
  ['de', [], 'de'],
])('writes times for %s with the user’s %j as %s does', (lang, userLocales, expected) => {
  expect(chooseClockLocale(lang, userLocales)).toBe(expected);
});

test.each([
  ['en-US', '22:00', '10 PM'],
  ['en-US', '22:30', '10:30 PM'],
  ['en-US', '00:00', '12 AM'],
  ['en-GB', '22:00', '22:00'],
  ['en-GB', '07:05', '07:05'],
  ['de', '07:00', '07:00'],
])('writes, for %s, %s as %s', (locale, time, expected) => {
  expect(writeTimeOfDay(locale, time).replace(/\s/g, ' ')).toBe(expected);
});

test('writes the clock of the time zone asked for', () => {
  const noon = Date.UTC(2026, 6, 1, 12);
  expect(writeClock('de', noon, 'Europe/Athens')).toBe('15:00');
});

test.each([
  [new Date(2026, 10, 20, 15, 30), /^15:30$/],
  [new Date(2026, 10, 21, 8, 0), /^Samstag\D* 08:00$/],
  [new Date(2026, 10, 30, 8, 0), /^30\. November\D* 08:00$/],
])('names the day only where it is needed: %s', (at, expected) => {
  const now = new Date(2026, 10, 20, 14, 0).getTime();
  expect(writeMoment('de', at.getTime(), now)).toMatch(expected);
});
