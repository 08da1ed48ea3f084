// Runs tasks that build on each other: as many side by side as the machine has room for.

/** @typedef {{ readonly name: string, readonly after: readonly string[] }} OrderedTask */

/**
 * Returns the named tasks and all that they build on, in the order of `tasks`.
 *
 * @template {OrderedTask} T
 * @param {readonly T[]} tasks
 * @param {readonly string[]} [names] - Default: all.
 */
export function planTasks(tasks, names = tasks.map(({ name }) => name)) {
  const needed = new Set(names);
  // Each comes after those that it builds on, so that one way back finds all.
  for (const { name, after } of tasks.toReversed()) {
    if (needed.has(name)) for (const earlier of after) needed.add(earlier);
  }
  return tasks.filter(({ name }) => needed.has(name));
}

/**
 * Runs each task when those that it builds on have ended. After a failure no other is started; those that run come to
 * their end, and the failure is thrown.
 *
 * @template {OrderedTask} T
 * @param {readonly T[]} tasks
 * @param {number} limit - How many run at the same time.
 * @param {(task: T) => Promise<void>} run
 */
export async function runInOrder(tasks, limit, run) {
  const waiting = new Set(tasks);
  const unfinished = new Set(tasks.map(({ name }) => name));
  const running = new Set();
  const failures = [];
  const start = (task) => {
    waiting.delete(task);
    const ended = run(task)
      .then(() => unfinished.delete(task.name))
      .catch((error) => failures.push(error))
      .finally(() => running.delete(ended));
    running.add(ended);
  };
  for (;;) {
    const ready = [...waiting].filter(({ after }) => !after.some((name) => unfinished.has(name)));
    if (failures.length === 0) ready.slice(0, limit - running.size).forEach(start);
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (failures.length > 0) throw failures[0];
}
