// `npm run build`: types and bundles, of which those that would come out the same are not built again.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { BUILD_TASKS } from './build-tasks.mjs';
import { root } from './root.mjs';
import { planTasks, runInOrder } from './run-in-order.mjs';
import { Stamps } from './stamps.mjs';
import { formatBar } from './step-lines.mjs';
import { runSteps } from './steps.mjs';

/**
 * Builds, as a step of its own.
 *
 * @param {import('./step.mjs').Step} step
 * @param {readonly string[]} [targets] - Names of tasks, to be built with all that they need. Default: everything.
 */
export async function build(step, targets) {
  const tasks = planTasks(BUILD_TASKS, targets);
  const stamps = new Stamps({ root, folder: join(root, '.cache/build') });
  const count = { done: 0, built: 0 };
  const draw = (label) => {
    step.detail = formatBar({ done: count.done, total: tasks.length, label });
  };
  await runInOrder(tasks, availableParallelism(), async (task) => {
    draw(task.name);
    const hasRun = await stamps.runIfNeeded(task, (reason) => runTask(step, task, reason));
    count.built += hasRun ? 1 : 0;
    count.done += 1;
    draw(task.name);
  });
  step.detail = count.built === 0 ? 'nothing has changed' : `${count.built} of ${tasks.length} parts`;
}

async function runTask(step, task, { kind, path }) {
  step.log(`${task.name} | ${path === undefined ? 'has never been built here' : `${kind}: ${path}`}`);
  for (const { command, cwd } of task.commands(kind !== 'changed')) {
    await step.command(command, { cwd, label: task.name });
  }
}

if (process.argv[1] === import.meta.filename) {
  await runSteps('build', (steps) => steps.run('Build', (step) => build(step)));
}
