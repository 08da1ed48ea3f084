import { spawnSync } from 'node:child_process';
import { PushError } from '@web-push-kit/protocol';

/**
 * Checks for the library that Firefox shows notifications through: without it they are drawn by Firefox itself, and no
 * desktop hears of them.
 *
 * @param libraries - What the system's linker knows, as `ldconfig -p` lists it; empty where nobody can tell.
 * @throws {@link PushError} `program-missing`, naming the package to install.
 */
export function requireLibnotify(libraries = listLibraries()): void {
  if (libraries === '' || libraries.includes('libnotify.so.4')) return;
  throw new PushError(
    'program-missing',
    'Firefox shows notifications on a desktop through libnotify, which is not installed; on Debian or Ubuntu: ' +
      'apt-get install libnotify4',
  );
}

/** Systems without `ldconfig` are left alone. */
function listLibraries(): string {
  if (process.platform !== 'linux') return '';
  const { stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return stdout ?? '';
}
