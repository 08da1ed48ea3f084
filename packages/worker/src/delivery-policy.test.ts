import { afterEach, expect, test, vi } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage, hangingStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';

const NOW = 1_700_000_000_000;

afterEach(() => {
  vi.useRealTimers();
});

function start(records: ConstructorParameters<typeof FakeStorage>[0] = {}, browser: FakeBrowser = {}) {
  const storage = new FakeStorage(records);
  return { ...startWorker(browser, { storage, now: () => NOW }, allFeatures), storage };
}

test('a flood after an offline spell is one notification that counts', async () => {
  const { scope, push } = start({}, { isStartedByEvents: false });
  const stale = (id: number) => ({ title: `N${id}`, web_push_kit: { id: `m${id}`, expires_at: NOW - 1 } });
  await Promise.all([1, 2, 3, 4].map((id) => push(stale(id))));
  await push({ title: 'Fresh' });
  expect(scope.visible.map(({ title }) => title)).toEqual(['4 notifications while you were away', 'Fresh']);
});

test('a message that two registrations or a retry delivered twice is there once, also after the worker was ended', async () => {
  const first = start();
  const message = { title: 'Late', web_push_kit: { id: 'm1' } };
  await first.push(message);
  const second = start(first.storage.records);
  await second.push(message);
  expect(second.scope.showCalls[0]?.options).toMatchObject({
    tag: first.scope.showCalls[0]?.options.tag,
    silent: true,
  });
});

test('a device on which somebody else is signed in shows nothing personal, nor tells it to pages', async () => {
  const page = new FakeWindow('https://shop.example/');
  const storage = new FakeStorage({ preferences: { userHash: 'berta' } });
  const { scope, push } = startWorker({ windows: [page] }, { storage }, allFeatures);
  await push({ title: 'Order 7', body: 'Paid', data: { order: 7 }, web_push_kit: { user_hash: 'anna' } });
  expect(scope.visible.map(({ title }) => title)).toEqual(['You have a new notification']);
  expect(JSON.stringify([scope.showCalls, page.messages, storage.records.inbox ?? null])).not.toMatch(/order|Paid/i);
});

test('nor does one whose storage does not answer in time, and it waits 250 ms for it only', async () => {
  vi.useFakeTimers();
  const { scope, push } = startWorker({}, { storage: hangingStorage() }, allFeatures);
  const done = push({ title: 'Order 7', web_push_kit: { user_hash: 'anna' } });
  await vi.advanceTimersByTimeAsync(249);
  expect(scope.visible).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(scope.visible.map(({ title }) => title)).toEqual(['You have a new notification']);
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
});

test('a message is in the words of the user, and made of what only the device knows', async () => {
  const { scope, push } = start({ preferences: { locale: 'de-AT', attributes: { name: 'Anna' } } });
  const variants = { de: { title: 'Hallo {{name}}' } };
  await push({ title: 'Hello {{name}}', web_push_kit: { variants } });
  expect(scope.visible.map(({ title }) => title)).toEqual(['Hallo Anna']);
});

test('a button that snoozes counts for the very next push', async () => {
  const { scope, push, click } = start();
  await push({ title: 'One', actions: [{ action: 'wpk:snooze', title: 'Later' }] });
  await click('wpk:snooze');
  await push({ title: 'Two' });
  expect(scope.visible.map(({ title, options }) => [title, options.silent])).toEqual([['Two', true]]);
});

test('a browser without badges, buttons or Background Sync shows the message all the same', async () => {
  const { scope, push } = start();
  Reflect.deleteProperty(scope.navigator, 'setAppBadge');
  Reflect.deleteProperty(scope, 'Notification');
  await push({ title: 'Two new', app_badge: 2, actions: [{ action: 'a', title: 'A' }] });
  expect(scope.visible).toHaveLength(1);
  expect(scope.reported).toEqual([]);
});
