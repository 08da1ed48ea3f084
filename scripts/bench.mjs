// `npm run bench -- worker`, `… page` and `… elements`: the hand-written floor, the kit and its peers side by side.
// Options: --only <parts of names, with commas>, --rounds <n>, --no-peers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, installDependencies, installPrograms } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './root.mjs';
import { runSteps, StepFailed } from './steps.mjs';

const PROGRAMS = ['chromium', 'display', 'windowManager', 'pointer', 'sessionBus'];

await runSteps('bench', async (steps, [kind, ...args]) => {
  if (!['worker', 'page', 'elements'].includes(kind)) {
    throw new Error(
      'Say what to measure: npm run bench -- worker, npm run bench -- page, or npm run bench -- elements',
    );
  }
  checkNode();
  await installPrograms(steps, PROGRAMS);
  await installDependencies(steps);
  await steps.run('Build', (step) => build(step));
  const isComplete = args.includes('--no-peers') || (await installPeers(steps));
  const { text, isMeasured } = await steps.run(`Measurement (${kind})`, (step) => {
    step.detail = 'a machine that does nothing else gives the truest figures';
    return measure(kind, isComplete ? args : [...args, '--no-peers']);
  });
  steps.say(`\n${text}`);
  if (!isComplete) steps.say('\nWithout the peers, which could not be installed.');
  if (!isMeasured) throw new Error('Something of this project could not be measured.');
});

async function measure(kind, args) {
  const { runnerImport } = await import('vite');
  const { module: bench } = await runnerImport(join(root, 'test/bench/bench.ts'), { logLevel: 'warn' });
  return bench.runBench(kind, args);
}

/** Installs the peers into the benchmark's own folder, once; they are no part of the workspace. */
async function installPeers(steps) {
  const folder = join(root, 'test/bench');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  const options = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  try {
    await steps.run('Peers, once (some 300 MB)', (step) =>
      step.command(['npm', 'install', ...options], { cwd: folder }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    steps.say('The peers could not be installed: is there a way to the npm registry? Going on without them.');
    return false;
  }
}
