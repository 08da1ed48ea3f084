import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Arguments that only the processes below the browser's own have. */
const CHILD_MARK = /[\0 ](?:--type=|-contentproc[\0 ])/;

/**
 * Finds the main process of the browser that uses a profile. Linux only.
 *
 * @returns Its process id, or `undefined` when no browser uses the profile.
 */
export async function findBrowserProcess(userDataDir: string): Promise<number | undefined> {
  const entries = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => /^\d+$/.test(entry))
      .map(async (entry) => ((await isMainProcess(entry, userDataDir)) ? Number(entry) : undefined)),
  );
  return found.find((pid) => pid !== undefined);
}

async function isMainProcess(entry: string, userDataDir: string): Promise<boolean> {
  // A process that ends while we look has no command line any more.
  const commandLine = await readFile(join('/proc', entry, 'cmdline'), 'utf8').catch(() => '');
  return isBrowserCommandLine(commandLine, userDataDir);
}

/**
 * Whether a command line is that of the main process of the browser with this profile.
 *
 * @param commandLine - As in `/proc`: Firefox keeps the zeros between arguments, Chromium writes blanks over them.
 */
export function isBrowserCommandLine(commandLine: string, userDataDir: string): boolean {
  const at = commandLine.indexOf(userDataDir);
  if (at < 1 || CHILD_MARK.test(commandLine)) return false;
  const isWholeArgument = /[\0 =]/.test(commandLine.charAt(at - 1));
  return isWholeArgument && /^(?:[\0 ]|$)/.test(commandLine.slice(at + userDataDir.length));
}
