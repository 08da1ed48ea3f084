import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StepFailed, Steps } from './steps.mjs';

let folder: string;
let written: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-push-kit-steps-'));
  written = [];
});
afterEach(() => rm(folder, { recursive: true }));

function open({ isVerbose = false } = {}): Steps {
  const logFile = join(folder, 'logs/test.log');
  return new Steps({ logFile, isVerbose, isLive: false, write: (line: string) => void written.push(line) });
}

const readLog = (): Promise<string> => readFile(join(folder, 'logs/test.log'), 'utf8');

/** A program that prints as many lines, then ends with the exit code. */
function program(lines: number, exitCode: number): string[] {
  const script = `for (let i = 1; i <= ${lines}; i += 1) console.log('\\u001b[31mline ' + i + '\\u001b[39m'); process.exitCode = ${exitCode}`;
  return [process.execPath, '-e', script];
}

test('a step is one line, and what its command prints goes into the log without colors', async () => {
  const steps = open();
  await steps.run('Build', async (step) => {
    await step.command(program(3, 0));
    step.detail = '3 parts';
  });
  expect(written).toEqual([expect.stringMatching(/^✓ Build +\d+\.\d s {3}3 parts$/)]);
  expect(await readLog()).toMatch(/▸ Build\n\$ node -e .*\nline 1\nline 2\nline 3\n✓ Build, /);
});

test('a step hands back what it returns', async () => {
  expect(await open().run('Site', async () => 'http://localhost')).toBe('http://localhost');
});

test('a step that fails says why, shows the last 30 lines, and names the log', async () => {
  const steps = open();
  await expect(steps.run('Build', (step) => step.command(program(40, 3)))).rejects.toThrow(StepFailed);
  const [line, reason, ...tail] = written;
  expect(line).toMatch(/^✗ Build /);
  expect(reason).toMatch(/failed \(exit code 3\)$/);
  expect(tail.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, at) => `  line ${at + 11}`));
  expect(tail.slice(30)).toEqual([`The whole output: ${steps.logPath}\n`]);
});

test('everything is printed with --verbose, and the last lines not twice', async () => {
  await expect(open({ isVerbose: true }).run('Build', (step) => step.command(program(2, 1)))).rejects.toThrow();
  expect(written.filter((line) => line.includes('line 2'))).toHaveLength(1);
});

describe('steps side by side', () => {
  test('all come to their end, and those that fail keep nobody else from it', async () => {
    const outcomes = await open().runTogether([
      { name: 'Lint', act: () => Promise.reject(new Error('a comma is missing')) },
      { name: 'Build', act: async () => 12 },
    ]);
    expect(outcomes).toMatchObject([
      { name: 'Lint', error: { message: 'a comma is missing' } },
      { name: 'Build', value: 12 },
    ]);
    expect(written.map((line) => line.slice(0, 7))).toContain('✓ Build');
    expect(written).toContain('\na comma is missing');
  });

  test('have their names before each line of the log', async () => {
    const act = (step: { log(line: string): void }): void => step.log('checked');
    await open().runTogether([
      { name: 'Types', act },
      { name: 'Sizes', act },
    ]);
    expect(await readLog()).toMatch(/\[Types\] checked\n(.*\n)*\[Sizes\] checked/);
  });
});

test('a step that takes long says each minute how far it is', async () => {
  vi.useFakeTimers();
  try {
    let finish = (): void => undefined;
    const ended = open().run('Stories', (step) => {
      step.detail = '57/240 stories, 0 failed';
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(written).toEqual([
      expect.stringMatching(/^· Stories +60 s {3}57\/240 stories, 0 failed$/),
      expect.stringMatching(/^· Stories +2 min 0 s {3}57\/240 stories, 0 failed$/),
    ]);
    finish();
    await ended;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(written).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});
