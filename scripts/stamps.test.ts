import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findReason, Stamps } from './stamps.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'web-push-kit-stamps-'));
  await write('src/a.ts', 'a');
  await write('installed.yaml', 'lit 3');
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** A task as the build has them: sources in, a bundle and its notices out. */
const TASK = { name: 'kit: script tag', reads: [/^src\//, 'installed.yaml'], writes: [/^dist\//] };

/** Runs the task in a process of its own, as far as stamps can tell; returns why, or nothing when it did not run. */
async function runTask(act: () => Promise<void> = build, task = TASK): Promise<string | undefined> {
  let why: string | undefined;
  await new Stamps({ root, folder: join(root, '.cache') }).runIfNeeded(task, async ({ kind, path }) => {
    why = path === undefined ? kind : `${kind} ${path}`;
    await act();
  });
  return why;
}

async function build(): Promise<void> {
  await write('dist/a.js', 'built');
  await write('dist/notices.md', 'built');
}

describe('a task runs', () => {
  test('the first time, and not again when nothing was touched', async () => {
    expect(await runTask()).toBe('first');
    expect(await runTask()).toBeUndefined();
  });

  test.each([
    ['an input has other content', () => write('src/a.ts', 'b'), 'changed src/a.ts'],
    ['an input is new', () => write('src/b.ts', ''), 'changed src/b.ts'],
    ['an input is gone', () => rm(join(root, 'src/a.ts')), 'changed src/a.ts'],
    ['other packages are installed', () => write('installed.yaml', 'lit 4'), 'changed installed.yaml'],
    ['an output is gone', () => rm(join(root, 'dist/notices.md')), 'lost dist/notices.md'],
    ['all outputs are gone', () => rm(join(root, 'dist'), { recursive: true }), 'lost dist/a.js'],
    ['an output has other content', () => write('dist/a.js', 'half'), 'changed dist/a.js'],
    ['the stamp is damaged', () => write('.cache/kit-script-tag.json', '{"reads"'), 'first'],
  ])('again when %s', async (_what, touch, reason) => {
    await runTask();
    await touch();
    expect(await runTask()).toBe(reason);
    expect(await runTask()).toBeUndefined();
  });

  test.each([
    ['an input is written again with the same content', () => write('src/a.ts', 'a')],
    ['a file is touched that it does not read', () => write('README.md', 'new')],
    ['something is installed below', () => write('node_modules/src/a.ts', 'new')],
  ])('not when %s', async (_what, touch) => {
    await runTask();
    await touch();
    expect(await runTask()).toBeUndefined();
  });

  test('again when an input was changed while it ran', async () => {
    await runTask(async () => {
      await write('src/a.ts', 'changed meanwhile');
      await build();
    });
    expect(await runTask()).toBe('changed src/a.ts');
  });

  test('again when it has failed, and can go on from what is there', async () => {
    await runTask();
    await write('src/a.ts', 'wrong');
    await expect(runTask(() => Promise.reject(new Error('a type is wrong')))).rejects.toThrow('a type is wrong');
    expect(await runTask()).toMatch(/^changed /);
  });

  test('from the start when it was killed half-way, even when its input is as before', async () => {
    await runTask();
    await write('src/a.ts', 'b');
    const killed = new Promise<void>(() => undefined);
    void runTask(() => killed);
    await write('src/a.ts', 'a');
    expect(await runTask()).toBe('first');
  });
});

test('a change is noticed by whoever has read the file before', async () => {
  const stamps = new Stamps({ root, folder: join(root, '.cache') });
  await stamps.runIfNeeded(TASK, build);
  await write('src/a.ts', 'b');
  expect(await stamps.runIfNeeded(TASK, build)).toBe(true);
});

test('what was lost comes before what has changed: it decides where to begin', () => {
  const before = { reads: { 'a.ts': '1' }, writes: { 'a.js': '1' } };
  expect(findReason(before, { reads: { 'a.ts': '2' }, writes: {} })).toEqual({ kind: 'lost', path: 'a.js' });
});
