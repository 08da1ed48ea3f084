import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ClosingStack, startOrClose } from './closing-stack.js';
import { findProgram } from './find-program.js';
import { startGuardedProgram, waitForFirstLine } from './guarded-program.js';
import { runProgram } from './run-program.js';

const SHELL = { name: 'sh', debianPackage: 'dash' };

/** A process that has ended stays in the list until its parent looks, and not every init does. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z]/.test(stdout.trim());
}

test('a missing program is named together with its package', () => {
  expect(() => findProgram({ name: 'no-such-program', debianPackage: 'such-package' })).toThrow(
    expect.objectContaining({
      code: 'program-missing',
      message: expect.stringContaining('apt-get install such-package'),
    }),
  );
});

describe('a guarded program', () => {
  test('says that it is ready, and ends when told', async () => {
    const program = startGuardedProgram(SHELL, {
      args: ['-c', 'echo "ready $$ $WORD"; exec sleep 1000'],
      env: { WORD: 'go' },
    });
    const [word, pid, variable] = (await waitForFirstLine(program, program.stdout)).split(' ');
    expect([word, variable]).toEqual(['ready', 'go']);
    expect(isAlive(Number(pid))).toBe(true);
    await program.end();
    expect(isAlive(Number(pid))).toBe(false);
  });

  test('reports on its third descriptor too', async () => {
    const program = startGuardedProgram(SHELL, { args: ['-c', 'echo 99 >&3; exec sleep 1000'] });
    expect(await waitForFirstLine(program, program.report)).toBe('99');
    await program.end();
  });

  test('ends with the process that started it, even when that is killed, and so does what it left behind', async () => {
    const script = `
      import { startGuardedProgram, waitForFirstLine } from '${new URL('../../dist/program/guarded-program.js', import.meta.url)}';
      const program = startGuardedProgram(${JSON.stringify(SHELL)}, { args: ['-c', 'sleep 1000 & echo $$ $!; exec sleep 1000'] });
      console.log(await waitForFirstLine(program, program.stdout));
      process.kill(process.pid, 'SIGKILL');`;
    const parent = startGuardedProgram(
      { name: 'node', debianPackage: 'nodejs' },
      { args: ['--input-type=module', '-e', script] },
    );
    const pids = (await waitForFirstLine(parent, parent.stdout)).split(' ').map(Number);
    expect(pids).toHaveLength(2);
    await parent.whenEnded;
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    await parent.end();
  });

  test('takes along what it started and left behind', async () => {
    const program = startGuardedProgram(SHELL, { args: ['-c', 'sleep 1000 & echo ready'] });
    const whenClosed = once(program.stdout, 'close');
    expect(await waitForFirstLine(program, program.stdout)).toBe('ready');
    // Its output closes when nobody holds it any more.
    await whenClosed;
    await program.end();
  });

  test('that ends while starting is told with what it said', async () => {
    const program = startGuardedProgram(SHELL, { args: ['-c', 'echo "no luck" >&2; exit 3'] });
    await expect(waitForFirstLine(program, program.stdout)).rejects.toMatchObject({
      code: 'program-failed',
      message: expect.stringContaining('no luck'),
    });
    await program.end();
  });

  test('that says nothing is not waited for any longer than told', async () => {
    const program = startGuardedProgram(SHELL, { args: ['-c', 'exec sleep 1000'] });
    await expect(waitForFirstLine(program, program.stdout, 10)).rejects.toMatchObject({ code: 'program-failed' });
    await program.end();
  });

  test('that does not end when asked is ended all the same', async () => {
    const program = startGuardedProgram(SHELL, { args: ['-c', 'trap "" TERM; echo $$; while :; do sleep 1; done'] });
    const pid = Number(await waitForFirstLine(program, program.stdout));
    await program.end();
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

test('a short program is run to its end, whatever the result', async () => {
  expect(await runProgram(SHELL, ['-c', 'echo $WORD'], { WORD: 'hello' })).toEqual({ exitCode: 0, stdout: 'hello\n' });
  expect(await runProgram(SHELL, ['-c', 'exit 4'])).toEqual({ exitCode: 4, stdout: '' });
});

describe('what was started', () => {
  test('is closed last first, once', async () => {
    const closed: string[] = [];
    const stack = new ClosingStack();
    for (const name of ['a', 'b']) stack.add(() => closed.push(name));
    await Promise.all([stack.close(), stack.close()]);
    expect(closed).toEqual(['b', 'a']);
  });

  test('is closed when the rest of the start fails', async () => {
    const closed: string[] = [];
    const start = startOrClose((stack) => {
      stack.add(() => closed.push('a'));
      stack.add(() => Promise.reject(new Error('closing failed')));
      return Promise.reject(new Error('starting failed'));
    });
    await expect(start).rejects.toThrow('starting failed');
    expect(closed).toEqual(['a']);
  });
});
