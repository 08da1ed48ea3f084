import { expect, test } from 'vitest';
import { isPushError, PushError } from './push-error.js';

test('an error crosses realms as its code and message, nothing else', () => {
  const error = new PushError('worker-timeout', 'The service worker did not answer within 3000 ms');
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: 'worker-timeout',
    message: 'The service worker did not answer within 3000 ms (worker-timeout)',
  });
});

test('an error from another copy of the package is recognized', () => {
  const foreign = Object.assign(new Error('x'), { name: 'PushError', code: 'invalid-option' });
  expect(isPushError(foreign)).toBe(true);
  expect(isPushError(new Error('x'))).toBe(false);
});
