import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PushError } from '@web-push-kit/protocol';

/** When this process began; tells a lock of ours from one of an earlier process that had the same id. */
const PROCESS_STARTED_AT = Math.round(performance.timeOrigin);

/**
 * Reserves a data folder for this process: two that open one embedded database would destroy it.
 *
 * @returns A function that gives the folder back.
 * @throws {@link PushError} `invalid-option` when another running process holds the folder.
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'server.lock');
  if (!(await tryLock(path))) {
    if (isHeld(await readLock(path))) throw new PushError('invalid-option', describeHolder(path));
    await rm(path, { force: true });
    if (!(await tryLock(path))) throw new PushError('invalid-option', describeHolder(path));
  }
  return () => rm(path, { force: true });
}

async function tryLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${PROCESS_STARTED_AT}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readLock(path: string): Promise<readonly number[]> {
  try {
    return (await readFile(path, 'utf8')).trim().split(' ').map(Number);
  } catch {
    return []; // given back a moment ago
  }
}

function isHeld([pid, startedAt]: readonly number[]): boolean {
  if (pid === undefined || !Number.isInteger(pid) || pid <= 0) return false;
  // In a container every process may have the same id: after a crash the lock only looks like ours.
  if (pid === process.pid) return startedAt === PROCESS_STARTED_AT;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // running, and somebody else's
  }
}

function describeHolder(path: string): string {
  return `Another server uses this data folder. Stop it, choose another DATA_DIR, or run several processes on a PostgreSQL server with DATABASE_URL. If none is running, delete ${path}`;
}
