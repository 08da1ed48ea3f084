import fc from 'fast-check';
import { recordFigures, toMegabytes } from './figures.js';
import type { TortureService } from './torture-service.js';

const SECONDS = Number(process.env.TORTURE_SECONDS ?? 60);
/** The same seed gives the same inputs. */
const SEED = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Connections at a time. */
const CONCURRENCY = 8;

/** How much of an input is told when it fails, in characters. */
const LONGEST_INPUT = 4000;

/** How to fuzz one parser. */
export interface Fuzz<T> {
  /** Name in the summary. */
  readonly name: string;
  readonly service: TortureService;
  readonly inputs: fc.Arbitrary<T>;
  /** Throws when the service did something wrong. */
  attempt(input: T): Promise<void>;
}

/** What a fuzz left behind in the service. */
export interface FuzzResult {
  readonly socketCount: number;
  /** How much more memory is in use after the second half than after the first, in bytes. */
  readonly grownBytes: number;
  /** How much it may be, in bytes. */
  readonly allowedBytes: number;
}

/** What a garbage collector may leave lying about, in bytes. */
const NOISE_BYTES = 2_000_000;
/**
 * What an input may leave behind on average, in bytes. Some found a new browser, which the service has to remember;
 * a connection that is not let go weighs many times as much.
 */
const BYTES_PER_INPUT = 200;

/** Throws inputs at the service for `TORTURE_SECONDS` (default 60), and writes down what became of it. */
export async function runFuzz<T>(fuzz: Fuzz<T>): Promise<FuzzResult> {
  const { name, service } = fuzz;
  console.log(`${name}: seed ${SEED}, ${SECONDS} s (repeat with TORTURE_SEED=${SEED})`);
  const startedAt = performance.now();
  const firstCount = await fuzzFor(fuzz, SEED, SECONDS / 2);
  const halfway = await service.measureWhenQuiet();
  const secondCount = await fuzzFor(fuzz, SEED + 1, SECONDS / 2);
  const end = await service.measureWhenQuiet();
  recordFigures(name, {
    seed: SEED,
    inputs: firstCount + secondCount,
    seconds: Math.round((performance.now() - startedAt) / 1000),
    'open sockets': end.socketCount,
    'MB halfway': toMegabytes(halfway.memoryBytes),
    'MB at the end': toMegabytes(end.memoryBytes),
  });
  return {
    socketCount: end.socketCount,
    grownBytes: end.memoryBytes - halfway.memoryBytes,
    allowedBytes: NOISE_BYTES + BYTES_PER_INPUT * secondCount,
  };
}

async function fuzzFor<T>({ inputs, attempt, service }: Fuzz<T>, seed: number, seconds: number): Promise<number> {
  let count = 0;
  const batches = fc.array(inputs, { minLength: CONCURRENCY, maxLength: CONCURRENCY });
  const property = fc.asyncProperty(batches, async (batch) => {
    await Promise.all(batch.map(attempt));
    // A connection that nobody takes is closed at once too, which is no answer.
    if (!service.isAlive) throw new Error('The service has crashed');
    count += batch.length;
  });
  const outcome = await fc.check(property, {
    seed,
    numRuns: 2 ** 31,
    interruptAfterTimeLimit: seconds * 1000,
    // A service that has crashed fails with every input: looking for a smaller one would mislead.
    endOnFailure: true,
  });
  if (outcome.failed) throw describeFailure(outcome);
  return count;
}

type Failure = Pick<fc.RunDetails<unknown>, 'seed' | 'errorInstance'> & { readonly counterexample: unknown };

/** Says what went wrong with which input, shortened to what people read. */
function describeFailure({ seed, counterexample, errorInstance }: Failure): Error {
  const input = fc.stringify(counterexample).replace(/(\d+,)\1{9,}/g, '$1…,');
  const message = `Seed ${seed} failed: ${String(errorInstance)}\nwith ${input.slice(0, LONGEST_INPUT)}`;
  return new Error(message, { cause: errorInstance });
}
