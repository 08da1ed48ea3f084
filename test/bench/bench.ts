import { benchElements } from './bench-elements.js';
import { benchPages } from './bench-page.js';
import { benchWorkers } from './bench-worker.js';
import { parseOptions } from './options.js';
import type { BenchReport } from './report.js';

const BENCHES = { worker: benchWorkers, page: benchPages, elements: benchElements };

/** What can be measured. */
export type BenchKind = keyof typeof BENCHES;

/** Runs one benchmark and returns its report; whether budgets were met is only said in its text. */
export async function runBench(kind: BenchKind, args: readonly string[]): Promise<BenchReport> {
  const options = parseOptions(args);
  return await BENCHES[kind](options);
}
