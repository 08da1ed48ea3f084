import { expect, test } from 'vitest';
import { coalesce, keepUntilFailed } from './flight.js';

test('what was loaded is kept', async () => {
  let count = 0;
  const load = keepUntilFailed(async () => ++count);
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});

test('what failed is tried again', async () => {
  let count = 0;
  const load = keepUntilFailed(async () => {
    if (++count === 1) throw new Error('first');
    return count;
  });
  await expect(load()).rejects.toThrow('first');
  expect(await load()).toBe(2);
});

test('callers during a run share one more run, which begins after it', async () => {
  const log: string[] = [];
  let run = 0;
  const act = coalesce(async () => {
    const mine = ++run;
    log.push(`begin ${mine}`);
    await Promise.resolve();
    log.push(`end ${mine}`);
    return mine;
  });
  expect(await Promise.all([act(), act(), act()])).toEqual([1, 2, 2]);
  expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  expect(await act()).toBe(3);
});

test('a run that fails does not stop the next', async () => {
  let run = 0;
  const act = coalesce(async () => {
    if (++run === 1) throw new Error('first');
    return run;
  });
  const [first, second] = await Promise.allSettled([act(), act()]);
  expect(first.status).toBe('rejected');
  expect(second).toEqual({ status: 'fulfilled', value: 2 });
});
