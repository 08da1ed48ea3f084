import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const site = fileURLToPath(new URL('./site', import.meta.url));
const outDir = fileURLToPath(new URL('./dist/site', import.meta.url));

/**
 * Builds the push worker as one classic script with a fixed name.
 *
 * A worker's address is part of its registration, so it carries no hash, and
 * a classic script runs in every browser that has push.
 */
function pushWorker(): Plugin {
  return {
    name: 'push-worker',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        root: site,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: false,
          sourcemap: true,
          lib: {
            entry: `${site}/src/push-worker.ts`,
            formats: ['iife'],
            name: 'pushWorker',
            fileName: () => 'push-worker.js',
          },
        },
      });
    },
  };
}

/** Puts the kit's ready-made files beside the page that shows the setup without a bundler. */
function scriptTagFiles(): Plugin {
  return {
    name: 'script-tag-files',
    apply: 'build',
    async generateBundle() {
      const folder = dirname(fileURLToPath(import.meta.resolve('web-push-kit/web-push-kit.js')));
      for (const name of await readdir(folder, { recursive: true })) {
        if (!/\.(js|css)$/.test(name)) continue;
        this.emitFile({ type: 'asset', fileName: `script-tag/${name}`, source: await readFile(join(folder, name)) });
      }
    },
  };
}

export default defineConfig({
  root: site,
  plugins: [scriptTagFiles(), pushWorker()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // The site's Content-Security-Policy knows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
