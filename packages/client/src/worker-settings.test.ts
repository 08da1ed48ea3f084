import type { WorkerSettings } from '@web-push-kit/storage';
import { expect, test } from 'vitest';
import { createFakePushClient } from './fake/index.js';
import { configureWorker } from './worker-settings.js';

test('settings are kept with absolute addresses, and the worker is told', async () => {
  const push = createFakePushClient();
  await configureWorker(push, {
    defaultTitle: 'Island Ferries',
    icon: 'icons/192.png',
    badge: '/badge.png',
    receiptsUrl: '/push/receipts',
    allowedOrigins: ['https://pay.example/cart?x=1'],
    clickMatch: 'path',
    inbox: { maxCount: 10 },
  });
  expect(await push.storage.read('worker-settings')).toEqual({
    defaultTitle: 'Island Ferries',
    icon: 'https://app.example/icons/192.png',
    badge: 'https://app.example/badge.png',
    receiptsUrl: 'https://app.example/push/receipts',
    allowedOrigins: ['https://pay.example'],
    clickMatch: 'path',
    inbox: { maxCount: 10 },
  });
  expect(push.toldWorker).toHaveLength(1);
});

test('the same settings on the next page are not news; other ones take the place of the first', async () => {
  const push = createFakePushClient();
  await configureWorker(push, { icon: '/a.png', inbox: false });
  await configureWorker(push, { icon: '/a.png', inbox: false });
  expect(push.toldWorker).toHaveLength(1);
  await configureWorker(push, { defaultTitle: 'Ferries' });
  expect(await push.storage.read('worker-settings')).toEqual({ defaultTitle: 'Ferries' });
});

test.each<[string, WorkerSettings]>([
  ['icon', { icon: 'javascript:alert(1)' }],
  ['receiptsUrl', { receiptsUrl: 'http://[' }],
  ['allowedOrigins', { allowedOrigins: ['pay.example'] }],
])('%s: an address that is none is refused, and nothing is kept', async (name, settings) => {
  const push = createFakePushClient();
  const failure = configureWorker(push, settings);
  await expect(failure).rejects.toMatchObject({ code: 'invalid-option' });
  await expect(failure).rejects.toThrow(`"${name}"`);
  expect(await push.storage.read('worker-settings')).toBeUndefined();
});
