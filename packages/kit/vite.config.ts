import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { minifyAgain } from './minify-again.js';

/** What is built, by vite's `--mode`. */
const outputs = {
  // What users get: one classic script each, and the elements as modules beside them.
  page: { entry: 'dist/bundles/web-push-kit.js', name: 'WebPushKit', output: 'dist/script-tag/web-push-kit.js' },
  elements: { entry: 'dist/bundles/elements.js', name: undefined, output: 'dist/script-tag/elements/elements.js' },
  worker: { entry: 'dist/bundles/push-worker.js', name: 'PushWorker', output: 'dist/script-tag/push-worker.js' },
  // What an import costs, for the size limits; nobody loads these.
  'size-client': { entry: 'size/client.js', name: undefined, output: 'dist/size/client/entry.js' },
  'size-core': { entry: 'size/elements-core.js', name: undefined, output: 'dist/size/core/entry.js' },
  'size-worker-small': { entry: 'size/worker-small.js', name: 'Worker', output: 'dist/size/worker-small.js' },
  'size-worker-no-inbox': { entry: 'size/worker-no-inbox.js', name: 'Worker', output: 'dist/size/worker-no-inbox.js' },
} as const;

/** The oldest browsers that the kit runs in. */
const OLDEST_BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

/** The elements, each of which has a module that defines it. */
const elements = dirname(fileURLToPath(import.meta.resolve('@web-push-kit/elements/define')));
const definitions = readdirSync(`${elements}/on-demand`)
  .filter((name) => name.endsWith('.js'))
  .map((name): [string, string] => [name.slice(0, -'.js'.length), `${elements}/on-demand/${name}`]);

function isOutputName(mode: string): mode is keyof typeof outputs {
  return Object.hasOwn(outputs, mode);
}

/** A script of its own, with all that it can load inside. */
function planScript(entry: string, name: string, fileName: string): UserConfig['build'] {
  return {
    lib: { entry, name, formats: ['iife'], fileName: () => fileName },
    // Lit, Workbox and idb ask that their notices go where their code goes.
    license: { fileName: `${fileName.slice(0, -'.js'.length)}.licenses.md` },
  };
}

/** Modules as an app's bundler makes them of an import: one file that comes with it, and more that are loaded later. */
function planModules(entry: string): UserConfig['build'] {
  return {
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'entry', tags: ['$initial'] }] },
      },
    },
  };
}

/** The elements that most pages have. */
const everyday = ['push-bell', 'push-prompt', 'push-toggle'].map((tag) => `${elements}/${tag}/define.js`);

/** What loads elements and forms plurals, and what a bell reads of a client's records. */
const withoutLit = ['load-element', 'translations/plural', 'push-bell/bell-records'].map(
  (name) => `${elements}/${name}.js`,
);

/** Gives a name to the modules that come with the import of some: what others add to them is not for all. */
function nameImportsOf(
  name: string,
  files: readonly string[],
): (id: string, context: Rolldown.ChunkingContext) => string | null {
  const imports = new Set<string>();
  const collect = (id: string, context: Rolldown.ChunkingContext): void => {
    if (imports.has(id)) return;
    imports.add(id);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) collect(imported, context);
  };
  return (id, context) => {
    if (imports.size === 0) for (const file of files) collect(file, context);
    return imports.has(id) ? name : null;
  };
}

/** The elements of the script tag: what two of them need is a file of its own, and so is what is loaded later. */
function planElements(entry: string): UserConfig['build'] {
  return {
    lib: { entry: { elements: entry, ...Object.fromEntries(definitions) }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: nameImportsOf('core', everyday), minShareCount: 2, priority: 2 },
            // Without Lit, which is in the next: every page with the script has it.
            {
              name: nameImportsOf('records', withoutLit),
              minShareCount: 4,
              priority: 1,
            },
            { name: 'more', minShareCount: 4 },
          ],
        },
      },
    },
    license: { fileName: 'elements.licenses.md' },
  };
}

/** What runs on every page that has it, from its first line to its last. */
const AT_START = /^(shared\/core-.*|push-(bell|prompt|toggle))\.js$/;

/**
 * Has browsers compile such files at once instead of function by function: a quarter of the script time at start.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
function compileAtOnce(): Plugin {
  return {
    name: 'compile-at-once',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !AT_START.test(file.fileName)) continue;
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  };
}

/** Puts what is loaded with the entry into the folder `static`, and what is loaded later into `later`. */
function sortByLoading(): Plugin {
  return {
    name: 'sort-by-loading',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const loaded = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => withImports(entry, bundle)));
      for (const chunk of chunks) {
        delete bundle[chunk.fileName];
        const folder = loaded.has(chunk.fileName) ? 'static' : 'later';
        this.emitFile({ type: 'asset', fileName: `${folder}/${chunk.fileName}`, source: chunk.code });
      }
    },
  };
}

/** The names of a chunk and of those that come with it. */
function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): readonly string[] {
  const imported = chunk.imports.flatMap((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' ? withImports(file, bundle) : [];
  });
  return [chunk.fileName, ...imported];
}

function planBuild(mode: keyof typeof outputs): UserConfig['build'] {
  const { entry, name, output } = outputs[mode];
  if (mode === 'elements') return planElements(entry);
  return name === undefined ? planModules(entry) : planScript(entry, name, output.slice(output.lastIndexOf('/') + 1));
}

function planPlugins(mode: keyof typeof outputs): readonly Plugin[] {
  if (mode === 'elements') return [compileAtOnce()];
  return mode.startsWith('size-') && outputs[mode].name === undefined ? [sortByLoading()] : [];
}

export default defineConfig(({ mode }) => {
  if (!isOutputName(mode)) throw new Error(`--mode is "${mode}"; it must be one of ${Object.keys(outputs).join(', ')}`);
  const { name, output } = outputs[mode];
  return {
    define: {
      // Workbox and Lit ask for it, and a browser has no `process`.
      'process.env.NODE_ENV': '"production"',
      ELEMENT_TAGS: JSON.stringify(definitions.map(([tag]) => tag)),
    },
    // Not left to NODE_ENV: a test runner or a shell may have set that to something else.
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [minifyAgain(), ...planPlugins(mode)],
    build: {
      target: OLDEST_BROWSERS,
      outDir: dirname(output),
      emptyOutDir: name === undefined,
      copyPublicDir: false,
      sourcemap: false,
      ...planBuild(mode),
    },
  };
});
