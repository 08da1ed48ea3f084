import { defineConfig } from 'vitest/config';
import { scaled } from './test/support/timeout-factor.js';

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
      {
        test: {
          name: 'unit',
          // A bound for what hangs, not for what is slow: some tests start programs, and machines are busy.
          testTimeout: scaled(60_000),
          hookTimeout: scaled(60_000),
          expect: { poll: { timeout: scaled(20_000) } },
          include: [
            'packages/*/src/**/*.test.ts',
            'demo/**/*.test.ts',
            'docs/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/bench/*.test.ts',
            'test/support/*.test.ts',
            'test/torture/*.test.ts',
          ],
          setupFiles: ['packages/elements/test/expect-dev-mode.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
    ],
  },
});
