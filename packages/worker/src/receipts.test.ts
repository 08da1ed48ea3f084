import type { DeliveryReceipt, KitKey, KitRecords } from '@web-push-kit/storage';
import { expect, test } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage } from '../test/fake-storage.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';

const NOW = 1_700_000_000_000;
const subscription = {
  endpoint: 'https://push.example/1',
  applicationServerKey: 'BA',
  topics: [],
  savedAt: 0,
  id: 's7',
};
const message = { title: 'One', url: '/one', web_push_kit: { id: 'm1' } };

function start(browser: FakeBrowser = {}, receiptsUrl: string | undefined = '/push/receipts') {
  const storage = new FakeStorage({ subscription });
  const options = { storage, now: () => NOW, ...(receiptsUrl !== undefined && { receiptsUrl }) };
  const worker = startWorker(browser, options, allFeatures);
  const sent = () =>
    worker.scope.requests.map(({ url, init }) => [url, (JSON.parse(String(init.body)) as { receipts: [] }).receipts]);
  return { ...worker, storage, sent };
}

test('the backend hears that a notification was shown, clicked and dismissed', async () => {
  const { push, click, dispatch, scope, storage, sent } = start();
  await push(message);
  await click();
  await dispatch('message', { data: { webPushKit: 1, kind: 'flush' }, ports: [] });
  expect(sent()).toEqual([
    ['https://shop.example/push/receipts', [{ kind: 'shown', id: 'm1', at: NOW }]],
    ['https://shop.example/push/receipts', [{ kind: 'clicked', id: 'm1', at: NOW }]],
  ]);
  expect(JSON.parse(String(scope.requests[0]?.init.body))).toMatchObject({ subscription: 's7' });
  expect(storage.records.receipts?.waiting).toEqual([]);
});

test('none is kept or sent unless the site has settled where', async () => {
  const storage = new FakeStorage({ subscription });
  const { push, scope } = startWorker({}, { storage }, allFeatures);
  await push(message);
  expect([scope.requests, storage.records.receipts]).toEqual([[], undefined]);
});

test('an id that the sender did not give is not told', async () => {
  const { push, sent } = start();
  await push({ title: 'One' });
  expect(sent()[0]?.[1]).toEqual([{ kind: 'shown', at: NOW }]);
});

test('what can not be sent waits for the next time, and all goes in one request', async () => {
  let isOnline = false;
  const synced: string[] = [];
  const { push, dispatch, storage, sent, scope } = start({
    fetch: async () => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return { ok: true };
    },
    sync: async (tag) => void synced.push(tag),
  });
  await push(message);
  await push({ title: 'Two', web_push_kit: { id: 'm2' } });
  expect(storage.records.receipts?.waiting).toHaveLength(2);
  expect(synced).toEqual(['web-push-kit', 'web-push-kit']);
  await expect(dispatch('sync', { tag: 'web-push-kit' })).rejects.toMatchObject({ code: 'backend-unreachable' });

  isOnline = true;
  await dispatch('sync', { tag: 'somebody-elses' });
  expect(storage.records.receipts?.waiting).toHaveLength(2);
  await dispatch('sync', { tag: 'web-push-kit' });
  expect(sent().at(-1)?.[1]).toHaveLength(2);
  expect(storage.records.receipts?.waiting).toEqual([]);
  expect(scope.reported).toEqual([]);
});

test.each([
  [500, 1],
  [503, 1],
  [429, 1],
  [400, 0],
  [404, 0],
])('after the answer %i, %i wait', async (status, expected) => {
  const { push, storage } = start({ fetch: async () => ({ ok: false, status }) });
  await push(message);
  expect(storage.records.receipts?.waiting).toHaveLength(expected);
});

test('a backend that is away for long does not fill the device', async () => {
  const { push, storage } = start({ fetch: async () => ({ ok: false, status: 500 }) });
  await storage.write('receipts', { waiting: Array.from({ length: 200 }, () => ({ kind: 'shown' as const, at: 1 })) });
  await push(message);
  expect(storage.records.receipts?.waiting).toHaveLength(200);
  expect(storage.records.receipts?.waiting.at(-1)).toMatchObject({ id: 'm1' });
});

/** Takes every write and keeps none of it: a record that stays as it is, however often something is taken out. */
class StuckStorage extends FakeStorage {
  override async update<K extends KitKey>(key: K): Promise<KitRecords[K] | undefined> {
    return this.records[key];
  }
}

const waiting: readonly DeliveryReceipt[] = [{ kind: 'shown', id: 'm0', at: 1 }];

/** A backend that says yes, and notices a worker that does not stop. */
function createCountingBackend(limit: number) {
  const counts = { requests: 0 };
  const fetch = async () => {
    counts.requests += 1;
    if (counts.requests > limit) throw new Error('The worker sends for ever');
    return { ok: true };
  };
  return { counts, fetch };
}

test('a flush whose receipts can not be taken out sends them once', async () => {
  const { counts, fetch } = createCountingBackend(20);
  const storage = new StuckStorage({ subscription, receipts: { waiting } });
  const { dispatch } = startWorker({ fetch }, { storage, receiptsUrl: '/push/receipts' }, allFeatures);
  await dispatch('message', { data: { webPushKit: 1, kind: 'flush' }, ports: [] });
  expect(counts.requests).toBe(1);
});

test('a flush during which receipts keep coming ends all the same', async () => {
  const { counts, fetch } = createCountingBackend(20);
  const storage = new FakeStorage({ subscription, receipts: { waiting } });
  const addWhileSending = async () => {
    await storage.update('receipts', (record) => ({ waiting: [...(record?.waiting ?? []), ...waiting] }));
    return fetch();
  };
  const { dispatch } = startWorker({ fetch: addWhileSending }, { storage, receiptsUrl: '/r' }, allFeatures);
  await dispatch('message', { data: { webPushKit: 1, kind: 'flush' }, ports: [] });
  expect(counts.requests).toBeLessThan(5);
});
