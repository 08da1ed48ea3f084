import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/timeout-factor.js';

/** Code that keeps nothing between calls: its tests share a process, and load each module once. */
const STATELESS = 'packages/{protocol,storage,backend,worker,client,elements}/src/**/*.test.ts';

/** What both kinds of tests in Node.js have in common. */
const common = {
  // A bound for what hangs, not for what is slow: some tests start programs, and machines are busy.
  testTimeout: scaled(60_000),
  hookTimeout: scaled(60_000),
  expect: { poll: { timeout: scaled(20_000) } },
  setupFiles: ['packages/elements/test/expect-dev-mode.ts'],
};

const OTHERS = ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    // One less is Vitest's own choice, which leaves a small machine half idle.
    maxWorkers: '100%',
    projects: [
      'packages/elements/vitest.config.ts',
      {
        test: {
          // The worker's tests once more, each event in a worker that it has just started.
          name: 'worker started by its event',
          env: { EVENTS_START_WORKERS: 'yes' },
          testTimeout: scaled(60_000),
          expect: { poll: { timeout: scaled(20_000) } },
          include: ['packages/worker/src/*.test.ts'],
        },
      },
      { test: { ...common, name: 'packages', include: [STATELESS], exclude: OTHERS, pool: 'threads', isolate: false } },
      {
        test: {
          ...common,
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'demo/**/*.test.ts',
            'docs/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/bench/*.test.ts',
            'test/support/*.test.ts',
            'test/torture/*.test.ts',
          ],
          exclude: [STATELESS, ...OTHERS],
        },
      },
    ],
  },
});
