import type { PushBackend } from '@web-push-kit/backend';
import { PushError } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { createFakePushClient, type FakePushClient } from './fake/index.js';
import { sendTest } from './send-test.js';

const SAVED = { endpoint: 'https://push.example/1', applicationServerKey: 'k', topics: [], savedAt: 1 };

/** A subscriber whose backend answers a test as told. */
function createSubscriber(test: PushBackend['sendTest'], now?: () => number): FakePushClient {
  return createFakePushClient({
    state: 'subscribed',
    records: { subscription: SAVED },
    ...(test === undefined ? {} : { backend: { sendTest: test } }),
    ...(now === undefined ? {} : { now }),
  });
}

test('the message arrives, and how long it took is told', async () => {
  let clock = 1000;
  const push: FakePushClient = createSubscriber(
    async (saved, id) => {
      expect(saved.endpoint).toBe(SAVED.endpoint);
      clock += 250;
      setTimeout(() => void push.receive({ id, title: 'Test' }));
    },
    () => clock,
  );
  expect(await sendTest(push)).toEqual({ kind: 'arrived', afterMs: 250 });
});

test('a message that overtakes the answer of the backend counts', async () => {
  const push: FakePushClient = createSubscriber(async (_saved, id) => {
    await push.receive({ id, title: 'Test' });
  });
  expect(await sendTest(push)).toMatchObject({ kind: 'arrived' });
});

test('another message that arrives meanwhile is not taken for the test', async () => {
  const push: FakePushClient = createSubscriber(async () => {
    await push.receive({ id: 'news-1', title: 'News' });
    await push.receive({ title: 'Without a name' });
  });
  expect(await sendTest(push, { timeoutMs: 1 })).toEqual({ kind: 'not-arrived', timeoutMs: 1 });
});

test('two tests at once do not answer for each other', async () => {
  const ids: string[] = [];
  const push: FakePushClient = createSubscriber(async (_saved, id) => {
    ids.push(id);
    if (ids.length === 2) await push.receive({ id: ids[0] ?? '', title: 'Test' });
  });
  const results = await Promise.all([sendTest(push, { timeoutMs: 1 }), sendTest(push, { timeoutMs: 1 })]);
  expect(results.map(({ kind }) => kind)).toEqual(['arrived', 'not-arrived']);
});

test('a refusal is told with its status', async () => {
  const error = new PushError('backend-rejected', 'POST /push/test: HTTP 429', { cause: { status: 429 } });
  expect(await sendTest(createSubscriber(() => Promise.reject(error)))).toEqual({
    kind: 'refused',
    status: 429,
    error,
  });
  const failed = await sendTest(createSubscriber(() => Promise.reject(new TypeError('x is not a function'))));
  expect(failed).toMatchObject({ kind: 'refused', error: { code: 'backend-rejected' } });
  expect(failed).not.toHaveProperty('status');
});

test('without a subscription, or without a route for it, there is no test', async () => {
  expect(await sendTest(createFakePushClient())).toEqual({ kind: 'unavailable', reason: 'not-subscribed' });
  expect(await sendTest(createSubscriber(undefined))).toEqual({ kind: 'unavailable', reason: 'no-test-route' });
});
