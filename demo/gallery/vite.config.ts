import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The gallery, built into the folder of the demo's site so that the demo's server serves it under its policies. */
export default defineConfig({
  root: here('.'),
  base: '/gallery/',
  build: {
    outDir: here('../dist/site/gallery'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [here('index.html'), here('stage.html')] },
  },
});
