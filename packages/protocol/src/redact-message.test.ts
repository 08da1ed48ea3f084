import { expect, test } from 'vitest';
import type { DeliveryPreferences } from './delivery-preferences.js';
import type { ShowMessage } from './push-message.js';
import { redactMessage } from './redact-message.js';

const secret: ShowMessage = {
  ...{ kind: 'show', dialect: 'flat', title: 'Hello', hasOwnTitle: true, id: 'm1', tag: 't1', body: 'Your order' },
  ...{ url: 'https://shop.example/order', data: { order: 7 }, icon: 'https://shop.example/anna.png', topic: 'orders' },
  ...{ actions: [{ action: 'a', title: 'A' }], userHash: 'anna', expiresAt: 1, topicName: 'Your orders', appBadge: 3 },
};

test.each<[string, DeliveryPreferences | undefined]>([
  ['someone else is signed in', { userHash: 'berta' }],
  ['nobody is signed in', {}],
  ['the preferences could not be read', undefined],
])('a message for another user is a generic text when %s', (_name, preferences) => {
  expect(redactMessage(secret, preferences)).toEqual({
    ...{ kind: 'show', dialect: 'flat', id: 'm1', tag: 't1' },
    ...{ title: 'You have a new notification', hasOwnTitle: false },
  });
});

test('a message for another user is in the words of the user who is here, and as silent as it came', () => {
  const preferences = { userHash: 'berta', texts: { generic: 'Etwas Neues' } };
  expect(redactMessage({ ...secret, silent: true, isUrgent: true }, preferences)).toMatchObject({
    ...{ title: 'Etwas Neues', silent: true, isUrgent: true },
  });
});

test('a message for the user who is signed in, or for nobody in particular, stays as it is', () => {
  const { userHash: _, ...general } = secret;
  expect(redactMessage(secret, { userHash: 'anna' })).toBe(secret);
  expect(redactMessage(general, undefined)).toBe(general);
});
