import { PushError } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { chooseText } from './run-test.js';

const error = new PushError('backend-rejected', 'No');

test.each([
  [{ kind: 'arrived', afterMs: 250 }, 'pushTestArrived'],
  [{ kind: 'not-arrived', timeoutMs: 20_000 }, 'pushTestNotArrived'],
  [{ kind: 'unavailable', reason: 'no-test-route' }, 'pushTestMissing'],
  [{ kind: 'unavailable', reason: 'not-subscribed' }, 'pushTestUnknown'],
  [{ kind: 'refused', error }, 'pushTestRefused'],
  [{ kind: 'refused', error, status: 500 }, 'pushTestRefused'],
  [{ kind: 'refused', error, status: 401 }, 'pushTestUnknown'],
  [{ kind: 'refused', error, status: 410 }, 'pushTestUnknown'],
  [{ kind: 'refused', error, status: 429 }, 'pushTestTooMany'],
] as const)('%o is told as %s', (result, text) => {
  expect(chooseText(result, false)).toBe(text);
});

test('a test that fails without a connection is blamed on that', () => {
  expect(chooseText({ kind: 'refused', error }, true)).toBe('pushTestOffline');
  expect(chooseText({ kind: 'not-arrived', timeoutMs: 20_000 }, true)).toBe('pushTestOffline');
});
