import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of the script tag, as the package has them. */
const SCRIPT_TAG_FILES = fileURLToPath(new URL('../script-tag/', import.meta.url));

/**
 * Copies the files of the script tag into a folder of a site. Files of an earlier version are overwritten; others stay.
 *
 * @param source - Default: where the package keeps them.
 * @returns The names of what lies in the folder for it, folders with a slash at the end.
 */
export async function copyFiles(target: string, source: string = SCRIPT_TAG_FILES): Promise<readonly string[]> {
  const entries = await readdir(source, { withFileTypes: true });
  await cp(source, target, { recursive: true });
  return entries.map((entry) => join(target, entry.name) + (entry.isDirectory() ? '/' : '')).sort();
}
