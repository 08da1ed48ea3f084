import type { KitRecords } from '@web-push-kit/storage';
import { expect, test } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';

const HELP = 'https://help.example';

/** The settings of a page, for a worker whose code says nothing. */
const settings: KitRecords['worker-settings'] = {
  allowedOrigins: [HELP],
  clickMatch: 'origin',
  receiptsUrl: 'https://shop.example/receipts',
};

const waiting: Partial<KitRecords> = { receipts: { waiting: [{ kind: 'shown', id: 'm1', at: 1 }] } };

function start(browser: FakeBrowser = {}, records: Partial<KitRecords> = {}) {
  const storage = new FakeStorage({ 'worker-settings': settings, ...records });
  return { storage, ...startWorker({ ...browser, isStartedByEvents: true }, { storage }, allFeatures) };
}

test('a click that starts the worker opens a link to an origin that the page has allowed', async () => {
  const { scope, push, click } = start();
  await push({ title: 'Help', url: `${HELP}/1` });
  await click();
  expect(scope.opened).toEqual([`${HELP}/1`]);
});

test('a button that starts the worker opens its link too', async () => {
  const { scope, push, click } = start();
  await push({ title: 'Help', url: '/', actions: [{ action: 'help', title: 'Help', url: `${HELP}/2` }] });
  await click('help');
  expect(scope.opened).toEqual([`${HELP}/2`]);
});

test('a click that starts the worker finds the window by what the page has settled', async () => {
  const page = new FakeWindow('https://shop.example/cart');
  const { scope, push, click } = start({ windows: [page] });
  await push({ title: 'Boots', url: '/boots' });
  await click();
  expect([page.focusCount, page.navigations, scope.opened]).toEqual([1, [], []]);
});

test.each(['notificationclick', 'notificationclose'])('a receipt is kept when %s starts the worker', async (type) => {
  const { storage, scope, push, dispatch } = start({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  await push({ title: 'Boots', url: '/boots', web_push_kit: { id: 'm1' } });
  await dispatch(type, { action: '', notification: scope.visible.at(-1) });
  expect(storage.records.receipts?.waiting).toMatchObject([{ kind: 'shown' }, { id: 'm1' }]);
});

test.each([
  ['a page that asks to send what waits', 'message', { data: { webPushKit: 1, kind: 'flush' }, ports: [] }],
  ['Background Sync', 'sync', { tag: 'web-push-kit' }],
])('receipts that wait are sent when %s starts the worker', async (_name, type, event) => {
  const { storage, scope, dispatch } = start({}, waiting);
  await dispatch(type, event);
  expect(scope.requests.map(({ url }) => url)).toEqual(['https://shop.example/receipts']);
  expect(storage.records.receipts).toEqual({ waiting: [] });
});

test('Background Sync that starts the worker says when something still waits', async () => {
  const { dispatch } = start({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) }, waiting);
  await expect(dispatch('sync', { tag: 'web-push-kit' })).rejects.toMatchObject({ code: 'backend-unreachable' });
});
