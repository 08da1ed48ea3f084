import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server of a test's own. */
export interface ThrowawayPostgres {
  /** Connection string of an empty database. */
  readonly url: string;
  /** Stops the server and deletes its data. */
  close(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Makes a database cluster in a temporary folder and starts a server on it, reachable through a socket in that
 * folder alone. Takes about two seconds.
 */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const programs = findPrograms();
  const account = findAccount();
  // Short, because the path of a socket may have only about 100 characters.
  const folder = await mkdtemp(join(tmpdir(), 'pg-'));
  if (account !== undefined) await chown(folder, account.uid, account.gid);
  const options: SpawnOptions = { cwd: folder, env: { LC_ALL: 'C' }, ...account };
  const data = join(folder, 'data');
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    await run(join(programs, 'initdb'), ['-D', data, '-U', 'demo', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
    const server = await startServer(join(programs, 'postgres'), { data, folder, options });
    return {
      url: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=demo`,
      async close() {
        await stopServer(server);
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** Debian keeps these programs off the PATH, in a folder for each version. */
function findPrograms(): string {
  const versions = '/usr/lib/postgresql';
  const installed = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...installed.map((version) => join(versions, version, 'bin')),
  ];
  const found = folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
  if (found !== undefined) return found;
  throw new Error('PostgreSQL’s initdb was found neither on the PATH nor in /usr/lib/postgresql. Install PostgreSQL');
}

/** PostgreSQL refuses to run as root, so root lends it another account. */
function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([found]) => found === name)).find(Boolean);
  if (account === undefined) throw new Error('There is no account "postgres" or "nobody" to run PostgreSQL as');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

function run(program: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed: ${errors}`))));
  });
}

async function startServer(
  program: string,
  { data, folder, options }: { readonly data: string; readonly folder: string; readonly options: SpawnOptions },
): Promise<ChildProcess> {
  // Nothing here has to survive a power cut.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=60'];
  const args = ['-D', data, '-k', folder, '-h', '', ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill('SIGKILL'));
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('close', () => reject(new Error(`PostgreSQL did not start: ${lines.join('\n')}`)));
    if (server.stderr === null) return reject(new Error('PostgreSQL has no error output'));
    createInterface(server.stderr).on('line', (line) => {
      lines.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}

function stopServer(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('close', () => resolve());
    // "Fast": ends connections instead of waiting for them.
    server.kill('SIGINT');
  });
}
