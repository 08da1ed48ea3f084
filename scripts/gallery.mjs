// `npm run gallery`: installs what is missing, builds the packages, and serves every element in every state.
// Options are vite's: `--host`, `--port`, `--open`.
import { join } from 'node:path';
import { checkNode, installDependencies, root, run, say } from './bootstrap.mjs';

checkNode();
installDependencies();
say('Building');
run(join(root, 'node_modules/.bin/tsc'), ['-b']);
say('Serving the gallery');
run(join(root, 'node_modules/.bin/vite'), ['--config', 'demo/gallery/vite.config.ts', ...process.argv.slice(2)]);
