import { expect, test } from 'vitest';
import { failedStories, failedUnitTests } from './failed-tests.mjs';

const passed = { ancestorTitles: [], title: 'is fine', status: 'passed', failureMessages: [] };

function unitReport(tests: readonly object[], message = '') {
  return {
    testResults: [{ name: '/project/packages/a/src/a.test.ts', message, assertionResults: [passed, ...tests] }],
  };
}

test('a unit test that failed is named with its file, and with what its message begins with', () => {
  const message = [
    'AssertionError: expected 1 to be 2',
    '    at /project/node_modules/runner/index.js:1:2',
    '    at new Promise (<anonymous>)',
    '    at /project/packages/a/src/a.test.ts:7:9',
  ].join('\n');
  const failed = {
    ancestorTitles: ['sums', 'of one'],
    title: 'are right',
    status: 'failed',
    failureMessages: [message],
  };
  expect(failedUnitTests(unitReport([failed]), [], '/project')).toEqual([
    'packages/a/src/a.test.ts › sums › of one › are right\n' +
      '    AssertionError: expected 1 to be 2\n' +
      '    at /project/packages/a/src/a.test.ts:7:9',
  ]);
});

test('a long message is cut', () => {
  const failureMessages = [Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n')];
  const failed = { ...passed, status: 'failed', failureMessages };
  expect(failedUnitTests(unitReport([failed]), [], '/project')[0]?.split('\n')).toHaveLength(6);
});

test('a unit test that was skipped is named, and so is a file that could not be run', () => {
  const skipped = { ...passed, status: 'skipped' };
  expect(failedUnitTests(unitReport([skipped], 'Cannot find module'), [], '/project')).toEqual([
    'packages/a/src/a.test.ts › could not be run\n    Cannot find module',
    'packages/a/src/a.test.ts › is fine\n    It has not passed: skipped',
  ]);
});

test('an error outside of tests is named with the test that came before it', () => {
  const unhandled = [
    { message: 'Error: cut', path: '/project/demo/b.test.ts', test: 'goes on' },
    { message: 'Error: the browser is gone' },
  ];
  expect(failedUnitTests(unitReport([]), unhandled, '/project')).toEqual([
    'demo/b.test.ts › outside of a test, last was: goes on\n    Error: cut',
    'no file › outside of a test\n    Error: the browser is gone',
  ]);
});

test('a story that failed is named with its place and its browser, and so is one that did not run', () => {
  const inFirefox = (status: string, errors: readonly object[] = []) => ({
    ...{ projectName: 'firefox', status, results: [{ errors }] },
  });
  const specs = [
    { title: 'arrives', file: 'push.spec.ts', line: 4, tests: [inFirefox('expected')] },
    {
      ...{ title: 'is shown', file: 'push.spec.ts', line: 9 },
      tests: [inFirefox('unexpected', [{ message: '\u001b[31mError: too late\u001b[39m' }])],
    },
    { title: 'is clicked', file: 'push.spec.ts', line: 12, tests: [inFirefox('skipped')] },
  ];
  const report = {
    suites: [{ title: 'push.spec.ts', suites: [{ title: 'a push', specs }] }],
    errors: [{ message: 'Error: no data was prepared' }],
  };
  expect(failedStories(report)).toEqual([
    'push.spec.ts:9 › [firefox] a push › is shown\n    Error: too late',
    'push.spec.ts:12 › [firefox] a push › is clicked\n    It has not passed: skipped',
    'no file › outside of a story\n    Error: no data was prepared',
  ]);
});
