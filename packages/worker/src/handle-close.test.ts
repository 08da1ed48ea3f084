import { parseWorkerMessage } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { startWorker } from '../test/fake-worker-scope.js';

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
