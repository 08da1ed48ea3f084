import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadOnce, whenLoaded } from './load-once.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('loads a module once, and resolves when it has been put to use', async () => {
  const load = vi.fn(async () => 'module');
  const used: string[] = [];
  const loadModule = loadOnce(load, (module) => used.push(module));
  expect(load).not.toHaveBeenCalled();
  await Promise.all([loadModule(), loadModule()]);
  await loadModule();
  expect(load).toHaveBeenCalledTimes(1);
  expect(used).toEqual(['module']);
});

test('what could not be loaded is no error, and the next call tries again', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('Failed to fetch'));
  load.mockResolvedValue('module');
  const use = vi.fn();
  const loadModule = loadOnce(load, use);
  await loadModule();
  expect(use).not.toHaveBeenCalled();
  await loadModule();
  expect(use).toHaveBeenCalledExactlyOnceWith('module');
});

test('nobody waits for ever; a module that comes late is put to use all the same', async () => {
  let arrive: (module: string) => void = () => undefined;
  const use = vi.fn();
  const loadModule = loadOnce(
    () =>
      new Promise<string>((resolve) => {
        arrive = resolve;
      }),
    use,
  );
  let isOver = false;
  void loadModule().then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  arrive('module');
  await vi.advanceTimersByTimeAsync(0);
  expect(use).toHaveBeenCalledExactlyOnceWith('module');
});

test('tells when nothing is being loaded any more', async () => {
  let arrive: () => void = () => undefined;
  const loadModule = loadOnce(
    () =>
      new Promise<void>((resolve) => {
        arrive = resolve;
      }),
    () => undefined,
  );
  void loadModule();
  let isQuiet = false;
  const quiet = whenLoaded().then(() => {
    isQuiet = true;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(isQuiet).toBe(false);
  arrive();
  await quiet;
});
