import { expect, test } from 'vitest';
import { readText } from './json-fields.js';

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t'],
  ['control characters', '\u0000\u0007'],
  ['marks of direction and joiners', '\u200e\u200d\u2060'],
  ['an object', {}],
  ['no number', Number.NaN],
])('%s is no text: nobody would see any', (_name, value) => {
  expect(readText(value)).toBeUndefined();
});

test.each([
  ['keeps its lines', 'one\r\n\ttwo', 'one\r\n\ttwo'],
  ['loses control characters, at which desktops end it', '\u0000The\u0000 10:15\u0007', 'The 10:15'],
  ['keeps joiners and marks of direction', '\u200e👩‍🚀', '\u200e👩‍🚀'],
])('a text %s', (_name, value, expected) => {
  expect(readText(value)).toBe(expected);
});

test('a number is a text', () => {
  expect(readText(7)).toBe('7');
});
