import { expect, test } from 'vitest';
import { isPermissionStale } from './stale-permission.js';

test.each<[NotificationPermission | undefined, PermissionState | undefined, boolean]>([
  ['denied', 'denied', false],
  ['denied', 'granted', true],
  ['default', 'denied', true],
  // Safari always says so.
  ['denied', 'prompt', false],
  ['granted', 'granted', false],
  [undefined, 'denied', false],
  ['denied', undefined, false],
])('own "%s" and asked "%s": stale is %s', async (own, asked, isStale) => {
  const permissions = asked && { query: async () => ({ state: asked }) };
  const scope = {
    ...(own && { Notification: { permission: own } }),
    navigator: { ...(permissions && { permissions }) },
  };
  expect(await isPermissionStale(scope)).toBe(isStale);
});

test('a browser that does not know the question is not stale', async () => {
  const permissions = { query: () => Promise.reject(new TypeError('notifications')) };
  expect(await isPermissionStale({ Notification: { permission: 'denied' }, navigator: { permissions } })).toBe(false);
});
