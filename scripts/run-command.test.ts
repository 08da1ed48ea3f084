import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { runCommand } from './run-command.mjs';

test('a command’s exit code and last lines come back, those of its errors too', async () => {
  const script = 'console.log("out"); console.error("err"); process.exitCode = 7';
  const seen: string[] = [];
  const { status, output } = await runCommand([process.execPath, '-e', script], { onLine: (line) => seen.push(line) });
  expect(status).toBe(7);
  expect(output.toSorted()).toEqual(['err', 'out']);
  expect(seen.toSorted()).toEqual(['err', 'out']);
});

test('a command that a signal ended has the exit code that shells give it', async () => {
  const { status } = await runCommand([process.execPath, '-e', 'process.kill(process.pid, "SIGTERM")']);
  expect(status).toBe(143);
});

test('a program that is not there is an error', async () => {
  await expect(runCommand(['no-such-program'])).rejects.toThrow('ENOENT');
});

/** A command that starts a program of its own; both print their process ids and run until they are ended. */
const PARENT = `
  import { runCommand } from ${JSON.stringify(join(import.meta.dirname, 'run-command.mjs'))};
  const grandchild = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const child = 'require("node:child_process").spawn(process.execPath, ["-e", ' + JSON.stringify(grandchild) + '], { stdio: "inherit" });' + grandchild;
  await runCommand([process.execPath, '-e', child], { onLine: (line) => console.log(line) });
  console.log('went on');
`;

/** Whether a process is there and has not ended; one that nobody has asked for its exit code stays listed. */
function isRunning(pid: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' });
  return !/^(Z|$)/.test(stdout.trim());
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends what runs and all that it has started, and nothing comes after it', async (signal, exitCode) => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: parent.stdout })) {
    lines.push(line);
    if (lines.length === 2) parent.kill(signal);
  }
  const [code] = parent.exitCode === null ? await once(parent, 'exit') : [parent.exitCode];
  expect(code).toBe(exitCode);
  expect(lines).toHaveLength(2);
  expect(lines.filter(isRunning)).toEqual([]);
});
