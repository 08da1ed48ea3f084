import { describe, expect, test } from 'vitest';
import { parseCommand } from './command.js';

test.each([[[]], [['--help']], [['serve', '-h']]])('explains itself for %j', (args) => {
  expect(parseCommand(args)).toEqual({ kind: 'help' });
});

describe('reads', () => {
  test('serve, with fixed ports that the other commands know', () => {
    expect(parseCommand(['serve'])).toEqual({
      kind: 'serve',
      httpPort: 9494,
      mcsPort: 9495,
      firefoxEndpoints: 'local',
    });
    expect(parseCommand(['serve', '--http-port', '0', '--mcs-port=1', '--real-endpoints'])).toEqual({
      kind: 'serve',
      httpPort: 0,
      mcsPort: 1,
      firefoxEndpoints: 'real',
    });
  });

  test('open, granting permission unless told to ask', () => {
    const service = 'http://127.0.0.1:9494';
    const url = 'http://localhost:3000/';
    expect(parseCommand(['open', 'firefox', url])).toEqual({
      kind: 'open',
      browser: 'firefox',
      url,
      service,
      permission: 'granted',
    });
    expect(parseCommand(['open', 'chromium', url, '--ask', '--profile', 'p'])).toMatchObject({
      permission: 'prompt',
      profile: 'p',
    });
  });

  test('send', () => {
    const args = ['send', '{}', '{"title":"Hi"}', '--ttl', '5', '--topic', 't', '--urgency', 'high'];
    expect(parseCommand(args)).toEqual({
      kind: 'send',
      target: '{}',
      content: '{"title":"Hi"}',
      service: 'http://127.0.0.1:9494',
      ttlSeconds: 5,
      topic: 't',
      urgency: 'high',
    });
  });

  test('keys', () => {
    expect(parseCommand(['keys'])).toEqual({ kind: 'keys' });
  });
});

test.each([
  ['an unknown command', ['listen'], 'no command "listen"'],
  ['an unknown option', ['serve', '--port', '1'], '--port'],
  ['a port that is none', ['serve', '--http-port', 'x'], 'must be a number'],
  ['a port that is too high', ['serve', '--http-port', '70000'], '65535'],
  ['open without a browser', ['open'], 'chromium or firefox'],
  ['open without an address', ['open', 'chromium', 'localhost'], 'http://localhost:3000'],
  ['send without a subscription', ['send'], 'subscription'],
  ['too many arguments', ['send', 'a', 'b', 'c'], 'too many'],
])('says what is wrong with %s', (_name, args, reason) => {
  expect(parseCommand(args)).toEqual({ kind: 'invalid', reason: expect.stringContaining(reason) });
});
