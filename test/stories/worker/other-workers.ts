import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { generateSW, injectManifest } from 'workbox-build';
import { bundleModule } from '../../support/bundle-module.js';

const workspace = join(import.meta.dirname, '../..');
const examples = join(workspace, 'consumers/workers');
const installed = join(workspace, 'node_modules');
const pushWorker = join(installed, 'web-push-kit/dist/script-tag/push-worker.js');

/** The folders in `test/consumers/workers`: what builds a worker for a site already. */
export type OtherWorker = 'angular' | 'vite-pwa' | 'workbox-generate-sw' | 'workbox-inject-manifest';

/**
 * Builds a site with such a worker and the kit's handlers beside it, as its authors would: `index.html`, and a worker
 * at `/worker.js` that serves it from a cache.
 *
 * @param folder - Empty.
 * @returns The folder to serve.
 */
export async function buildSite(name: OtherWorker, folder: string): Promise<string> {
  await cp(join(examples, 'index.html'), join(folder, 'index.html'));
  await cp(pushWorker, join(folder, 'push-worker.js'));
  if (name === 'angular') await buildWithAngular(folder);
  if (name === 'workbox-generate-sw') await buildWithGenerateSw(folder);
  if (name === 'workbox-inject-manifest') await buildWithInjectManifest(folder);
  return name === 'vite-pwa' ? await buildWithVitePwa(folder) : folder;
}

async function buildWithGenerateSw(folder: string): Promise<void> {
  const config = JSON.parse(await readFile(join(examples, 'workbox-generate-sw/workbox-config.json'), 'utf8'));
  const output = { globDirectory: folder, swDest: join(folder, 'worker.js'), inlineWorkboxRuntime: true };
  // Built for debugging, Workbox logs every step to the page's console.
  await generateSW({ ...config, ...output, mode: 'production', sourcemap: false });
}

async function buildWithInjectManifest(folder: string): Promise<void> {
  const source = await readFile(join(examples, 'workbox-inject-manifest/worker.js'), 'utf8');
  const swSrc = join(folder, 'bundled-worker.js');
  await writeFile(swSrc, await bundleModule(source));
  await injectManifest({
    swSrc,
    swDest: join(folder, 'worker.js'),
    globDirectory: folder,
    globPatterns: ['index.html'],
  });
}

async function buildWithAngular(folder: string): Promise<void> {
  const angular = join(installed, '@angular/service-worker');
  await cp(join(examples, 'angular/worker.js'), join(folder, 'worker.js'));
  await cp(join(angular, 'ngsw-worker.js'), join(folder, 'ngsw-worker.js'));
  await cp(join(examples, 'angular/ngsw-config.json'), join(folder, 'ngsw-config.json'));
  // Its paths are relative to where it runs.
  await promisify(execFile)('node', [join(angular, 'ngsw-config.js'), '.', 'ngsw-config.json', '/'], { cwd: folder });
}

async function buildWithVitePwa(folder: string): Promise<string> {
  const root = join(folder, 'project');
  await mkdir(root);
  await cp(join(examples, 'vite-pwa'), root, { recursive: true });
  await cp(join(folder, 'index.html'), join(root, 'index.html'));
  await symlink(installed, join(root, 'node_modules'));
  // Its files are modules, as in any project that Vite sets up.
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await build({ root, logLevel: 'silent' });
  return join(root, 'dist');
}
