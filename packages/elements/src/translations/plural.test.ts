import { expect, test } from 'vitest';
import { plural } from './plural.js';

test.each([
  [1, '1 wiadomość'],
  [2, '2 wiadomości'],
  [5, '5 wiadomości (wiele)'],
  [22, '22 wiadomości'],
])('Polish counts to %d in its own way', (count, text) => {
  const forms = { one: '{count} wiadomość', few: '{count} wiadomości', many: '{count} wiadomości (wiele)', other: '?' };
  expect(plural('pl', count, forms)).toBe(text);
});

test('a language that does not tell one from many needs one text', () => {
  expect(plural('ja', 1, { other: '{count}件' })).toBe('1件');
});

test('a form that is missing is the same as the others', () => {
  expect(plural('pl', 2, { one: 'jedna', other: '{count} inne' })).toBe('2 inne');
});

test('numbers are written as in the language', () => {
  expect(plural('de', 1234, { other: '{count} Nachrichten' })).toBe('1.234 Nachrichten');
});
