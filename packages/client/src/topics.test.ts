import { PushError } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { FakeSite } from '../test/open-page.js';

test('topics of a subscriber are saved on the backend, for the worker and the next page', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  const { client } = await site.visit();

  expect(await client.setTopics(['b', 'b', 'c'])).toEqual({ kind: 'saved', topics: ['b', 'c'] });

  expect([...site.backend.saved.values()]).toEqual([['b', 'c']]);
  expect(client.topics).toEqual(['b', 'c']);
  expect((await site.storage.read('worker-config'))?.topics).toEqual(['b', 'c']);
  expect((await site.visit()).client.topics).toEqual(['b', 'c']);
});

test('topics chosen before subscribing are those of the subscription', async () => {
  const site = new FakeSite();
  const { client } = await site.visit({ topics: ['a'] });
  expect(await client.setTopics(['b'])).toEqual({ kind: 'saved', topics: ['b'] });
  await client.subscribe();
  expect([...site.backend.saved.values()]).toEqual([['b']]);
});

test('a subscriber whom the backend has forgotten gets the topics all the same', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  const { client } = await site.visit();
  site.backend.saved.clear();
  expect(await client.setTopics(['b'])).toEqual({ kind: 'saved', topics: ['b'] });
  expect([...site.backend.saved]).toEqual([['https://push.example/send/1', ['b']]]);
});

test('topics that could not be sent are the user’s choice all the same, and the next page sends them', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  const { client } = await site.visit();
  site.backend.error = new PushError('backend-unreachable', 'no answer');
  expect(await client.setTopics(['b'])).toEqual({ kind: 'queued', topics: ['b'] });
  expect(client.topics).toEqual(['b']);
  expect([...site.backend.saved.values()]).toEqual([['a']]);
  client.close();

  site.backend.error = undefined;
  await site.visit();
  expect([...site.backend.saved.values()]).toEqual([['b']]);
});

test('topics that the backend refuses are as they were', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  const { client } = await site.visit();
  site.backend.error = new PushError('backend-rejected', 'HTTP 422', { cause: { status: 422 } });
  expect(await client.setTopics(['b'])).toMatchObject({ kind: 'failed', error: { code: 'backend-rejected' } });
  expect(client.topics).toEqual(['a']);
  expect((await site.storage.read('subscription'))?.topics).toEqual(['a']);
});

test('other tabs learn of new topics', async () => {
  const site = await FakeSite.withSubscriber(['a']);
  const [one, other] = [await site.visit(), await site.visit()];
  await one.client.setTopics(['b']);
  await expect.poll(() => other.client.topics).toEqual(['b']);
});

test('what is no list of topics is refused', async () => {
  const { client } = await new FakeSite().visit();
  // @ts-expect-error: a caller without types
  expect(await client.setTopics('a')).toMatchObject({ kind: 'failed', error: { code: 'invalid-option' } });
});
