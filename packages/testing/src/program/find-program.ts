import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PushError } from '@web-push-kit/protocol';

/** A program this package runs, and where Debian and Ubuntu have it. */
export interface ProgramName {
  /** File name looked for on the search path. */
  readonly name: string;
  /** Debian package that installs it, named in the error when it is missing. */
  readonly debianPackage: string;
}

/**
 * Finds a program on the search path.
 *
 * @param searchPath - Directories in the form of `PATH`. Default: this process's `PATH`.
 * @throws {@link PushError} `program-missing`, naming the package to install.
 */
export function findProgram(program: ProgramName, searchPath = process.env.PATH ?? ''): string {
  const found = lookUpProgram(program.name, searchPath);
  if (found !== undefined) return found;
  throw new PushError(
    'program-missing',
    `The program "${program.name}" is not on the PATH; install it, on Debian or Ubuntu with: ` +
      `apt-get install ${program.debianPackage}`,
  );
}

/** The full path of the first executable called `name`, or `undefined`. */
export function lookUpProgram(name: string, searchPath = process.env.PATH ?? ''): string | undefined {
  return searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutableFile);
}

/** Whether `path` is a file that this user may run. */
export function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Absent or not ours to run: both mean that it cannot be used.
    return false;
  }
}
