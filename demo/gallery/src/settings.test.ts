import { expect, test } from 'vitest';
import { directionOf, LANGUAGES } from './languages.js';
import { readSettings, writeSettings } from './settings.js';

test('an address without a query is the gallery as by default, and the other way round', () => {
  expect(readSettings('')).toEqual({
    lang: 'en',
    dir: 'auto',
    theme: 'system',
    look: 'plain',
    motion: 'system',
    width: 'full',
    case: '',
  });
  expect(writeSettings(readSettings(''))).toBe('');
});

test('what is chosen comes back from the address', () => {
  const query = '?case=push-toggle/blocked&lang=ar&theme=dark&width=320';
  expect(writeSettings(readSettings(query))).toBe(query);
});

test('values that nobody knows are as by default', () => {
  expect(readSettings('?theme=sepia&lang=tlh&width=-1')).toEqual(readSettings(''));
});

test('there are sixteen languages, and two of them are written from right to left', () => {
  expect(LANGUAGES).toHaveLength(16);
  expect(LANGUAGES.filter(({ code }) => directionOf(code) === 'rtl').map(({ code }) => code)).toEqual(['ar', 'he']);
});
