import { expect, test } from 'vitest';
import { planStatus } from './push-status-view.js';

test('a state in which push can not work says nothing of the connection: it would not help', () => {
  expect(planStatus({ kind: 'insecure', isOffline: true }).isOfflineShown).toBe(false);
  expect(planStatus({ kind: 'subscribed', isOffline: true }).isOfflineShown).toBe(true);
});

test('off is off, whatever the reason', () => {
  const never = planStatus({ kind: 'default', isOffline: false });
  const left = planStatus({ kind: 'unsubscribed', reason: 'opted-out', isOffline: false });
  expect(never).toEqual(left);
  expect(never).toMatchObject({ group: 'off', text: 'pushOff' });
});
