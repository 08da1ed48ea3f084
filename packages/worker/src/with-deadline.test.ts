import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { succeeds, withDeadline } from './with-deadline.js';

const hang = () => new Promise<never>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('withDeadline', () => {
  test('gives what the work gave, and leaves no timer behind', async () => {
    expect(await withDeadline(Promise.resolve(7), 1000)).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stops waiting exactly at the deadline', async () => {
    const settled = vi.fn();
    const waiting = withDeadline(hang(), 1000).then(settled);
    await vi.advanceTimersByTimeAsync(999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(settled).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  test('passes a rejection on', async () => {
    await expect(withDeadline(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
  });
});

describe('succeeds', () => {
  test.each<[string, () => Promise<unknown>, boolean]>([
    ['that resolves', async () => undefined, true],
    ['that rejects', () => Promise.reject(new Error('no')), false],
    [
      'that throws',
      () => {
        throw new Error('no');
      },
      false,
    ],
    ['that never ends', hang, false],
  ])('an attempt %s', async (_name, attempt, expected) => {
    const outcome = succeeds(attempt, 1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe(expected);
  });
});
