import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { minifyAgain } from '../../packages/kit/minify-again.js';
import type { PageSubject, WorkerSubject } from './subject.js';

/** A script as a browser loads it. */
export interface Script {
  readonly fileName: string;
  readonly code: string;
  /** Whether it comes with the page's own script, and not later by `import()`. */
  readonly isStatic: boolean;
}

/** What some peers need of a bundler; nothing while they are not installed. */
const peerPlugins: readonly Plugin[] = existsSync(join(import.meta.dirname, 'node_modules/@babel/core'))
  ? Object.values(await import(/* @vite-ignore */ join(import.meta.dirname, 'peers/plugins.mjs')))
  : [];

/** One classic script for a worker. */
export async function bundleWorker({ source }: WorkerSubject): Promise<Script> {
  if ('script' in source) return { fileName: 'worker.js', code: await readFile(source.script, 'utf8'), isStatic: true };
  const [chunk] = await runBuild(source.entry, 'iife');
  if (chunk === undefined) throw new Error(`Nothing came of ${source.entry}`);
  return { fileName: 'worker.js', code: chunk.code, isStatic: true };
}

/** The modules of a page: its entry first, with what comes with it, and what it loads later. */
export async function bundlePage({ source }: PageSubject): Promise<readonly Script[]> {
  if ('script' in source) throw new Error('A page is bundled from a module');
  const chunks = await runBuild(source.entry, 'es');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  const loaded = entry === undefined ? new Set<string>() : findImports(entry, byName);
  const scripts = chunks.map(({ fileName, code }) => ({ fileName, code, isStatic: loaded.has(fileName) }));
  return scripts.sort((a, b) => Number(b.fileName === entry?.fileName) - Number(a.fileName === entry?.fileName));
}

function findImports(
  { fileName, imports }: Rolldown.OutputChunk,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
): Set<string> {
  const further = imports.flatMap((name) => {
    const chunk = chunks.get(name);
    return chunk === undefined ? [] : [...findImports(chunk, chunks)];
  });
  return new Set([fileName, ...further]);
}

async function runBuild(entry: string, format: 'es' | 'iife'): Promise<readonly Rolldown.OutputChunk[]> {
  const [result] = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'silent',
    // Everything is minified as the kit's own scripts are, so that nobody is better off.
    plugins: [...peerPlugins, minifyAgain()],
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: {
      'process.env.NODE_ENV': '"production"',
      ngDevMode: 'false',
      ngJitMode: 'false',
      ngI18nClosureMode: 'false',
    },
    build: {
      write: false,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      lib: { entry, formats: [format], name: 'Bench' },
      rolldownOptions: {
        output: {
          entryFileNames: 'entry.js',
          chunkFileNames: '[name].js',
          // What comes with the import is one file; a worker is one anyway.
          ...(format === 'es' && { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } }),
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  return [...(result?.output ?? [])].filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
}
