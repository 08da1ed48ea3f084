import { parseWorkerMessage } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { startWorker } from '../test/fake-worker-scope.js';

test('a notification that was clicked is not reported as closed, until it is shown again', async () => {
  const page = new FakeWindow('https://shop.example/', { isListening: true });
  const browser = { windows: [page], isStartedByEvents: false };
  const { scope, push, click, dispatch } = startWorker(browser, { storage: new FakeStorage() });
  const close = async () => {
    const [notification] = scope.visible;
    page.messages.length = 0;
    return { notification, after: () => dispatch('notificationclose', { action: '', notification }) };
  };
  await push({ title: 'Stock', tag: 'stock' });
  const clicked = await close();
  await click();
  await clicked.after();
  expect(page.messages.map((message) => parseWorkerMessage(message)?.kind)).not.toContain('closed');

  await push({ title: 'Stock', tag: 'stock' });
  await (await close()).after();
  expect(page.messages.map((message) => parseWorkerMessage(message)?.kind)).toEqual(['closed']);
});

test.each([
  ['with its tag', { title: 'Stock', tag: 'stock' }, { tag: 'stock' }],
  ['without a tag', { title: 'Stock' }, {}],
])('the open pages are told that the user closed a notification %s', async (_name, message, expected) => {
  const pages = [new FakeWindow('https://shop.example/'), new FakeWindow('https://shop.example/b')];
  const { scope, push, dispatch } = startWorker({ windows: pages }, { storage: new FakeStorage() });
  await push(message);

  await dispatch('notificationclose', { action: '', notification: scope.visible[0] });

  for (const page of pages) {
    expect(parseWorkerMessage(page.messages.at(-1))).toEqual({ webPushKit: 1, kind: 'closed', ...expected });
  }
});
