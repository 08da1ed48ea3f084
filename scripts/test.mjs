// `npm test`: installs what is missing, then format, lint, types, sizes, unit tests and the stories in real browsers.
// Every stage runs even when an earlier one failed; the end names the tests that did, and its last line is
// `N passed, N failed`.
import { mkdirSync, rmSync } from 'node:fs';
import { checkNode, installDependencies, installPrograms } from './bootstrap.mjs';
import { countOf, reports, STAGES } from './stages.mjs';
import { runSteps } from './steps.mjs';

const PROGRAMS = [
  ...['chromium', 'firefox', 'webkit', 'libnotify', 'postgres', 'font'],
  ...['display', 'windowManager', 'pointer', 'sessionBus'],
];

await runSteps('test', async (steps) => {
  checkNode();
  await installPrograms(steps, PROGRAMS);
  await installDependencies(steps);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts = [];
  for (const row of STAGES) counts.push(...(await steps.runTogether(row)).map(countOf));
  for (const name of counts.flatMap(({ names }) => names)) steps.say(`\n✗ ${name}`);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  steps.say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
