import { expect, test } from 'vitest';
import type { BrowserSubscription } from './browser-scope.js';
import { readSubscriptionDetails, readSubscriptionKey } from './make-subscription.js';

const BARE: BrowserSubscription = { endpoint: 'https://push.example/1', unsubscribe: async () => true };

test('keys come from toJSON() where there is one', () => {
  const subscription = { ...BARE, expirationTime: 7, toJSON: () => ({ keys: { p256dh: 'P', auth: 'A' } }) };
  expect(readSubscriptionDetails(subscription)).toEqual({
    endpoint: 'https://push.example/1',
    expirationTime: 7,
    keys: { p256dh: 'P', auth: 'A' },
  });
});

test('keys come from getKey() where toJSON() is missing', () => {
  const bytes = { p256dh: new Uint8Array([255, 254]), auth: new Uint8Array([1]) };
  const subscription = { ...BARE, getKey: (name: 'p256dh' | 'auth') => bytes[name].buffer };
  expect(readSubscriptionDetails(subscription)).toEqual({
    endpoint: 'https://push.example/1',
    expirationTime: null,
    keys: { p256dh: '__4', auth: 'AQ' },
  });
});

test('a subscription without keys is useless, and the error keeps its endpoint to itself', () => {
  expect(() => readSubscriptionDetails(BARE)).toThrow(/subscribe-failed/);
  expect(() => readSubscriptionDetails(BARE)).not.toThrow(/push\.example/);
});

test('a browser that does not tell the application server key is no mistake', () => {
  expect(readSubscriptionKey(BARE)).toBeUndefined();
  expect(readSubscriptionKey(undefined)).toBeUndefined();
});
