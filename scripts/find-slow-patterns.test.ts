import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSlowPatterns, findSlowPatternsIn } from './find-slow-patterns.mjs';

const packages = join(import.meta.dirname, '../packages');

test.each(readdirSync(packages))('no regular expression of packages/%s can be made slow by the text', (name) => {
  expect(findSlowPatterns(join(packages, name, 'src'))).toEqual([]);
});

describe('a slow pattern is found', () => {
  test.each([
    // What once filled placeholders: a payload of 1.7 kB stopped the worker for seconds.
    String.raw`/(\s*)\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g`,
    String.raw`/\.[^/]*$/`,
    String.raw`/\/+$/`,
    '/(a+)+$/',
    '/a{2,}b/',
    "RegExp('a')",
    "new RegExp('a')",
  ])('%s', (pattern) => {
    const source = `const text: string = 'a'; if (text) run(${pattern});`;
    expect(findSlowPatternsIn(source)).toEqual([pattern.replace(/^new |'a'/g, '')]);
  });

  test.each(['/^[a-z]+$/', String.raw`/\{\{(\w{1,20})\}\}/g`, '/a|b/i', String.raw`/[\s,]+/`])(
    '%s is not',
    (pattern) => {
      expect(findSlowPatternsIn(`export const a = ${pattern};`)).toEqual([]);
    },
  );
});
