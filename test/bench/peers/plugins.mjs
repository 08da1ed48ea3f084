// What two peers need of a bundler. Plain JavaScript: it uses packages that are here only after the peers are installed.

import { ConsoleLogger, LogLevel, NodeJSFileSystem } from '@angular/compiler-cli';
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';

/** Angular's packages are half compiled: an app's build does the rest, or its pages would carry the whole compiler. */
export const linkAngular = {
  name: 'link-angular',
  async transform(code, id) {
    if (!id.includes('/@angular/') || !code.includes('ɵɵngDeclare')) return undefined;
    const linker = createEs2015LinkerPlugin({
      fileSystem: new NodeJSFileSystem(),
      logger: new ConsoleLogger(LogLevel.error),
      linkerJitMode: false,
    });
    const options = { filename: id, configFile: false, babelrc: false, compact: false, plugins: [linker] };
    const linked = await transformAsync(code, options);
    return { code: linked.code, map: null };
  },
};

/** CleverTap's worker fetches its storage from a CDN. */
export const keepClevertapOffline = {
  name: 'keep-clevertap-offline',
  transform(code, id) {
    if (!id.endsWith('/clevertap-web-sdk/sw_webpush.js')) return undefined;
    return { code: code.replace(/importScripts\([^)]*\);?/, ''), map: null };
  },
};
