// `npm run gallery`: installs what is missing, builds the packages, and serves every element in every state.
// Options are vite's: `--host`, `--port`, `--open`.
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, installDependencies } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './root.mjs';
import { runSteps } from './steps.mjs';

await runSteps('gallery', async (steps, args) => {
  const options = readOptions(args);
  checkNode();
  await installDependencies(steps);
  await steps.run('Build', (step) => build(step, ['kit: entries']));
  const server = await steps.run('Gallery', () => serveGallery(steps, options));
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  const addresses = [...local, ...network].join('  ');
  steps.say(`\nThe gallery is open:  ${addresses}\nIt follows changes of its own files. Ctrl+C ends it.`);
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
  await server.close();
});

/** `--host` and `--open` may stand alone: any address of this machine, any browser. */
function readOptions(args) {
  const withValues = args.map((arg) => (arg === '--host' ? '--host=' : arg));
  const { values } = parseArgs({
    args: withValues,
    options: { host: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
  });
  return {
    ...(values.host === undefined ? {} : { host: values.host === '' ? true : values.host }),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    ...(values.open === undefined ? {} : { open: values.open }),
  };
}

async function serveGallery(steps, options) {
  const { createLogger, createServer } = await import('vite');
  const logger = createLogger('info');
  for (const level of ['info', 'warn', 'warnOnce', 'error']) logger[level] = (text) => steps.log(text);
  const server = await createServer({
    configFile: join(root, 'demo/gallery/vite.config.ts'),
    customLogger: logger,
    clearScreen: false,
    server: options,
  });
  return server.listen();
}
