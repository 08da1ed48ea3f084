import { describe, expect, test } from 'vitest';
import { browserOfEndpoint } from './browser-of-endpoint.js';
import { parseEndpoint, resolvePushTarget } from './endpoint-policy.js';
import { isPublicAddress } from './public-address.js';

const LOCAL = { localPushService: { origin: 'http://127.0.0.1:4500' } };

describe('parseEndpoint', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=a%2bb',
    'https://push.example.com:8443/abc',
    'https://93.184.215.14/abc',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/abc',
  ])('takes %s', (endpoint) => {
    expect(parseEndpoint(endpoint, {})).toEqual({ kind: 'valid', value: endpoint });
  });

  test.each([
    ['nothing', undefined],
    ['a number', 7],
    ['an empty string', ''],
    ['a path', '/fcm/send/abc'],
    ['http', 'http://push.example.com/abc'],
    ['another scheme', 'ftp://push.example.com/abc'],
    ['a user name', 'https://user@push.example.com/abc'],
    ['localhost', 'https://localhost/abc'],
    ['localhost with a dot at its end', 'https://localhost./abc'],
    ['a name below localhost', 'https://push.localhost/abc'],
    ['a name without a dot', 'https://intranet/abc'],
    ['a .local name', 'https://printer.local/abc'],
    ['an .internal name', 'https://metadata.google.internal/abc'],
    ['a home network', 'https://router.home.arpa/abc'],
    ['loopback', 'https://127.0.0.1/abc'],
    ['loopback in another spelling', 'https://0x7f.1/abc'],
    ['loopback as a number', 'https://2130706433/abc'],
    ['a private address', 'https://10.1.2.3/abc'],
    ['another private address', 'https://192.168.0.1/abc'],
    ['a cloud’s metadata service', 'https://169.254.169.254/abc'],
    ['carrier-grade NAT', 'https://100.64.0.1/abc'],
    ['all addresses', 'https://0.0.0.0/abc'],
    ['IPv6 loopback', 'https://[::1]/abc'],
    ['a unique local address', 'https://[fd00::1]/abc'],
    ['a link-local address', 'https://[fe80::1]/abc'],
    ['IPv4 inside IPv6', 'https://[::ffff:10.0.0.1]/abc'],
    ['IPv4 behind NAT64', 'https://[64:ff9b::a00:1]/abc'],
    ['too many characters', `https://push.example.com/${'x'.repeat(2048)}`],
  ])('refuses %s', (_name, endpoint) => {
    expect(parseEndpoint(endpoint, {})).toMatchObject({ kind: 'invalid', problem: { status: 422 } });
  });

  test('never repeats an endpoint in the refusal', () => {
    expect(JSON.stringify(parseEndpoint('http://push.example.com/secret', {}))).not.toContain('secret');
  });

  test('takes the local push service’s endpoints only when it is configured', () => {
    const endpoint = 'http://127.0.0.1:4500/wpush/v2/abc';
    expect(parseEndpoint(endpoint, LOCAL).kind).toBe('valid');
    expect(parseEndpoint(endpoint, {}).kind).toBe('invalid');
    expect(parseEndpoint('http://127.0.0.1:4501/wpush/v2/abc', LOCAL).kind).toBe('invalid');
    expect(parseEndpoint('https://127.0.0.1:4500/wpush/v2/abc', LOCAL).kind).toBe('invalid');
  });
});

describe('resolvePushTarget', () => {
  test.each([
    ['https://fcm.googleapis.com/fcm/send/a:b?x=1', 'http://127.0.0.1:4500/fcm/send/a:b?x=1', true],
    ['https://jmt17.google.com/fcm/send/a', 'http://127.0.0.1:4500/fcm/send/a', true],
    ['http://127.0.0.1:4500/wpush/v2/a', 'http://127.0.0.1:4500/wpush/v2/a', true],
    ['https://web.push.apple.com/a', 'https://web.push.apple.com/a', false],
    ['https://fcm.googleapis.com.evil.example/a', 'https://fcm.googleapis.com.evil.example/a', false],
  ])('sends for %s to %s when there is a local push service', (endpoint, url, isLocal) => {
    expect(resolvePushTarget(endpoint, LOCAL)).toEqual({ url, isLocal });
  });

  test('leaves an endpoint as it is when there is none', () => {
    const endpoint = 'https://fcm.googleapis.com/fcm/send/a:b';
    expect(resolvePushTarget(endpoint, {})).toEqual({ url: endpoint, isLocal: false });
  });
});

describe('isPublicAddress', () => {
  test.each(['172.15.255.255', '172.32.0.0', '11.0.0.0', '8.8.8.8', '2a00::1', '64:ff9b::808:808'])(
    'holds for %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    '172.16.0.0',
    '172.31.255.255',
    '::',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:a00:1::',
    'ff02::1',
    'name.example',
    '',
  ])('does not hold for "%s"', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/a', 'chromium'],
  ['https://jmt17.google.com/fcm/send/a', 'chromium'],
  ['https://updates.push.services.mozilla.com/wpush/v2/a', 'firefox'],
  ['http://127.0.0.1:4500/wpush/v2/a', 'firefox'],
  ['https://web.push.apple.com/a', 'safari'],
  ['https://db5p.notify.windows.com/w/?token=a', 'edge'],
  ['https://notapple.com/a', undefined],
])('the browser behind %s is %s', (endpoint, browser) => {
  expect(browserOfEndpoint(endpoint, LOCAL)).toBe(browser);
});
