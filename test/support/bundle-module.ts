import { join } from 'node:path';
import { build } from 'vite';

const workspace = join(import.meta.dirname, '..');
const ENTRY = join(workspace, 'bundled-module.js');

/**
 * Bundles a module as a site's own build would, into one script without imports.
 *
 * @param code - May import what the test workspace depends on, such as `web-push-kit/worker`.
 */
export async function bundleModule(code: string): Promise<string> {
  const built = await build({
    root: workspace,
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? code : null) },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rollupOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [output] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (output?.type !== 'chunk') throw new Error('The bundle has no script');
  return output.code;
}
