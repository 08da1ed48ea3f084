import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from './find-browser.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-browser-'));
  for (const name of ['firefox', 'google-chrome', 'chromium']) await writeFile(join(folder, name), '');
  for (const name of ['firefox', 'google-chrome']) await chmod(join(folder, name), 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

test('finds what stands on the path and can be run', async () => {
  expect(await findBrowser('firefox', { PATH: `/nowhere:${folder}` })).toBe(join(folder, 'firefox'));
  expect(await findBrowser('chromium', { PATH: folder })).toBe(join(folder, 'google-chrome'));
});

test('prefers the executable that is named', async () => {
  const environment = { PATH: '', WEB_PUSH_CHROMIUM: join(folder, 'google-chrome') };
  expect(await findBrowser('chromium', environment)).toBe(join(folder, 'google-chrome'));
});

test('says which package to install', async () => {
  await expect(findBrowser('chromium', { PATH: '' })).rejects.toMatchObject({
    code: 'program-missing',
    message: expect.stringContaining('apt-get install chromium'),
  });
});

test('does not fall back when the named executable is none', async () => {
  const environment = { PATH: folder, WEB_PUSH_FIREFOX: join(folder, 'chromium') };
  await expect(findBrowser('firefox', environment)).rejects.toMatchObject({ code: 'program-missing' });
});
