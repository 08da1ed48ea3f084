// `npm run demo`: installs what is missing, builds, and hands over to the demo's launcher.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, fail, installDependencies, installPrograms, pnpm, root, say } from './bootstrap.mjs';

const options = process.argv.slice(2);
const browser = options.some((option) => option.includes('firefox')) ? 'firefox' : 'chromium';

function programsFor() {
  if (options.includes('--no-browser') || options.includes('--help')) return [];
  const notifying = browser === 'firefox' ? [browser, 'libnotify'] : [browser];
  return options.includes('--check') ? [...notifying, 'display', 'windowManager', 'pointer', 'sessionBus'] : notifying;
}

checkNode();
if (!installPrograms(programsFor())) {
  fail('Install these and run the command again, or use `npm run demo -- --no-browser` with your own browser.');
}
installDependencies();
say('Building');
pnpm('run', 'build');
await import(pathToFileURL(join(root, 'demo/dist/launch/main.js')).href);
