import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { PushError } from '@web-push-kit/protocol';
import { findProgram, type ProgramName } from './find-program.js';
import { scaleTimeout } from './scale-timeout.js';

/** A program running beside this process, for as long as this process lives. */
export interface GuardedProgram {
  readonly name: string;
  readonly stdout: Readable;
  /** File descriptor 3 of the program, for those that report there. */
  readonly report: Readable;
  /** Resolves with what it last wrote to its error output, once it has ended. */
  readonly whenEnded: Promise<string>;
  /** Ends it and waits until it has ended; a second call only waits. */
  end(): Promise<void>;
}

/** What to run, beside its name. */
export interface GuardedProgramOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How long a program and its guard may take to end before both are killed, in milliseconds. */
const END_TIMEOUT_MS = 5000;

/** How much of a program's error output is kept for error messages, in characters. */
const ERROR_TAIL_LENGTH = 2000;

/**
 * Ends the program when standard input closes, that is also when this process
 * is killed in a way that runs no exit handler, as test runners do with a
 * worker that hangs. A program that ignores the request is killed after 2 s.
 * What the program itself started and left behind ends after it, such as the
 * browser of a driver. The guard has no output of its own: a word about the
 * signal to a process that is gone would end it halfway.
 */
const GUARD_SCRIPT = `
exec 9<&0 </dev/null
"$@" 9<&- &
child=$!
exec >/dev/null 2>&1 3>&-
{ read -r _ <&9; kill "$child"; sleep 2; kill -9 "$child"; } &
wait "$child"
status=$?
trap '' TERM
kill -TERM 0
exit "$status"
`;

const running = new Set<ChildProcess>();

/**
 * Runs a program that ends with this process, however this process ends.
 *
 * @throws {@link PushError} `program-missing` when it is not installed.
 */
export function startGuardedProgram(program: ProgramName, options: GuardedProgramOptions): GuardedProgram {
  const path = findProgram(program);
  endAllOnExit();
  const child = spawn('/bin/sh', ['-c', GUARD_SCRIPT, 'sh', path, ...options.args], {
    // A group of its own, so that it can be ended as a whole by the leader's id.
    detached: true,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  const whenEnded = watchEnd(child);
  return {
    name: program.name,
    stdout: child.stdout,
    report: child.stdio[3] as Readable,
    whenEnded,
    end: () => endChild(child, whenEnded),
  };
}

/**
 * Waits for the first line that a program writes, which is how each of them says that it is ready.
 *
 * @throws {@link PushError} `program-failed` when it ends, or says nothing within `timeoutMs`.
 */
export async function waitForFirstLine(
  program: GuardedProgram,
  stream: Readable,
  timeoutMs = scaleTimeout(15_000),
): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(programFailed(program, `did not start within ${timeoutMs} ms`)), timeoutMs);
  });
  const ended = program.whenEnded.then((errors): never => {
    throw programFailed(program, `ended while starting: ${errors}`);
  });
  try {
    return await Promise.race([readFirstLine(stream), ended, deadline]);
  } finally {
    clearTimeout(timer);
    // From here on the program may end at any time; that is no error any more.
    ended.catch(() => undefined);
  }
}

function programFailed(program: GuardedProgram, what: string): PushError {
  return new PushError('program-failed', `The program "${program.name}" ${what}`);
}

function readFirstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const onData = (chunk: Buffer): void => {
      text += chunk.toString();
      const end = text.indexOf('\n');
      if (end === -1) return;
      stream.off('data', onData);
      // Keep reading: a full pipe would stop the program.
      stream.resume();
      resolve(text.slice(0, end).trim());
    };
    stream.on('data', onData);
  });
}

function watchEnd(child: ChildProcess): Promise<string> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-ERROR_TAIL_LENGTH);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => {
      running.delete(child);
      resolve(errors.trim());
    });
  });
}

async function endChild(child: ChildProcess, whenEnded: Promise<string>): Promise<void> {
  child.stdin?.destroy();
  const timer = setTimeout(() => killGroup(child), scaleTimeout(END_TIMEOUT_MS));
  await whenEnded;
  clearTimeout(timer);
  for (const stream of child.stdio) stream?.destroy();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone, which is what was wanted.
  }
}

let isExitHandlerAdded = false;

function endAllOnExit(): void {
  if (isExitHandlerAdded) return;
  isExitHandlerAdded = true;
  process.on('exit', () => {
    for (const child of running) killGroup(child);
  });
}
