import { defineConfig } from 'vite';

/** One classic script each, by vite's `--mode`: what it is made of and where it goes. */
const scripts = {
  page: { entry: 'dist/bundles/web-push-kit.js', name: 'WebPushKit', output: 'dist/script-tag/web-push-kit.js' },
  worker: { entry: 'dist/bundles/push-worker.js', name: 'PushWorker', output: 'dist/script-tag/push-worker.js' },
  // What an import costs, for the size limits; nobody loads these.
  'size-client': { entry: 'size/client.js', name: 'Client', output: 'dist/size/client.js' },
  'size-worker': { entry: 'size/worker.js', name: 'Worker', output: 'dist/size/worker.js' },
} as const;

function isScriptName(mode: string): mode is keyof typeof scripts {
  return Object.hasOwn(scripts, mode);
}

export default defineConfig(({ mode }) => {
  if (!isScriptName(mode)) throw new Error(`--mode is "${mode}"; it must be one of ${Object.keys(scripts).join(', ')}`);
  const { entry, name, output } = scripts[mode];
  const slash = output.lastIndexOf('/');
  return {
    // Workbox and Lit ask for it, and a browser has no `process`.
    define: { 'process.env.NODE_ENV': '"production"' },
    // Not left to NODE_ENV: a test runner or a shell may have set that to something else.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      // The oldest browsers that the kit runs in.
      target: ['chrome109', 'firefox115', 'safari16.4'],
      lib: { entry, name, formats: ['iife'], fileName: () => output.slice(slash + 1) },
      outDir: output.slice(0, slash),
      emptyOutDir: false,
      sourcemap: false,
      // Lit, Workbox and idb ask that their notices go where their code goes.
      license: { fileName: `${output.slice(slash + 1, -'.js'.length)}.licenses.md` },
    },
  };
});
