import { benchElements } from './bench-elements.js';
import { benchPages } from './bench-page.js';
import { benchWorkers } from './bench-worker.js';
import { parseOptions } from './options.js';

const BENCHES = { worker: benchWorkers, page: benchPages, elements: benchElements };

/** What can be measured. */
export type BenchKind = keyof typeof BENCHES;

/**
 * Runs one benchmark.
 *
 * @returns Whether it could be run; whether budgets were met is only printed.
 */
export async function runBench(kind: BenchKind, args: readonly string[]): Promise<boolean> {
  const options = parseOptions(args);
  return await BENCHES[kind](options);
}
