import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const CACHE = join(import.meta.dirname, '../../.cache/prepared');

/** Something that takes seconds to make, and is made again only when what it is made of has changed. */
export interface Preparation {
  /** Names it among others. */
  readonly name: string;
  /** Files and folders that it is made of. */
  readonly inputs: readonly string[];
  /** The folder that such folders are kept in; default `.cache/prepared`. */
  readonly cache?: string;
  /** Makes it in an empty folder. */
  make(folder: string): Promise<void>;
}

/**
 * Returns a folder with what was prepared, which is not to be changed.
 *
 * Two processes that come at once both make it, and the first that is ready counts.
 */
export async function prepareFolder({ name, inputs, cache = CACHE, make }: Preparation): Promise<string> {
  const folder = join(cache, `${name}-${await hashFiles(inputs)}`);
  if (await isThere(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, `${name}-draft-`));
  await make(draft);
  await removeOlder(name, folder);
  // Where another process was first, its folder stays: they are the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

/** Copies what is in a folder to another one. With thousands of files, the system's own copy is many times quicker. */
export async function copyContent(folder: string, destination: string): Promise<void> {
  await promisify(execFile)('cp', ['-R', `${folder}/.`, destination]);
}

async function hashFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await addToHash(hash, path);
  return hash.digest('hex').slice(0, 16);
}

async function addToHash(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    hash.update(path).update(await readFile(path));
    return;
  }
  const names = entries.map(({ name }) => name).filter((name) => name !== 'node_modules');
  for (const name of names.sort()) await addToHash(hash, join(path, name));
}

async function isThere(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => undefined)) !== undefined;
}

async function removeOlder(name: string, folder: string): Promise<void> {
  const cache = dirname(folder);
  const others = (await readdir(cache)).filter((entry) => new RegExp(`^${name}-[0-9a-f]{16}$`).test(entry));
  for (const entry of others) if (join(cache, entry) !== folder) await rm(join(cache, entry), { recursive: true });
}
