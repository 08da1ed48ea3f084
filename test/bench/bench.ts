import { benchPages } from './bench-page.js';
import { benchWorkers } from './bench-worker.js';
import { parseOptions } from './options.js';

/**
 * Runs one benchmark.
 *
 * @param kind - `worker` or `page`.
 * @returns Whether it could be run; whether budgets were met is only printed.
 */
export async function runBench(kind: 'worker' | 'page', args: readonly string[]): Promise<boolean> {
  const options = parseOptions(args);
  return await (kind === 'worker' ? benchWorkers(options) : benchPages(options));
}
