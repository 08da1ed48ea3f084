import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PushError } from '@web-push-kit/protocol';
import { isExecutableFile } from '../program/find-program.js';

/** The program that drives WebKitGTK, and the package that brings it and the browser. */
export const WEBKIT_DRIVER = { name: 'WebKitWebDriver', debianPackage: 'webkit2gtk-driver' };

/** Variable that names the browser's executable, for unusual places. */
const VARIABLE = 'WEB_PUSH_WEBKIT';

/** Where distributions keep what programs run but users do not. */
const LIBRARY_FOLDERS = ['/usr/lib', '/usr/lib64', '/usr/libexec'];

/**
 * Finds WebKitGTK's own small browser, which no distribution has on the search path.
 *
 * @param environment - Where `WEB_PUSH_WEBKIT` may name the executable. Default: this process's.
 * @param libraryFolders - Where to look else. Default: where distributions keep it.
 * @returns The path of the executable; of several versions the newest.
 * @throws {@link PushError} `program-missing`, naming the package to install.
 */
export function findMiniBrowser(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  libraryFolders: readonly string[] = LIBRARY_FOLDERS,
): string {
  const chosen = environment[VARIABLE];
  if (chosen !== undefined) {
    if (isExecutableFile(chosen)) return chosen;
    throw new PushError('program-missing', `${VARIABLE} names no executable file: ${chosen}`);
  }
  const found = listCandidates(libraryFolders).find(isExecutableFile);
  if (found !== undefined) return found;
  throw new PushError(
    'program-missing',
    `No MiniBrowser of WebKitGTK found below ${libraryFolders.join(', ')}; install it, on Debian or Ubuntu with: ` +
      `apt-get install ${WEBKIT_DRIVER.debianPackage}, or name its executable in ${VARIABLE}`,
  );
}

function listCandidates(libraryFolders: readonly string[]): string[] {
  // Debian has a folder for each processor architecture in between, such as x86_64-linux-gnu.
  const architectures = libraryFolders.flatMap((folder) => listFolder(folder, /-linux-/));
  return [...libraryFolders, ...architectures]
    .flatMap((folder) => listFolder(folder, /^webkit2?gtk-\d/))
    .toSorted(newestFirst)
    .map((folder) => join(folder, 'MiniBrowser'));
}

function listFolder(folder: string, name: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((entry) => name.test(entry))
      .map((entry) => join(folder, entry));
  } catch {
    return []; // Not every distribution has each of the folders.
  }
}

/** The interface's version is at the end: webkit2gtk-4.0, webkit2gtk-4.1, webkitgtk-6.0. */
function newestFirst(first: string, second: string): number {
  return versionOf(second).localeCompare(versionOf(first), 'en', { numeric: true });
}

function versionOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('-') + 1);
}
