import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'worker.js',
      injectRegister: null,
      manifest: false,
      injectManifest: { globPatterns: ['index.html'] },
    }),
  ],
});
