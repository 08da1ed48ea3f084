import { expect, test } from 'vitest';
import { formatBar, formatDuration, formatStep } from './step-lines.mjs';

test.each([
  [0, '0.0 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [119_499, '119 s'],
  [119_500, '2 min 0 s'],
  [1_402_000, '23 min 22 s'],
])('%i ms are %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});

test.each([
  [{ done: 0, total: 13, label: 'types' }, '░░░░░░░░░░░░░░░ 0/13 types'],
  [{ done: 9, total: 13, label: 'kit: script tag' }, '██████████░░░░░ 9/13 kit: script tag'],
  [{ done: 13, total: 13 }, '███████████████ 13/13'],
])('a bar for %j', (progress, text) => {
  expect(formatBar(progress)).toBe(text);
});

test('the line of a step is in columns, and ends with what there is to say', () => {
  const lines = [
    { name: 'Build', durationMs: 41_000, detail: '3 of 13 parts' },
    { name: 'Toggle clicked', durationMs: 3_700, detail: '' },
  ].map(formatStep);
  expect(lines).toEqual([
    `Build${' '.repeat(39)}       41 s   3 of 13 parts`,
    `Toggle clicked${' '.repeat(30)}      3.7 s`,
  ]);
});
