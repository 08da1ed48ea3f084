// What the build is made of: each task with all that it reads and writes, so that it runs when that has changed.
import { join } from 'node:path';
import { root } from './root.mjs';

/** What is installed, which may be something else than what the lockfile in the root says. */
const INSTALLED = 'node_modules/.pnpm/lock.yaml';

const PACKAGES = /^(packages\/[^/]+|demo)\/package\.json$/;
const TYPE_SETTINGS = /^(.+\/)?tsconfig[^/]*\.json$/;

/** What every task reads. */
const ALWAYS = [INSTALLED, PACKAGES, TYPE_SETTINGS, /^scripts\/build-tasks\.mjs$/];

/** The packages that run in a page, and those that run in a service worker. */
const PAGE = 'protocol|storage|backend|client|elements';
const WORKER = 'protocol|storage|backend|worker';

/** What the compiler has made of packages, and what the build has added to it. */
function compiled(names) {
  return new RegExp(`^packages/(${names})/dist/.*\\.(js|json|d\\.ts)$`);
}

/** What the compiler has made of the kit itself. */
const KIT = /^packages\/kit\/dist\/([^/]+|bundles\/.*)\.js$/;

const ENTRIES = /^packages\/kit\/dist\/elements\/.*\.(js|d\.ts)$/;

/** What a site that uses the kit may read of it. */
const KIT_FOR_SITES = [compiled(`${PAGE}|worker`), KIT, ENTRIES];

function bin(folder, program) {
  return join(root, folder, 'node_modules/.bin', program);
}

function inPackage(name, ...command) {
  return { command, cwd: join(root, name) };
}

/** A script tag's file, or what an import costs: `--mode` of the kit's vite.config.ts. */
function bundle({ name, mode, packages, entry, writes }) {
  return {
    name: `kit: ${name}`,
    after: ['types'],
    reads: [...ALWAYS, compiled(packages), KIT, entry, /^packages\/kit\/(vite\.config|minify-again)\.ts$/],
    writes: [writes],
    commands: () => [inPackage('packages/kit', bin('packages/kit', 'vite'), 'build', '--mode', mode)],
  };
}

const types = {
  name: 'types',
  after: [],
  reads: [
    ...ALWAYS,
    /^(packages\/[^/]+|demo\/(timetable|server|launch))\/src\/(?!.*\.test\.ts$).*\.ts$/,
    /^packages\/elements\/compact-dist\.js$/,
    /^scripts\/compact-module\.mjs$/,
  ],
  writes: [
    /^packages\/(?!kit\/)[^/]+\/dist\/(?!jsx\.).*\.(js|d\.ts)$/,
    /^packages\/kit\/dist\/([^/]+|(bundles|cli)\/.*)\.(js|d\.ts)$/,
    /^demo\/dist\/(timetable|server|launch)\/.*\.(js|d\.ts)$/,
  ],
  commands: (isFromScratch) => [
    // It knows by itself what has changed, but does not look whether all that it has written is still there.
    { command: [bin('', 'tsc'), '-b', ...(isFromScratch ? ['--force'] : [])] },
    inPackage('packages/elements', process.execPath, 'compact-dist.js'),
  ],
};

const manifest = {
  name: 'elements: manifest',
  after: [],
  reads: [...ALWAYS, /^packages\/elements\/src\/(?!.*\.test\.ts$)/, /^packages\/elements\/custom-elements-manifest\./],
  writes: [/^packages\/elements\/dist\/([^/]+\.json|jsx\.d\.ts)$/],
  commands: () => [
    inPackage(
      'packages/elements',
      ...[bin('packages/elements', 'cem'), 'analyze', '--config', 'custom-elements-manifest.config.js'],
    ),
  ],
};

const entries = {
  name: 'kit: entries',
  after: ['types', 'elements: manifest'],
  reads: [...ALWAYS, compiled('elements'), /^packages\/kit\/[^/]+\.js$/, /^packages\/kit\/src\/web-push-kit\.css$/],
  writes: [/^packages\/kit\/dist\/(editors|help-steps|elements)\//, /^packages\/kit\/dist\/script-tag\/[^/]+\.css$/],
  commands: () =>
    ['copy-editor-data.js', 'write-help-steps.js', 'write-entries.js'].map((script) =>
      inPackage('packages/kit', process.execPath, script),
    ),
};

const bundles = [
  ...[
    { name: 'script tag', mode: 'page', packages: PAGE, writes: /^packages\/kit\/dist\/script-tag\/web-push-kit\./ },
    { name: 'worker', mode: 'worker', packages: WORKER, writes: /^packages\/kit\/dist\/script-tag\/push-worker\./ },
    { name: 'elements', mode: 'elements', packages: PAGE, writes: /^packages\/kit\/dist\/script-tag\/elements\// },
  ].map((one) => bundle({ ...one, entry: KIT })),
  ...[
    { mode: 'size-client', packages: PAGE, writes: /^packages\/kit\/dist\/size\/client\// },
    { mode: 'size-core', packages: PAGE, writes: /^packages\/kit\/dist\/size\/core\// },
    { mode: 'size-worker-small', packages: WORKER, writes: /^packages\/kit\/dist\/size\/worker-small\./ },
    { mode: 'size-worker-no-inbox', packages: WORKER, writes: /^packages\/kit\/dist\/size\/worker-no-inbox\./ },
  ].map((one) => bundle({ ...one, name: one.mode.replace('size-', 'size of '), entry: /^packages\/kit\/size\// })),
];

const site = {
  name: 'demo: site',
  after: ['kit: entries', 'kit: script tag', 'kit: worker', 'kit: elements'],
  reads: [
    ...[...ALWAYS, ...KIT_FOR_SITES, /^packages\/kit\/dist\/script-tag\//, /^demo\/dist\/timetable\/.*\.js$/],
    ...[/^demo\/vite\.config\.ts$/, /^demo\/site\/(?!.*\.test\.ts$)/],
  ],
  writes: [/^demo\/dist\/site\/(?!gallery\/)/],
  commands: () => [inPackage('demo', bin('demo', 'vite'), 'build')],
};

const gallery = {
  name: 'demo: gallery',
  // Its folder is in the site's, which is emptied first.
  after: ['demo: site'],
  reads: [...ALWAYS, ...KIT_FOR_SITES, /^demo\/gallery\/(?!.*\.test\.ts$)/],
  writes: [/^demo\/dist\/site\/gallery\//],
  commands: () => [inPackage('demo', bin('demo', 'vite'), 'build', '--config', 'gallery/vite.config.ts')],
};

/** All tasks of the build; each comes after those that it builds on. */
export const BUILD_TASKS = [types, manifest, entries, ...bundles, site, gallery];
