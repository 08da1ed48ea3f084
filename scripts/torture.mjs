// `npm run torture`: nonsense at each parser of the local push service and thousands of messages through it, a thousand
// mutated pushes at the worker in real browsers, a search for the payload that takes longest, and whatever else lies in test/torture. Named parts only:
// `npm run torture -- worker messages`. TORTURE_SECONDS sets how long each parser is fuzzed, TORTURE_COUNT how many pushes
// the worker gets, TORTURE_SEED repeats a run.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkNode, installDependencies, installPrograms } from './bootstrap.mjs';
import { build } from './build.mjs';
import { showProgress } from './progress.mjs';
import { root } from './root.mjs';
import { runSteps } from './steps.mjs';

const SUFFIX = '.torture.ts';
const PROGRAMS = ['chromium', 'firefox', 'display', 'windowManager', 'pointer', 'sessionBus', 'libnotify'];

const figures = join(root, '.cache/torture');
const folder = join(root, 'test/torture');

await runSteps('torture', async (steps, asked) => {
  const parts = readParts(asked);
  checkNode();
  if (parts.includes('worker')) await installPrograms(steps, PROGRAMS);
  await installDependencies(steps);
  await steps.run('Build', (step) => build(step));
  rmSync(figures, { recursive: true, force: true });
  try {
    await steps.run('Torture', (step) => torture(step, parts));
  } finally {
    steps.say(['', 'Figures', ...describeFigures()].join('\n'));
  }
  steps.say('\n✓ All of it was stood');
});

function readParts(asked) {
  const known = readdirSync(folder).flatMap((file) => (file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : []));
  const unknown = asked.filter((part) => !known.includes(part));
  if (unknown.length === 0) return asked.length > 0 ? asked : known;
  throw new Error(`There is no torture "${unknown.join('", "')}"; there are ${known.join(', ')}`);
}

async function torture(step, parts) {
  const reporters = ['default', join(root, 'scripts/report-unit-progress.mjs')].map((name) => `--reporter=${name}`);
  const files = parts.map((part) => join('test/torture', `${part}${SUFFIX}`));
  const command = [join(root, 'node_modules/.bin/vitest'), 'run', '--config', 'test/torture/vitest.config.ts'];
  await showProgress(step, 'parts', (env) => step.command([...command, ...reporters, ...files], { env }));
  step.detail = parts.join(', ');
}

function describeFigures() {
  return readFigureFiles().map((file) => {
    const values = Object.entries(JSON.parse(readFileSync(join(figures, file), 'utf8')));
    return `  ${basename(file, '.json')}: ${values.map(([name, value]) => `${name} ${value}`).join(', ')}`;
  });
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
