import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareFolder } from './prepare-folder.js';

let folder: string;
let input: string;
let madeCount = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepare-folder-'));
  input = join(folder, 'input');
  madeCount = 0;
});

afterEach(async () => await rm(folder, { recursive: true, force: true }));

const prepare = () =>
  prepareFolder({
    name: 'test',
    cache: join(folder, 'cache'),
    inputs: [input],
    async make(draft) {
      madeCount += 1;
      await writeFile(join(draft, 'output'), `made of ${await readFile(input, 'utf8')}`);
    },
  });

test('a folder is made once, and again when an input has changed', async () => {
  await writeFile(input, 'one');
  const first = await prepare();
  expect(await prepare()).toBe(first);
  expect(madeCount).toBe(1);
  expect(await readFile(join(first, 'output'), 'utf8')).toBe('made of one');

  await writeFile(input, 'two');
  const second = await prepare();
  expect(await readFile(join(second, 'output'), 'utf8')).toBe('made of two');
  await expect(readFile(join(first, 'output'))).rejects.toThrow('ENOENT');
});

test('two who come at once get the same folder', async () => {
  await writeFile(input, 'one');
  const [first, second] = await Promise.all([prepare(), prepare()]);
  expect(first).toBe(second);
  expect(await readFile(join(first, 'output'), 'utf8')).toBe('made of one');
});

test('what could not be made is made the next time', async () => {
  await expect(prepare()).rejects.toThrow('ENOENT');
  await writeFile(input, 'one');
  expect(await readFile(join(await prepare(), 'output'), 'utf8')).toBe('made of one');
});
