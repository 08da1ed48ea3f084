// What the summary of `npm test` says of each test that did not pass: where it is, its name, and how its message begins.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const MESSAGE_LINES = 5;

/** Lines of a stack that lead to nobody's test. */
const OTHERS_CODE = /^at .*(node_modules|node:|<anonymous>)/;

/**
 * Tests of Vitest's JSON report that did not pass, files that could not be loaded, and errors outside of any test.
 *
 * @param {{ testResults: readonly object[] }} report
 * @param {readonly { message: string, path?: string, test?: string }[]} unhandled - What `report-unhandled.mjs` wrote.
 * @param {string} root - Paths are given relative to it.
 */
export function failedUnitTests({ testResults }, unhandled, root) {
  const ofFiles = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter(({ status }) => status !== 'passed');
    return [
      ...(message ? [describe(file, 'could not be run', message)] : []),
      ...failed.map((test) => describe(file, nameOf(test), test.failureMessages?.[0] ?? didNotRun(test.status))),
    ];
  });
  const outside = unhandled.map(({ message, path, test }) =>
    describe(path ? relative(root, path) : 'no file', `outside of a test${test ? `, last was: ${test}` : ''}`, message),
  );
  return [...ofFiles, ...outside];
}

/**
 * Stories of Playwright's JSON report that did not pass at once, and errors outside of any story.
 *
 * @param {{ suites: readonly object[], errors?: readonly { message?: string, stack?: string }[] }} report
 */
export function failedStories({ suites, errors = [] }) {
  const ofSuites = suites.flatMap((suite) => failedSpecs(suite, []));
  return [
    ...ofSuites,
    ...errors.map(({ message, stack }) => describe('no file', 'outside of a story', message ?? stack)),
  ];
}

/** The outermost suite is the file; those inside it have titles that belong to the story's name. */
function failedSpecs({ specs = [], suites = [] }, titles) {
  const ofSpecs = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ projectName, status, results }) => {
        const message = results.flatMap(({ errors }) => errors.map((error) => error.message ?? error.stack))[0];
        const name = [...titles, title].join(' › ');
        return describe(`${file}:${line}`, `[${projectName}] ${name}`, message ?? didNotRun(status));
      }),
  );
  return [...ofSpecs, ...suites.flatMap((suite) => failedSpecs(suite, [...titles, suite.title]))];
}

function nameOf({ ancestorTitles, title }) {
  return [...ancestorTitles, title].join(' › ');
}

function didNotRun(status) {
  return `It has not passed: ${status}`;
}

/** One line for the test, and the first ones of its message. */
function describe(file, name, message = 'There is no message') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !OTHERS_CODE.test(line));
  return [`${file} › ${name}`, ...lines.slice(0, MESSAGE_LINES).map((line) => `    ${line}`)].join('\n');
}
