import { expect, test } from 'vitest';
import {
  parseElementId,
  parseSession,
  parseShadowId,
  parseWebDriverAnswer,
  referToElement,
} from './web-driver-answer.js';

test.each([null, false, 0, '', 'text', [1], { error: 'a value of the page', message: 'its own' }])(
  'the value %j is handed on',
  (value) => {
    expect(parseWebDriverAnswer(JSON.stringify({ value }))).toEqual({ kind: 'value', value });
  },
);

test('an error is told from a value', () => {
  const value = { error: 'javascript error', message: 'boo', stacktrace: '' };
  expect(parseWebDriverAnswer(JSON.stringify({ value }))).toEqual({
    kind: 'error',
    error: 'javascript error',
    message: 'boo',
  });
});

test.each(['', 'null', '[]', '{}', '{"value":', '<h1>502</h1>', '"text"'])('%j is no answer', (body) => {
  expect(parseWebDriverAnswer(body)).toMatchObject({ kind: 'error', error: 'unknown error' });
});

test('a session is read with the version of its browser', () => {
  const capabilities = { browserName: 'MiniBrowser', browserVersion: '2.50.6' };
  expect(parseSession({ sessionId: 's1', capabilities })).toEqual({ sessionId: 's1', browserVersion: '2.50.6' });
  expect(parseSession({ sessionId: 's1' })).toEqual({ sessionId: 's1', browserVersion: '' });
  expect(parseSession({ capabilities })).toBeUndefined();
  expect(parseSession(null)).toBeUndefined();
});

test('what refers to an element is read as one', () => {
  expect(parseElementId(referToElement('node-1'))).toBe('node-1');
});

test('elements and shadow roots are not taken for each other', () => {
  const element = { 'element-6066-11e4-a52e-4f735466cecf': 'node-1' };
  const shadow = { 'shadow-6066-11e4-a52e-4f735466cecf': 'node-2' };
  expect([parseElementId(element), parseElementId(shadow), parseElementId(null)]).toEqual([
    'node-1',
    undefined,
    undefined,
  ]);
  expect([parseShadowId(shadow), parseShadowId(element), parseShadowId('node-2')]).toEqual([
    'node-2',
    undefined,
    undefined,
  ]);
});
