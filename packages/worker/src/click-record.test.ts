import type { DeliveryReceipt } from '@web-push-kit/storage';
import { expect, test, vi } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { startWorker } from '../test/fake-worker-scope.js';

const NOW = 1_700_000_000_000;

test.each<[string, string, Partial<DeliveryReceipt>]>([
  ['a click', 'notificationclick', { kind: 'clicked' }],
  ['a press of a button', 'notificationclick buy', { kind: 'action', action: 'buy' }],
  ['a dismissal', 'notificationclose', { kind: 'dismissed' }],
])('%s is recorded once, with the id of its message', async (...[, event, expected]) => {
  const receipts: DeliveryReceipt[] = [];
  const recorder = () => ({ record: (receipt: DeliveryReceipt) => receipts.push(receipt) });
  const { dispatch } = startWorker({}, { storage: new FakeStorage(), now: () => NOW }, [recorder]);
  const data = { webPushKit: 1, url: '/boots', message: { dialect: 'flat', id: 'm1' } };
  const notification = { title: 'Boots are back', tag: '', data, close: vi.fn() };
  const [type = '', action = ''] = event.split(' ');
  await dispatch(type, { action, notification });
  expect(receipts).toEqual([{ ...expected, id: 'm1', at: NOW }]);
});
