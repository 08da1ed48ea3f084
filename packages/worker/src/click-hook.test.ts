import { afterEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import type { ClickDetails, ClickHook } from './click-details.js';

const BOOTS = 'https://shop.example/boots';

async function clickWith(onClick: ClickHook, browser: FakeBrowser = {}) {
  const worker = startWorker(browser, { storage: new FakeStorage(), onClick });
  await worker.push({ title: 'Boots are back', url: '/boots', data: { sku: 7 } });
  return { ...worker, done: worker.click() };
}

afterEach(() => {
  vi.useRealTimers();
});

test('the hook is told of the click before anything is done, and of what became of it', async () => {
  const page = new FakeWindow('https://shop.example/', { isListening: true });
  const clicks: ClickDetails[] = [];
  const { scope, done } = await clickWith(
    (click) => {
      clicks.push(click);
      expect(page.asked).toEqual([]);
    },
    { windows: [page] },
  );
  await done;
  expect([page.asked, scope.visible, scope.reported]).toEqual([[BOOTS], [], []]);
  expect(clicks).toMatchObject([{ action: '', url: BOOTS, data: { sku: 7 }, message: { dialect: 'flat' } }]);
  expect(await clicks[0]?.outcome).toBe('soft-navigated');
});

test('the hook takes care of a click by saying true at once', async () => {
  const outcomes: unknown[] = [];
  const page = new FakeWindow('https://shop.example/', { isListening: true });
  const { scope, done } = await clickWith(
    ({ outcome }) => {
      outcomes.push(outcome);
      return true;
    },
    { windows: [page] },
  );
  await done;
  expect([scope.visible, scope.opened, page.asked, await outcomes[0]]).toEqual([[], [], [], 'handled']);
});

test.each<[string, ClickHook]>([
  ['promises true, which is too late', async () => true],
  ['says something else', () => 'true'],
  [
    'throws',
    () => {
      throw new TypeError('in the hook');
    },
  ],
  ['rejects', () => Promise.reject(new TypeError('in the hook'))],
])('the click is led to its link when the hook %s', async (_name, onClick) => {
  const { scope, done } = await clickWith(onClick);
  await done;
  expect(scope.opened).toEqual([BOOTS]);
});

test.each<[string, ClickHook]>([
  ['thrown', () => JSON.parse('{')],
  ['rejected with', () => Promise.reject(new SyntaxError('in the hook'))],
])('what the hook has %s is reported', async (_name, onClick) => {
  const { scope, done } = await clickWith(onClick);
  await done;
  expect(scope.reported).toEqual([expect.any(SyntaxError)]);
});

test('a hook that never ends is not waited for longer than thirty seconds', async () => {
  vi.useFakeTimers();
  const { scope, done } = await clickWith(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(30_000);
  await done;
  expect(scope.opened).toEqual([BOOTS]);
});
