import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Bundles an app that imports entries of the package, and returns what its developers are warned of. */
async function warnings(...entries: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const code = entries.map((entry) => `import '${dist}/${entry}.js';`).join('\n');
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app.js' ? id : undefined),
        load: (id) => (id === 'app.js' ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'app.js',
        onLog: (level, { code: kind, message }) => {
          if (level === 'warn') found.push(`${kind}: ${message}`);
        },
      },
    },
  });
  return found;
}

test.each([
  ['the everyday elements', ['elements']],
  ['them and any other on demand', ['elements', 'autoload']],
  ['single elements, one of which others load', ['elements/push-subscribe/define', 'elements/push-help/define']],
])('an app with %s is bundled without a warning', async (_what, entries) => {
  expect(await warnings(...entries)).toEqual([]);
});
