import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPushError, PUSH_ERROR_CODES, PushError } from './push-error.js';

const GUIDE = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

test('an error crosses realms as its code and message, nothing else', () => {
  const error = new PushError('worker-timeout', 'The service worker did not answer within 3000 ms', {
    cause: new Error('a secret'),
  });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: 'worker-timeout',
    message: 'The service worker did not answer within 3000 ms (worker-timeout)',
  });
});

test('an error from another copy of the package is recognized', () => {
  const foreign = Object.assign(new Error('x'), { name: 'PushError', code: 'invalid-option' });
  expect(isPushError(foreign)).toBe(true);
  expect(isPushError(new Error('x'))).toBe(false);
  expect(isPushError({ name: 'PushError', code: 'invalid-option' })).toBe(false);
});

test('the codes are in alphabetical order, so that a new one has one place', () => {
  expect([...PUSH_ERROR_CODES].sort()).toEqual(PUSH_ERROR_CODES);
});

test('the guide to errors has exactly one heading for each code', () => {
  const headings = [...GUIDE.matchAll(/^## `(.+)`$/gm)].map((match) => match[1]);
  expect(headings).toEqual(PUSH_ERROR_CODES);
});

test('the guide says of each code when it happens and what to do', () => {
  for (const section of GUIDE.split(/^## /m).slice(1)) {
    expect(section).toMatch(/^\*\*When:\*\* \S/m);
    expect(section).toMatch(/^\*\*What to do:\*\* \S/m);
  }
});
