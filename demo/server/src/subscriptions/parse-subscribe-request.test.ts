import { expect, test } from 'vitest';
import { createFakeBrowser } from '../../test/fake-browser.js';
import { parseSubscribeRequest } from './parse-subscribe-request.js';

const { subscription } = createFakeBrowser('https://push.example.com/abc');
const { keys } = subscription;
const policy = { endpoints: {}, isUser: (id: string, token: string) => token === `proof of ${id}` };
const body = { subscription, topics: ['route-1'] };

function flip(text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[64] = (bytes[64] ?? 0) ^ 1;
  return bytes.toString('base64url');
}

test('reads what a browser sends', () => {
  const request = { ...body, replaces: 'https://push.example.com/old', locale: 'de-AT', timeZone: 'Europe/Vienna' };
  expect(parseSubscribeRequest(request, policy)).toEqual({
    kind: 'valid',
    value: {
      subscription: { endpoint: subscription.endpoint, p256dh: keys.p256dh, auth: keys.auth },
      topics: ['route-1'],
      replaces: 'https://push.example.com/old',
      locale: 'de-AT',
      timeZone: 'Europe/Vienna',
    },
  });
});

test('takes an expiration time and padded keys', () => {
  const padded = { p256dh: `${keys.p256dh}=`, auth: `${keys.auth}==` };
  const parsed = parseSubscribeRequest(
    { ...body, subscription: { ...subscription, keys: padded, expirationTime: 1.5e12 } },
    policy,
  );
  expect(parsed).toMatchObject({ kind: 'valid', value: { subscription: { ...keys, expiresAt: 1.5e12 } } });
});

test('keeps each topic once and leaves out those that no route has', () => {
  const parsed = parseSubscribeRequest({ ...body, topics: ['route-2', 'route-1', 'route-2', 'route-99'] }, policy);
  expect(parsed).toMatchObject({ value: { topics: ['route-2', 'route-1'] } });
});

test.each<[string, unknown]>([
  ['no object', null],
  ['a list', [body]],
  ['a string', 'subscription'],
  ['no subscription', { topics: [] }],
  ['no topics', { subscription }],
  ['topics that are no list', { ...body, topics: 'route-1' }],
  ['a topic that is no string', { ...body, topics: [1] }],
  ['an empty topic', { ...body, topics: [''] }],
  ['a topic with spaces', { ...body, topics: ['route 1'] }],
  ['too many topics', { ...body, topics: Array.from({ length: 51 }, (_, index) => `route-${index}`) }],
  ['a replaced endpoint that is no string', { ...body, replaces: 7 }],
  ['a locale that is no string', { ...body, locale: {} }],
  ['no endpoint', { ...body, subscription: { keys } }],
  ['no keys', { ...body, subscription: { endpoint: subscription.endpoint } }],
  ['keys that are a list', { ...body, subscription: { ...subscription, keys: [keys.p256dh, keys.auth] } }],
  ['a key that is no string', { ...body, subscription: { ...subscription, keys: { ...keys, p256dh: 1 } } }],
  [
    'a key of 64 bytes',
    { ...body, subscription: { ...subscription, keys: { ...keys, p256dh: keys.p256dh.slice(0, 86) } } },
  ],
  [
    'a key in standard base64',
    { ...body, subscription: { ...subscription, keys: { ...keys, p256dh: '+'.repeat(87) } } },
  ],
  [
    'a key that is not on the curve',
    { ...body, subscription: { ...subscription, keys: { ...keys, p256dh: flip(keys.p256dh) } } },
  ],
  [
    'a secret of 15 bytes',
    { ...body, subscription: { ...subscription, keys: { ...keys, auth: keys.auth.slice(0, 20) } } },
  ],
  ['a secret of 17 bytes', { ...body, subscription: { ...subscription, keys: { ...keys, auth: 'A'.repeat(23) } } }],
  ['an expiration time that is a string', { ...body, subscription: { ...subscription, expirationTime: 'soon' } }],
])('refuses %s', (_name, request) => {
  const parsed = parseSubscribeRequest(request, policy);
  expect(parsed).toMatchObject({ kind: 'invalid', problem: { status: 422, code: 'invalid-request' } });
  expect(JSON.stringify(parsed)).not.toContain(keys.auth);
});
