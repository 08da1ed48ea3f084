// Runs other programs for the steps: their output comes as lines, and Ctrl+C ends them and all that they have started.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/** How many lines of a failed command are worth showing. */
const LAST_LINES = 30;

/** How long a command has after the first Ctrl+C, and its output after its end, in milliseconds. */
const GRACE_MS = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const running = new Set();
let isInterrupted = false;

/** The error thrown when a command ends with another exit code than 0; `output` holds its last lines. */
export class CommandFailed extends Error {
  constructor(command, { status, output }) {
    super(`${command} failed (exit code ${status})`);
    this.output = output;
  }
}

/**
 * Runs a command to its end.
 *
 * @param {readonly string[]} command - The program and its arguments.
 * @param {{ cwd?: string, env?: Record<string, string>, onLine?: (line: string) => void }} options
 * @returns {Promise<{ status: number, output: readonly string[] }>} Its exit code and its last lines.
 */
export async function runCommand([program, ...args], { cwd, env, onLine = () => undefined } = {}) {
  const output = [];
  // A process group of its own, so that a signal reaches whatever the program has started.
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      output.push(line);
      if (output.length > LAST_LINES) output.shift();
      onLine(line);
    });
  }
  return { status: await waitForEnd(child), output };
}

/** Resolves with the exit code; signals that come meanwhile go to the child. */
async function waitForEnd(child) {
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? exitCodeOf(signal)));
    // Its output is closed now, unless somebody it has left behind holds on to it.
    child.on('exit', () => setTimeout(() => closeOutput(child), GRACE_MS).unref());
  });
  listen({ child, ended });
  try {
    return await ended;
  } finally {
    await forget(child);
  }
}

function closeOutput(child) {
  child.stdout.destroy();
  child.stderr.destroy();
}

function listen(entry) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal);
  running.add(entry);
}

async function forget(child) {
  for (const entry of running) if (entry.child === child) running.delete(entry);
  // Whoever waits for the command must not go on to the next one.
  if (isInterrupted) await new Promise(() => undefined);
  if (running.size === 0) for (const signal of SIGNALS) process.off(signal, onSignal);
}

/** Hands the signal on and exits when all have ended; a second one, or a long time, kills them. */
async function onSignal(signal) {
  const entries = [...running];
  const kill = () => {
    for (const { child } of entries) signalGroup(child, 'SIGKILL');
  };
  if (isInterrupted) return kill();
  isInterrupted = true;
  setTimeout(kill, GRACE_MS);
  for (const { child } of entries) signalGroup(child, signal);
  await Promise.allSettled(entries.map(({ ended }) => ended));
  process.exit(exitCodeOf(signal));
}

function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: it has ended by itself
  }
}

function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}
