import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ClosingStack } from './closing-stack.js';
import { makeTemporaryFolder, sweepTemporaryFolders } from './temporary-folder.js';

test('a folder is there until its stack closes', async () => {
  const stack = new ClosingStack();
  const folder = await makeTemporaryFolder(stack, 'profile');
  expect(existsSync(folder)).toBe(true);
  await stack.close();
  expect(existsSync(folder)).toBe(false);
});

test('only folders of processes that are gone are swept away', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'sweep-'));
  const kept = [`web-push-bus-${process.pid}-abc`, 'web-push-bus-mine', 'other-99999999-abc', 'web-push-profile-1-abc'];
  // Beyond the largest process id there can be.
  for (const name of [...kept, 'web-push-profile-99999999-abc']) await mkdir(join(parent, name));
  await sweepTemporaryFolders(parent);
  expect((await readdir(parent)).toSorted()).toEqual(kept.toSorted());
  await rm(parent, { recursive: true });
});
