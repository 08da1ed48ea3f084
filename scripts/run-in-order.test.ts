import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTasks, runInOrder } from './run-in-order.mjs';

const TASKS = [
  { name: 'types', after: [] },
  { name: 'manifest', after: [] },
  { name: 'entries', after: ['types', 'manifest'] },
  { name: 'sizes', after: ['types'] },
  { name: 'site', after: ['entries'] },
];

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a plan', () => {
  test('has all tasks when none is named', () => {
    expect(planTasks(TASKS)).toEqual(TASKS);
  });

  test('has what the named ones build on, and nothing else', () => {
    expect(planTasks(TASKS, ['site']).map(({ name }) => name)).toEqual(['types', 'manifest', 'entries', 'site']);
  });
});

/** Tasks, each of which builds on some of those before it. */
const orderedTasks = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 12 }).map((all) =>
  all.map((earlier, at) => ({
    name: `task ${at}`,
    after: earlier.filter((index) => index < at).map((index) => `task ${index}`),
  })),
);

describe('tasks', () => {
  test('run once each, after those that they build on, and never more than the limit', async () => {
    await fc.assert(
      fc.asyncProperty(orderedTasks, fc.integer({ min: 1, max: 4 }), async (tasks, limit) => {
        const ended: string[] = [];
        let running = 0;
        await runInOrder(tasks, limit, async ({ name, after }) => {
          running += 1;
          expect(running).toBeLessThanOrEqual(limit);
          expect(ended).toEqual(expect.arrayContaining(after));
          await turn();
          running -= 1;
          ended.push(name);
        });
        expect(ended.toSorted()).toEqual(tasks.map(({ name }) => name).toSorted());
      }),
    );
  });

  test('are not started after a failure, which is thrown when those that run have ended', async () => {
    const ended: string[] = [];
    const run = async ({ name }: { name: string }): Promise<void> => {
      if (name === 'types') throw new Error('a type is wrong');
      await turn();
      ended.push(name);
    };
    await expect(runInOrder(TASKS, 2, run)).rejects.toThrow('a type is wrong');
    expect(ended).toEqual(['manifest']);
  });
});
