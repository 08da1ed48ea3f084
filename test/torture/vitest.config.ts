import { defineConfig } from 'vitest/config';

/** The tortures take minutes; each has the machine for itself. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.torture.ts'],
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 60_000,
  },
});
