import type { NotificationData } from '@web-push-kit/protocol';
import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';

async function clickWith(browser: FakeBrowser, members: Partial<NotificationData>, action = '') {
  const { scope, dispatch } = startWorker(browser, { storage: new FakeStorage() });
  const data: NotificationData = { webPushKit: 1, message: { dialect: 'ngsw' }, ...members };
  const close = vi.fn();
  await dispatch('notificationclick', { action, notification: { tag: '', data, close } });
  expect(close).toHaveBeenCalledOnce();
  return scope;
}

describe('what a message asks of a click', () => {
  test('a new window, although one is open', async () => {
    const page = new FakeWindow('https://shop.example/', { isListening: true });
    const scope = await clickWith({ windows: [page] }, { url: '/boots', clickBehaviour: 'openWindow' });
    expect(scope.opened).toEqual(['https://shop.example/boots']);
    expect(page.asked).toEqual([]);
  });

  test('the focus of the nearest window, which stays where it is', async () => {
    const page = new FakeWindow('https://shop.example/', { isListening: true });
    const scope = await clickWith({ windows: [page] }, { url: '/boots', clickBehaviour: 'focusLastFocusedOrOpen' });
    expect(page.log).toEqual(['focus']);
    expect(scope.opened).toEqual([]);
  });
});
