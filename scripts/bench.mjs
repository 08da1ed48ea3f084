// `npm run bench -- worker`, `… page` and `… elements`: the hand-written floor, the kit and its peers side by side.
// Options: --only <parts of names, with commas>, --rounds <n>, --no-peers.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { checkNode, fail, installPrograms, packageManager, root, run, say } from './bootstrap.mjs';

const [kind, ...args] = process.argv.slice(2);
if (!['worker', 'page', 'elements'].includes(kind))
  fail('Say what to measure: npm run bench -- worker, npm run bench -- page, or npm run bench -- elements');
checkNode();
if (!installPrograms(['chromium', 'display', 'windowManager', 'pointer', 'sessionBus'])) fail('Install these first.');
say('Building');
run('npx', ['--yes', packageManager(), 'run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const hasPeers = !args.includes('--no-peers') && installPeers();
say(`Measuring (${kind}); a machine that does nothing else gives the truest figures`);
const { module: bench } = await runnerImport(join(root, 'test/bench/bench.ts'), { logLevel: 'warn' });
const isMeasured = await bench.runBench(kind, hasPeers || args.includes('--no-peers') ? args : [...args, '--no-peers']);
if (!hasPeers && !args.includes('--no-peers')) console.log('\nWithout the peers, which could not be installed.');
process.exit(isMeasured ? 0 : 1);

/** Into the benchmark's own folder, once; they are no part of the workspace. */
function installPeers() {
  const folder = join(root, 'test/bench');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  say('Installing the peers (once, some 300 MB)');
  const options = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    say('The peers could not be installed: is there a way to the npm registry? Going on without them.');
  }
  return status === 0;
}
