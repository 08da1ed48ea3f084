import { parseArgs } from 'node:util';

/** What can be said on the command line. */
export interface BenchOptions {
  /** Names of subjects to measure, or parts of them; empty: all. */
  readonly only: readonly string[];
  /** How often everything is done; each round is about a minute for the kit alone. */
  readonly rounds: number;
  readonly hasPeers: boolean;
}

/** Reads the words after `npm run bench -- worker`. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '1' },
      'no-peers': { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is "${values.rounds}"; it must be 1 or more`);
  const only = values.only.split(',').filter((name) => name !== '');
  return { only, rounds, hasPeers: !values['no-peers'] };
}

/** Whether a subject was asked for. */
export function isWanted({ only }: Pick<BenchOptions, 'only'>, name: string): boolean {
  return only.length === 0 || only.some((part) => name.includes(part));
}
