// Brings a fresh machine to the point where the project runs: Node.js and npm are all it may expect.
// Plain JavaScript without dependencies, because it runs before any are installed.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { Stamps } from './stamps.mjs';

const OLDEST_NODE = [20, 19];

/** What the real-browser parts need: how to see that it is there, and the Debian package that brings it. */
const PROGRAMS = {
  chromium: { commands: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'], debian: 'chromium' },
  firefox: { commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  webkit: { commands: ['WebKitWebDriver'], debian: 'webkit2gtk-driver' },
  display: { commands: ['Xvfb'], debian: 'xvfb' },
  windowManager: { commands: ['openbox'], debian: 'openbox' },
  pointer: { commands: ['xdotool'], debian: 'xdotool' },
  sessionBus: { commands: ['dbus-daemon'], debian: 'dbus' },
  // The one font that the gallery's screenshots are compared in.
  font: {
    commands: [],
    debian: 'fonts-dejavu-core',
    files: [
      '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
      '/usr/share/fonts/TTF/DejaVuSans.ttf',
      '/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf',
    ],
  },
  // Firefox shows notifications through it, and its package does not bring it along.
  libnotify: { commands: [], debian: 'libnotify4', files: libnotifyFiles() },
  postgres: { commands: ['postgres'], debian: 'postgresql', folders: postgresFolders },
};

/** @typedef {keyof typeof PROGRAMS} Program */
/** @typedef {import('./steps.mjs').Steps} Steps */

/** Throws when Node.js is older than the project supports. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `web-push-kit needs Node.js ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.`,
  );
}

/**
 * Installs the npm dependencies exactly as the lockfile names them, unless they are there already.
 *
 * @param {Steps} steps
 */
export async function installDependencies(steps) {
  const stamps = new Stamps({ root, folder: join(root, 'node_modules/.cache') });
  await steps.run('Dependencies', async (step) => {
    const options = ['--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'];
    const hasRun = await stamps.runIfNeeded(dependencies(), () =>
      step.command(['npx', '--yes', packageManager(), 'install', ...options]),
    );
    step.detail = hasRun ? '' : 'nothing has changed';
  });
}

/** What the installation reads, and what shows that nobody has removed it or installed something else. */
function dependencies() {
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  return {
    name: 'dependencies',
    reads: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', /^((packages\/[^/]+|demo|test)\/)?package\.json$/],
    writes: [
      'node_modules/.pnpm/lock.yaml',
      ...[...folders, 'demo'].map((folder) => `${folder}/node_modules/.bin/vitest`),
      'test/node_modules/.bin/vite',
    ],
  };
}

/** Returns pnpm in the version that package.json names, as npx takes it. */
function packageManager() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}

/**
 * Makes sure that programs are there: installs them on Debian as root, and elsewhere throws an error that says what to
 * install.
 *
 * @param {Steps} steps
 * @param {readonly Program[]} programs
 */
export async function installPrograms(steps, programs) {
  const missing = programs.filter((program) => !isInstalled(PROGRAMS[program]));
  if (missing.length === 0) return;
  const packages = missing.map((program) => PROGRAMS[program].debian);
  if (!canInstallPackages()) {
    throw new Error(
      `Missing: ${missing.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}\n` +
        'Install these and run the command again.',
    );
  }
  await steps.run(`Debian packages, once (${packages.length})`, async (step) => {
    step.detail = packages.join(', ');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await step.command(['apt-get', 'update', '-qq'], { env });
    await step.command(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
    const still = missing.filter((program) => !isInstalled(PROGRAMS[program]));
    if (still.length > 0) throw new Error(`These are still missing: ${still.join(', ')}`);
  });
}

function canInstallPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function isInstalled({ commands, folders, files = [] }) {
  if (files.some((file) => existsSync(file))) return true;
  const searched = [...(process.env.PATH ?? '').split(delimiter), ...(folders?.() ?? []), ...applicationFolders()];
  return commands.some((command) => searched.some((folder) => isExecutable(join(folder, command))));
}

/** Where browsers live on systems that keep them off the PATH. */
function applicationFolders() {
  return process.platform === 'darwin'
    ? ['/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Firefox.app/Contents/MacOS']
    : [];
}

/** Where Linux systems keep it, a folder for each architecture on some; other systems need none. */
function libnotifyFiles() {
  if (process.platform !== 'linux') return [process.execPath];
  const folders = ['/usr/lib64', '/usr/lib', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))];
  return folders.map((folder) => join(folder, 'libnotify.so.4'));
}

/** Debian keeps PostgreSQL's server programs off the PATH, in a folder for each version. */
function postgresFolders() {
  const versions = '/usr/lib/postgresql';
  return existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : [];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the same to the caller
  }
}
