import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_CASES } from './all-cases.js';
import { findCase, listCases } from './case-path.js';

const cases = listCases();

test('every case has an address of its own that leads back to it', () => {
  for (const { path, elementCase } of cases) expect(findCase(path)?.elementCase).toBe(elementCase);
});

test('no element is listed twice, and none is without cases', () => {
  const tags = ALL_CASES.map(({ tag }) => tag);
  expect(tags).toEqual([...new Set(tags)]);
  expect(ALL_CASES.filter(({ cases }) => cases.length === 0)).toEqual([]);
});

test('every file of cases is in the gallery', () => {
  const files = readdirSync(new URL('./cases', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
  expect(ALL_CASES.map(({ tag }) => tag).sort()).toEqual(files.sort());
});
