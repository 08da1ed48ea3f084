// `npm test`: installs what is missing, then format, lint, types, sizes, unit tests and the stories in real browsers.
// Every stage runs even when an earlier one failed; the end names the tests that did, and its last line is
// `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, fail, installDependencies, installPrograms, packageManager, root, say } from './bootstrap.mjs';
import { failedStories, failedUnitTests } from './failed-tests.mjs';

const reports = join(root, '.cache/reports');
const unitReport = join(reports, 'unit.json');
const unhandledReport = join(reports, 'unhandled.json');
const storiesReport = join(reports, 'stories.json');

const stages = [
  { name: 'Format and lint', command: local('biome'), args: ['ci', '.'] },
  { name: 'Build and types', command: 'npx', args: ['--yes', packageManager(), 'run', 'build'] },
  { name: 'Types of the tests', command: local('tsc'), args: ['-b', 'tsconfig.tests.json'] },
  { name: 'Sizes', command: local('size-limit'), args: [] },
  {
    name: 'Unit tests',
    command: local('vitest'),
    args: [
      'run',
      ...['default', 'json', join(root, 'scripts/report-unhandled.mjs')].map((reporter) => `--reporter=${reporter}`),
      `--outputFile.json=${unitReport}`,
    ],
    env: { UNHANDLED_REPORT_FILE: unhandledReport },
    count: countUnitTests,
  },
  {
    name: 'Stories in real browsers',
    command: local('playwright'),
    args: ['test', '--reporter=list,json,./test/support/report-axe.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: storiesReport },
    count: countStories,
  },
];

checkNode();
const programs = [
  'chromium',
  'firefox',
  'webkit',
  'display',
  'windowManager',
  'pointer',
  'sessionBus',
  'libnotify',
  'postgres',
  'font',
];
if (!installPrograms(programs)) fail('Install these and run `npm test` again.');
installDependencies();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = stages.map(runStage);
say('Summary');
for (const { name, seconds, passed, failed } of results) {
  console.log(`  ${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
for (const name of results.flatMap(({ names }) => names)) console.log(`\n✗ ${name}`);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function local(program) {
  return join(root, 'node_modules/.bin', program);
}

function runStage({ name, command, args, env, count }) {
  say(name);
  const startedAt = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const counted = count ? countOr(count, status) : countAsOne(status);
  return { name, seconds: Math.round((Date.now() - startedAt) / 1000), ...counted };
}

/** A stage without tests of its own is one check. */
function countAsOne(status) {
  return status === 0 ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [] };
}

/** A stage that ended badly without naming a failed test counts as one failure. */
function countOr(count, status) {
  try {
    const { passed, failed, names } = count();
    return { passed, failed: status === 0 ? failed : Math.max(failed, 1), names };
  } catch (error) {
    console.error(`The stage left no readable report: ${error.message}`);
    return { passed: 0, failed: 1, names: [] };
  }
}

/** A test that was skipped or never ran has not passed; nor is all well when something failed outside of tests. */
function countUnitTests() {
  const report = read(unitReport);
  const names = failedUnitTests(report, read(unhandledReport), root);
  return { passed: report.numPassedTests, failed: names.length, names };
}

function countStories() {
  const report = read(storiesReport);
  const names = failedStories(report);
  return { passed: report.stats.expected, failed: names.length, names };
}

function read(report) {
  return JSON.parse(readFileSync(report, 'utf8'));
}
