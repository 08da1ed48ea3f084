import { expect, test } from 'vitest';
import { parseWorkerMessage, WIRE_VERSION } from './wire.js';

test.each([
  ['with a tag', { webPushKit: WIRE_VERSION, kind: 'closed', tag: 'route-1' }],
  ['without a tag', { webPushKit: WIRE_VERSION, kind: 'closed' }],
])('a closed notification %s is told to pages', (_name, message) => {
  expect(parseWorkerMessage({ ...message, extra: 'ignored' })).toEqual(message);
});

test.each([
  ['a tag that is not text', { webPushKit: WIRE_VERSION, kind: 'closed', tag: 1 }],
  ['another version of the wire', { webPushKit: WIRE_VERSION + 1, kind: 'closed' }],
  ['no version', { kind: 'closed' }],
])('a closed notification with %s is ignored', (_name, message) => {
  expect(parseWorkerMessage(message)).toBeUndefined();
});
