// `npm run torture`: nonsense at each parser of the local push service and thousands of messages through it, a thousand
// mutated pushes at the worker in real browsers, and whatever else lies in test/torture. Named parts only:
// `npm run torture -- worker messages`. TORTURE_SECONDS sets how long each parser is fuzzed, TORTURE_COUNT how many pushes
// the worker gets, TORTURE_SEED repeats a run.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkNode, fail, installDependencies, installPrograms, packageManager, root, run, say } from './bootstrap.mjs';

const figures = join(root, '.cache/torture');
const folder = join(root, 'test/torture');
const SUFFIX = '.torture.ts';

const known = readdirSync(folder).flatMap((file) => (file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : []));
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !known.includes(part));
if (unknown.length > 0) fail(`There is no torture "${unknown.join('", "')}"; there are ${known.join(', ')}`);
const parts = asked.length > 0 ? asked : known;

checkNode();
const programs = ['chromium', 'firefox', 'display', 'windowManager', 'pointer', 'sessionBus', 'libnotify'];
if (parts.includes('worker') && !installPrograms(programs)) fail('Install these and run it again.');
installDependencies();
say('Building');
run('npx', ['--yes', packageManager(), 'run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
rmSync(figures, { recursive: true, force: true });
say(`Torture: ${parts.join(', ')}`);
const files = parts.map((part) => join('test/torture', `${part}${SUFFIX}`));
const { status } = spawnSync(local('vitest'), ['run', '--config', 'test/torture/vitest.config.ts', ...files], {
  cwd: root,
  stdio: 'inherit',
});
say('Figures');
for (const file of readFigureFiles()) {
  const values = Object.entries(JSON.parse(readFileSync(join(figures, file), 'utf8')));
  console.log(`  ${basename(file, '.json')}: ${values.map(([name, value]) => `${name} ${value}`).join(', ')}`);
}
console.log(`\n${status === 0 ? '✓ All of it was stood' : '✗ Not all of it was stood'}`);
process.exitCode = status === 0 ? 0 : 1;

function local(program) {
  return join(root, 'node_modules/.bin', program);
}

/** A torture that failed early has left none. */
function readFigureFiles() {
  try {
    return readdirSync(figures)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    return []; // not one of them came to an end
  }
}
