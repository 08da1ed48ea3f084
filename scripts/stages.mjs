// The stages of `npm test`, and what their reports say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { failedStories, failedUnitTests } from './failed-tests.mjs';
import { showProgress } from './progress.mjs';
import { root } from './root.mjs';

export const reports = join(root, '.cache/reports');
const unitReport = join(reports, 'unit.json');
const unhandledReport = join(reports, 'unhandled.json');
const storiesReport = join(reports, 'stories.json');

/** @typedef {{ passed: number, failed: number, names: readonly string[] }} Count */

/** The error thrown when a stage has not passed: what it counted, and the last lines that it printed. */
class StageFailed extends Error {
  constructor(count, output) {
    super(`${count.failed} failed, ${count.passed} passed`);
    this.count = count;
    this.output = output;
  }
}

/** Returns what a stage counted. One without tests of its own, and one that broke down, is one check. */
export function countOf({ value, error }) {
  return value ?? error?.count ?? { passed: error ? 0 : 1, failed: error ? 1 : 0, names: [] };
}

function check(name, ...command) {
  return { name, act: (step) => step.command(command) };
}

/** A stage whose tests are counted while it runs, and again from its report. */
function tests({ name, things, command, env, count }) {
  const act = async (step) => {
    const { status, output } = await showProgress(step, things, (progress) =>
      step.tryCommand(command, { env: { ...env, ...progress } }),
    );
    const counted = countOrFail(count, { status, step });
    step.detail = `${counted.passed} passed${counted.failed === 0 ? '' : `, ${counted.failed} failed`}`;
    if (counted.failed > 0) throw new StageFailed(counted, output);
    return counted;
  };
  return { name, act };
}

/** A stage that ended badly without naming a failed test counts as one failure. */
function countOrFail(count, { status, step }) {
  try {
    const { passed, failed, names } = count();
    return { passed, failed: status === 0 ? failed : Math.max(failed, 1), names };
  } catch (error) {
    step.log(`The stage left no readable report: ${error.message}`);
    return { passed: 0, failed: 1, names: [] };
  }
}

function local(program) {
  return join(root, 'node_modules/.bin', program);
}

const unitTests = tests({
  name: 'Unit tests',
  things: 'files',
  command: [
    ...[local('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    ...['unhandled', 'unit-progress'].map((name) => `--reporter=${join(root, `scripts/report-${name}.mjs`)}`),
  ],
  env: { UNHANDLED_REPORT_FILE: unhandledReport },
  // A test that was skipped or never ran has not passed; nor is all well when something failed outside of tests.
  count: () => {
    const report = read(unitReport);
    const names = failedUnitTests(report, read(unhandledReport), root);
    return { passed: report.numPassedTests, failed: names.length, names };
  },
});

const stories = tests({
  name: 'Stories in real browsers',
  things: 'stories',
  command: [
    ...[local('playwright'), 'test'],
    `--reporter=list,json,./test/support/report-axe.ts,./scripts/report-story-progress.mjs`,
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: storiesReport },
  count: () => {
    const report = read(storiesReport);
    const names = failedStories(report);
    return { passed: report.stats.expected, failed: names.length, names };
  },
});

function read(report) {
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** All stages; those in one row need nothing of each other and run side by side. */
export const STAGES = [
  [check('Format and lint', local('biome'), 'ci', '.'), { name: 'Build and types', act: (step) => build(step) }],
  [check('Types of the tests', local('tsc'), '-b', 'tsconfig.tests.json'), check('Sizes', local('size-limit'))],
  [unitTests],
  [stories],
];
