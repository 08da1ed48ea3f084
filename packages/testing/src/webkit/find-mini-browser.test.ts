import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMiniBrowser } from './find-mini-browser.js';

let lib: string;

beforeEach(async () => {
  lib = await mkdtemp(join(tmpdir(), 'mini-browser-'));
});

afterEach(() => rm(lib, { recursive: true }));

async function install(folder: string, mode = 0o755): Promise<string> {
  const path = join(lib, folder, 'MiniBrowser');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '', { mode });
  return path;
}

test.each(['webkit2gtk-4.1', 'webkitgtk-6.0', 'x86_64-linux-gnu/webkit2gtk-4.1', 'aarch64-linux-gnu/webkit2gtk-4.0'])(
  'the browser is found in %s',
  async (folder) => {
    const path = await install(folder);
    expect(findMiniBrowser({}, [join(lib, 'absent'), lib])).toBe(path);
  },
);

test('of several versions the newest is taken', async () => {
  await install('x86_64-linux-gnu/webkit2gtk-4.0');
  const newest = await install('webkit2gtk-4.10');
  await install('x86_64-linux-gnu/webkit2gtk-4.9');
  await install('webkitgtk-6.0', 0o644); // not executable
  expect(findMiniBrowser({}, [lib])).toBe(newest);
});

test('a missing browser is named together with its package', async () => {
  await install('chromium');
  expect(() => findMiniBrowser({}, [lib])).toThrow(
    expect.objectContaining({
      code: 'program-missing',
      message: expect.stringContaining('apt-get install webkit2gtk-driver'),
    }),
  );
});

test('the variable decides, and is named when it is wrong', async () => {
  await install('webkit2gtk-4.1');
  const chosen = await install('elsewhere');
  expect(findMiniBrowser({ WEB_PUSH_WEBKIT: chosen }, [lib])).toBe(chosen);
  expect(() => findMiniBrowser({ WEB_PUSH_WEBKIT: join(lib, 'nothing') }, [lib])).toThrow(/WEB_PUSH_WEBKIT/);
});
