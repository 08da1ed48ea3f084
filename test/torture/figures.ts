import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each torture leaves its figures, for the summary at the end. */
const folder = join(import.meta.dirname, '../../.cache/torture');

/** Writes down what was measured. */
export function recordFigures(name: string, figures: Readonly<Record<string, number>>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures)}\n`);
}

/** Bytes as people read them, with two decimals. */
export function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1e4) / 100;
}
