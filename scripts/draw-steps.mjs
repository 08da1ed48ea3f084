// Draws steps while they run: live with listr2 where there is a terminal, else a line for each when it has ended.
import { formatStep } from './step-lines.mjs';

/** How often a step without a terminal says that it still runs: CI ends what is silent for long. */
const STILL_RUNNING_MS = 60_000;

/** How often a line that is drawn live gets its new time. */
const REDRAW_MS = 200;

/** @typedef {import('./step.mjs').Step} Step */

/**
 * Writes a line for each step that has ended, and one each minute for those that have not.
 *
 * @param {readonly Step[]} steps - Resolves when all have ended.
 * @param {(line: string) => void} write - Writes one line.
 */
export async function drawPlain(steps, write) {
  const timer = setInterval(() => {
    for (const step of steps) if (!step.hasEnded) write(`· ${formatStep(step)}`);
  }, STILL_RUNNING_MS);
  await Promise.all(
    steps.map(async (step) => {
      const { error } = await step.outcome;
      write(`${error ? '✗' : '✓'} ${formatStep(step)}`);
    }),
  );
  clearInterval(timer);
}

/**
 * Draws steps side by side until all have ended.
 *
 * @param {typeof import('listr2')} listr2 - Handed in, because there is none before the dependencies are installed.
 * @param {readonly Step[]} steps
 */
export async function drawLive({ Listr }, steps) {
  const tasks = steps.map((step) => ({ title: formatStep(step), task: (_context, task) => follow(step, task) }));
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    // Ctrl+C is for the programs that run: `run-command.mjs` waits for their end.
    registerSignalListeners: false,
    fallbackRendererCondition: false,
    rendererOptions: { formatOutput: 'truncate', icon: { COMPLETED: '✓', FAILED: '✗' }, showErrorMessage: false },
  });
  await list.run();
}

async function follow(step, task) {
  const timer = setInterval(() => {
    task.title = formatStep(step);
  }, REDRAW_MS);
  const { error } = await step.outcome;
  clearInterval(timer);
  task.title = formatStep(step);
  if (error) throw error;
}
