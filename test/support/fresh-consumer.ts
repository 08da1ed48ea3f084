import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyContent, prepareFolder } from './prepare-folder.js';
import { scaled } from './timeout-factor.js';

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
    await copyContent(await prepareExample(example, packages), consumer.folder);
    return consumer;
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

  /** Removes it. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Prepares an example with its dependencies installed. */
async function prepareExample(example: string, packages: readonly string[]): Promise<string> {
  const source = join(root, 'test/consumers', example);
  const tarballs = await Promise.all(packages.map(preparePackage));
  return await prepareFolder({
    name: `consumer-${example}`,
    inputs: [source, ...tarballs],
    async make(folder) {
      for (const content of [source, ...tarballs]) await copyContent(content, folder);
      const files = (await readdir(folder)).filter((name) => name.endsWith('.tgz')).map((name) => `./${name}`);
      const args = ['install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', ...files];
      await runCommand('npm', args, folder);
    },
  });
}

/** Packs as publishing does, with the versions of the workspace written out. */
async function preparePackage(name: string): Promise<string> {
  const source = join(root, 'packages', name);
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  return await prepareFolder({
    name: `package-${name}`,
    inputs: [source],
    make: async (folder) => {
      await runCommand('npx', ['--yes', String(packageManager), 'pack', '--pack-destination', folder], source);
    },
  });
}

async function runCommand(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await run(command, args, { cwd, env: cleanEnvironment(), timeout: scaled(COMMAND_TIMEOUT_MS) });
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
