import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeLocks } from '../test/fake-locks.js';
import { createTabLock } from './tab-lock.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['with Web Locks', new FakeLocks()],
  ['without Web Locks', undefined],
])('%s, tasks run one after the other', async (_name, locks) => {
  const lock = createTabLock(locks, 'test');
  const log: string[] = [];
  const task = (name: string) => async (): Promise<void> => {
    log.push(`begin ${name}`);
    await Promise.resolve();
    log.push(`end ${name}`);
  };
  await Promise.all([lock(task('a')), lock(task('b'))]);
  expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b']);
});

test('tasks of two tabs run one after the other', async () => {
  const locks = new FakeLocks();
  let running = 0;
  let most = 0;
  const task = async (): Promise<void> => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
  };
  await Promise.all([createTabLock(locks, 'test')(task), createTabLock(locks, 'test')(task)]);
  expect(most).toBe(1);
});

test('a task that fails tells its caller, is not repeated, and lets the next one run', async () => {
  const lock = createTabLock(new FakeLocks(), 'test');
  const task = vi.fn(async () => {
    throw new Error('mine');
  });
  await expect(lock(task)).rejects.toThrow('mine');
  expect(task).toHaveBeenCalledOnce();
  expect(await lock(async () => 'next')).toBe('next');
});

test('a lock that a frozen tab never gives back is not waited for', async () => {
  const locks = new FakeLocks();
  locks.isHeldForEver = true;
  const done = createTabLock(locks, 'test')(async () => 'done');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await done).toBe('done');
});

test('a page that may not use locks does without', async () => {
  const locks = {
    request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')),
  };
  expect(await createTabLock(locks, 'test')(async () => 'done')).toBe('done');
});
