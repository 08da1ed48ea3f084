// `npm run demo`: installs what is missing, builds what has changed, and hands over to the demo's launcher.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installDependencies, installPrograms } from './bootstrap.mjs';
import { build } from './build.mjs';
import { parseDemoOptions, programsFor, USAGE } from './demo-options.mjs';
import { root } from './root.mjs';
import { runSteps } from './steps.mjs';

await runSteps('demo', async (steps, args) => {
  const options = readOptions(args);
  if (options.kind === 'help') return steps.say(`\n${USAGE}`);
  checkNode();
  await installPrograms(steps, programsFor(options));
  await installDependencies(steps);
  await steps.run('Build', (step) => build(step, ['types', 'demo: gallery']));
  const { launchDemo } = await import(pathToFileURL(join(root, 'demo/dist/launch/launch-demo.js')).href);
  await launchDemo(options, steps);
});

function readOptions(args) {
  try {
    return parseDemoOptions(args);
  } catch (error) {
    throw new Error(`${error.message}\n\n${USAGE}`);
  }
}
