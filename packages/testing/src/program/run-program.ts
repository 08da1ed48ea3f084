import { execFile } from 'node:child_process';
import { PushError } from '@web-push-kit/protocol';
import { findProgram, type ProgramName } from './find-program.js';
import { scaleTimeout } from './scale-timeout.js';

/** How long a short-lived program may run, in milliseconds. */
const RUN_TIMEOUT_MS = 10_000;

/** What a program that ran to its end left. */
export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: string;
}

/**
 * Runs a short-lived program to its end.
 *
 * @throws {@link PushError} `program-missing`, or `program-failed` when it could not run or took too long.
 */
export async function runProgram(
  program: ProgramName,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  const path = findProgram(program);
  return await new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, timeout: scaleTimeout(RUN_TIMEOUT_MS) };
    execFile(path, [...args], options, (error, stdout) => {
      if (error === null) resolve({ exitCode: 0, stdout });
      else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout });
      else reject(new PushError('program-failed', `The program "${program.name}" could not run`, { cause: error }));
    });
  });
}
