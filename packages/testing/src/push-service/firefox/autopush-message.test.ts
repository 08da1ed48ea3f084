import { describe, expect, test } from 'vitest';
import { parseAutopushMessage } from './autopush-message.js';

const CHANNEL = 'd9b74644-4f97-46aa-b8fa-9393985cd6cd';

describe('reads', () => {
  test.each<[string, unknown, unknown]>([
    ['a ping', {}, { messageType: 'ping' }],
    ['a first hello', { messageType: 'hello', use_webpush: true }, { messageType: 'hello' }],
    [
      'a hello with a name',
      { messageType: 'hello', uaid: 'A'.repeat(32) },
      { messageType: 'hello', uaid: 'a'.repeat(32) },
    ],
    ['a hello with a name nobody gave', { messageType: 'hello', uaid: '../..' }, { messageType: 'hello' }],
    [
      'a registration with a key',
      { messageType: 'register', channelID: CHANNEL, key: 'BA' },
      { messageType: 'register', channelId: CHANNEL, key: 'BA' },
    ],
    [
      'the end of one',
      { messageType: 'unregister', channelID: CHANNEL, code: 200 },
      { messageType: 'unregister', channelId: CHANNEL },
    ],
    [
      'an acknowledgment, without the entries that are none',
      { messageType: 'ack', updates: [{ channelID: CHANNEL, version: 'v', code: 100 }, null, { version: 'w' }] },
      { messageType: 'ack', updates: [{ channelId: CHANNEL, version: 'v', code: 100 }] },
    ],
    ['an acknowledgment of nothing', { messageType: 'ack' }, { messageType: 'ack', updates: [] }],
    ['a report', { messageType: 'nack', version: 'v', code: 301 }, { messageType: 'nack', version: 'v', code: 301 }],
    ['a subscription to broadcasts', { messageType: 'broadcast_subscribe' }, { messageType: 'broadcast_subscribe' }],
  ])('%s', (_name, message, expected) => {
    expect(parseAutopushMessage(JSON.stringify(message))).toEqual(expected);
  });
});

test.each([
  '',
  'null',
  '[]',
  '7',
  '"hello"',
  '{',
  '{"messageType":"other"}',
  '{"messageType":7}',
  '{"a":1}',
  `{"messageType":"register","channelID":"x"}`,
  '{"messageType":"register"}',
])('does not understand %s', (text) => {
  expect(parseAutopushMessage(text)).toBeUndefined();
});
