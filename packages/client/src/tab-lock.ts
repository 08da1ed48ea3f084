import type { TabLocks } from './browser-scope.js';

/** Runs a task while no other tab of the site runs one. */
export type TabLock = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A frozen tab may hold the lock for ever; after this time, in milliseconds, the task runs without it. Longer than a
 * first subscription takes on a slow device: 12 s have been seen.
 */
const WAIT_MS = 20_000;

/**
 * Creates the lock that keeps tabs, and acts within one tab, from writing at the same time.
 *
 * Without Web Locks, or when the lock does not come free, tasks of this tab still queue. What they do can be repeated
 * without harm, so going without the lock is better than waiting.
 *
 * @see https://w3c.github.io/web-locks/
 */
export function createTabLock(locks: TabLocks | undefined, name: string): TabLock {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = tail.then(() => (locks ? runLocked(locks, name, task) : task()));
    // The next in line does not care what became of this one.
    tail = run.catch(() => undefined);
    return run;
  };
}

async function runLocked<T>(locks: TabLocks, name: string, task: () => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), WAIT_MS);
  let started: Promise<T> | undefined;
  const start = (): Promise<T> => {
    clearTimeout(timer);
    started = task();
    return started;
  };
  try {
    return await locks.request(name, { signal: waiting.signal }, start);
  } catch {
    // The task's own failure, or no lock to be had: too long a wait, or a page that may not use locks.
    return started ?? start();
  }
}
