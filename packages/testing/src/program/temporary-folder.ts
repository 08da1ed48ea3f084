import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClosingStack } from './closing-stack.js';

/** What a temporary folder is for; part of its name. */
export type FolderPurpose = 'bus' | 'display' | 'profile' | 'service';

/** Purpose, process id, and what makes the name unique. */
const FOLDER_NAME = /^web-push-(?:bus|display|profile|service)-(\d+)-\w+$/;

let sweeping: Promise<void> | undefined;

/**
 * Makes a folder that is removed when the stack closes.
 *
 * The first one of a process also removes the folders of processes that were
 * killed before they could do it themselves.
 */
export async function makeTemporaryFolder(stack: ClosingStack, purpose: FolderPurpose): Promise<string> {
  sweeping ??= sweepTemporaryFolders(tmpdir());
  await sweeping;
  const folder = await mkdtemp(join(tmpdir(), `web-push-${purpose}-${process.pid}-`));
  stack.add(() => removeFolder(folder));
  return folder;
}

/** Removes the folders whose process is gone. */
export async function sweepTemporaryFolders(parent: string): Promise<void> {
  const names = await readdir(parent);
  const stale = names.filter((name) => isStale(Number(FOLDER_NAME.exec(name)?.[1])));
  await Promise.all(stale.map((name) => removeFolder(join(parent, name))));
}

function isStale(pid: number): boolean {
  return Number.isSafeInteger(pid) && pid > 0 && !isProcessAlive(pid);
}

function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A browser's helpers may still write for a moment after it has gone. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
