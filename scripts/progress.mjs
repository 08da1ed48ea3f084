// How far a run of tests has come: its reporter writes it into a file, and the step that waits for it reads it there.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { formatProgress } from './step-lines.mjs';

/** How often the step looks. */
const LOOK_MS = 500;

/** Names the file to the reporter, in the environment. */
const VARIABLE = 'TEST_PROGRESS_FILE';

/**
 * @typedef {{ done: number, total: number, failed: number }} Progress - Counts what the reporter counts: files or stories.
 */

/**
 * Writes down how far the tests are, when somebody has asked for it.
 *
 * @param {Progress} progress
 */
export function recordProgress(progress) {
  const file = process.env[VARIABLE];
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(progress));
}

/**
 * Shows in a step's line how far the tests are that `run` runs.
 *
 * @template T
 * @param {import('./step.mjs').Step} step
 * @param {string} things - The word for what is counted.
 * @param {(env: Record<string, string>) => Promise<T>} run - Gets the environment that the tests' reporter needs.
 */
export async function showProgress(step, things, run) {
  const file = join(root, '.cache/progress', `${things}.json`);
  rmSync(file, { force: true });
  const timer = setInterval(() => {
    const progress = readProgress(file);
    if (progress) step.detail = formatProgress(progress, things);
  }, LOOK_MS);
  try {
    return await run({ [VARIABLE]: file });
  } finally {
    clearInterval(timer);
  }
}

/** @returns {Progress | undefined} `undefined` before the first test, and while it is being written. */
function readProgress(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the next look will find it
  }
}
