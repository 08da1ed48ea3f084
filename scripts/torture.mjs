// `npm run torture`: a minute of nonsense for each parser of the local push service, and thousands of messages through it.
// TORTURE_SECONDS sets how long each parser is fuzzed, TORTURE_SEED repeats a run. No browser is needed.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkNode, installDependencies, root, run, say } from './bootstrap.mjs';

const figures = join(root, '.cache/torture');

checkNode();
installDependencies();
say('Building');
run(local('tsc'), ['-b', 'packages/testing']);
rmSync(figures, { recursive: true, force: true });
say('Torture');
const { status } = spawnSync(local('vitest'), ['run', '--config', 'test/torture/vitest.config.ts'], {
  cwd: root,
  stdio: 'inherit',
});
say('Figures');
for (const file of readFigureFiles()) {
  const values = Object.entries(JSON.parse(readFileSync(join(figures, file), 'utf8')));
  console.log(`  ${basename(file, '.json')}: ${values.map(([name, value]) => `${name} ${value}`).join(', ')}`);
}
console.log(`\n${status === 0 ? '✓ The service stood it' : '✗ The service did not stand it'}`);
process.exitCode = status === 0 ? 0 : 1;

function local(program) {
  return join(root, 'node_modules/.bin', program);
}

/** A torture that failed early has left none. */
function readFigureFiles() {
  try {
    return readdirSync(figures).sort();
  } catch {
    return []; // not one of them came to an end
  }
}
