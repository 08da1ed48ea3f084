import type { BenchMachine } from './bench-browser.js';
import { type Contestant, type Push, type Side, WorkerPair } from './worker-pair.js';

/** Notifications in a burst. */
export const BURST_SIZE = 500;
/** Turns before anything counts: engines and databases warm up. */
const WARM_UP_TURNS = 10;
/** Turns of a round with running workers. */
const WARM_TURNS = 60;
/** Turns of a round with stopped workers. */
const COLD_TURNS = 20;

/** What became of one burst. */
export interface Burst {
  /** How many `showNotification` calls were fulfilled. */
  readonly shown: number;
  /** How many the registration listed afterwards. */
  readonly listed: number;
  readonly perSecond: number;
}

/** What was measured of one of the two; times in milliseconds. */
export interface SideFigures {
  /** The script's own run at a start. */
  readonly start: number[];
  /** Push event to `showNotification` call, of a worker that has run for a while. */
  readonly own: number[];
  /** The same of the first push after a start. */
  readonly firstOwn: number[];
  /** Push event to fulfilled promise. */
  readonly shown: number[];
  /** Delivery to fulfilled promise, the worker being stopped. */
  readonly cold: number[];
  readonly bursts: Burst[];
}

/** What was measured of a pair. */
export type PairFigures = Readonly<Record<Side, SideFigures>>;

const newFigures = (): SideFigures => ({ start: [], own: [], firstOwn: [], shown: [], cold: [], bursts: [] });

/** Measures the floor and a subject in turns. */
export async function measurePair(
  machine: BenchMachine,
  contestants: Readonly<Record<Side, Contestant>>,
  rounds: number,
): Promise<PairFigures> {
  const figures = { floor: newFigures(), subject: newFigures() };
  for (let round = 0; round < rounds; round++) {
    const pair = await WorkerPair.open(machine, contestants);
    try {
      await measureTurns(pair, figures);
      await measureBursts(pair, figures);
    } finally {
      await pair.close();
    }
  }
  return figures;
}

async function measureTurns(pair: WorkerPair, figures: PairFigures): Promise<void> {
  for (let turn = -WARM_UP_TURNS; turn < WARM_TURNS; turn++) {
    for (const side of order(turn)) {
      const push = await pair.push(side);
      if (turn < 0) continue;
      figures[side].own.push(readOwnTime(push));
      figures[side].shown.push(push.shownAt - push.pushedAt);
    }
  }
  for (let turn = 0; turn < COLD_TURNS; turn++) {
    for (const side of order(turn)) {
      const push = await pair.pushCold(side);
      figures[side].start.push(push.startMs);
      figures[side].firstOwn.push(readOwnTime(push));
      figures[side].cold.push(push.shownWallAt - push.deliveredAt);
    }
  }
  for (const side of order(0)) await pair.clear(side);
}

/** Twice each, the other first the second time. */
async function measureBursts(pair: WorkerPair, figures: PairFigures): Promise<void> {
  for (const side of [...order(0), ...order(1)]) {
    const { shown, ms } = await pair.pushMany(side, BURST_SIZE);
    const listed = await pair.clear(side);
    figures[side].bursts.push({ shown, listed, perSecond: (shown / ms) * 1000 });
  }
}

const order = (turn: number): readonly Side[] => (turn % 2 === 0 ? ['floor', 'subject'] : ['subject', 'floor']);

const readOwnTime = ({ calledAt, pushedAt }: Push): number => calledAt - pushedAt;
