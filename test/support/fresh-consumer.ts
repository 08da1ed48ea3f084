import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** How long one command may take, in milliseconds: installing fetches from the registry. */
const COMMAND_TIMEOUT_MS = 240_000;

/** A project outside of this repository that installs our packages as anybody would: from what is published. */
export class FreshConsumer {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Copies an example to a fresh folder and installs the packed packages there.
   *
   * @param example - Folder in `test/consumers`.
   * @param packages - Folders in `packages`, all that the example needs of ours.
   */
  static async create(example: string, packages: readonly string[]): Promise<FreshConsumer> {
    const consumer = new FreshConsumer(await mkdtemp(join(tmpdir(), 'fresh-consumer-')));
    try {
      await consumer.#install(example, packages);
      return consumer;
    } catch (error) {
      await consumer.remove();
      throw error;
    }
  }

  /**
   * Runs a command in the project.
   *
   * @returns What it printed.
   * @throws With what it printed, when it fails.
   */
  async run(command: string, args: readonly string[]): Promise<string> {
    return await runCommand(command, args, this.folder);
  }

  async #install(example: string, packages: readonly string[]): Promise<void> {
    await cp(join(root, 'test/consumers', example), this.folder, { recursive: true });
    for (const name of packages) await pack(name, this.folder);
    const tarballs = (await readdir(this.folder)).filter((name) => name.endsWith('.tgz')).map((name) => `./${name}`);
    await this.run('npm', ['install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs]);
  }

  /** Removes it. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Packs as publishing does, with the versions of the workspace written out. */
async function pack(name: string, destination: string): Promise<void> {
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const args = ['--yes', String(packageManager), 'pack', '--pack-destination', destination];
  await runCommand('npx', args, join(root, 'packages', name));
}

async function runCommand(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await run(command, args, { cwd, env: cleanEnvironment(), timeout: COMMAND_TIMEOUT_MS });
    return stdout;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}\n${stderr}`, { cause });
  }
}

/** Whatever runs this test must not be seen by what runs inside of it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(PLAYWRIGHT_|PW_|PWTEST_|TEST_|NODE_OPTIONS$|NODE_ENV$|FORCE_COLOR$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
