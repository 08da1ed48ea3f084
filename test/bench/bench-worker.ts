import { BenchMachine } from './bench-browser.js';
import { bundleWorker } from './bundle.js';
import { BURST_SIZE, type Burst, measurePair, type PairFigures, type SideFigures } from './measure-worker.js';
import { type BenchOptions, isWanted } from './options.js';
import { type BenchReport, type Budget, format, formatBudgets, formatTable, judge } from './report.js';
import { median } from './statistics.js';
import type { WorkerSubject } from './subject.js';
import { type Weight, weigh } from './weigh.js';
import type { Contestant } from './worker-pair.js';
import {
  kitWorkers,
  readyMadeWorker,
  smallWorker,
  workerFloor,
  workerPeers,
  workerWithoutInbox,
  workerWithPolicies,
} from './worker-subjects.js';

/** A line of the report. */
interface WorkerResult {
  readonly subject: WorkerSubject;
  readonly weight?: Weight;
  readonly figures?: PairFigures;
  readonly failure?: string;
}

/** Measures the workers. */
export async function benchWorkers(options: BenchOptions): Promise<BenchReport> {
  const wanted = [...kitWorkers, ...(options.hasPeers ? workerPeers : [])].filter(({ name }) =>
    isWanted(options, name),
  );
  const floor = { subject: workerFloor, script: await bundleWorker(workerFloor) };
  const machine = await BenchMachine.start();
  const results: WorkerResult[] = [];
  try {
    for (const subject of [workerFloor, ...wanted]) {
      results.push(await measureSubject(machine, { floor, subject, rounds: options.rounds }));
    }
  } finally {
    await machine.close();
  }
  const text = `${formatResults(results)}\n\n${NOTES}\n\n${formatBudgets(judgeResults(results))}`;
  return { text, isMeasured: results.every(({ subject, failure }) => failure === undefined || !subject.isOurs) };
}

const NOTES = `start: the script's own run. own: push event to showNotification call; first own: the same right after a start. shown:
push event to the promise. cold: delivery to shown, of a stopped worker. × compares medians with the floor's in the same browser, turn by turn; the floor's own row is
the floor against itself, which says how much is noise. burst: ${BURST_SIZE} pushes at once.`;

interface Task {
  readonly floor: Contestant;
  readonly subject: WorkerSubject;
  readonly rounds: number;
}

async function measureSubject(machine: BenchMachine, { floor, subject, rounds }: Task): Promise<WorkerResult> {
  try {
    const script = await bundleWorker(subject);
    const figures = await measurePair(machine, { floor, subject: { subject, script } }, rounds);
    return { subject, weight: weigh([script]), figures };
  } catch (error) {
    return { subject, failure: String(error).split('\n')[0] ?? '' };
  }
}

function formatResults(results: readonly WorkerResult[]): string {
  const header = [
    'worker',
    'min B',
    'gzip B',
    'brotli B',
    'start ms',
    'own ms',
    '×',
    'first own ms',
    'shown ms',
    'cold ms',
    '×',
  ];
  return formatTable([...header, 'burst shown', 'listed', 'per s', '×', 'note'], results.map(formatResult));
}

function formatResult({ subject, weight, figures, failure }: WorkerResult): string[] {
  const { name, note = '' } = subject;
  const times = figures === undefined ? Array<string>(12).fill('–') : formatFigures(figures);
  const bytes = [weight?.minified, weight?.gzip, weight?.brotli].map((value) => format(value));
  return [name, ...bytes, ...times, failure ?? note];
}

function formatFigures({ floor, subject }: PairFigures): string[] {
  const count = (read: (burst: Burst) => number): string => subject.bursts.map(read).join('/');
  return [
    format(median(subject.start), 2),
    format(median(subject.own), 3),
    format(compare(floor, subject, 'own'), 2),
    format(median(subject.firstOwn), 2),
    format(median(subject.shown), 2),
    format(median(subject.cold), 1),
    format(compare(floor, subject, 'cold'), 2),
    count(({ shown }) => shown),
    count(({ listed }) => listed),
    format(readRate(subject)),
    format(readRate(subject) / readRate(floor), 2),
  ];
}

function compare(floor: SideFigures, subject: SideFigures, figure: 'own' | 'cold'): number {
  return median(subject[figure]) / median(floor[figure]);
}

const readRate = ({ bursts }: SideFigures): number => median(bursts.map(({ perSecond }) => perSecond));

function judgeResults(results: readonly WorkerResult[]): readonly Budget[] {
  const find = (wanted: WorkerSubject) => results.find(({ subject }) => subject === wanted);
  const bytesOf = (subject: WorkerSubject) => find(subject)?.weight?.brotli;
  const bytes = { kind: 'at most', unit: ' B brotli' } as const;
  return [
    judge({ ...bytes, name: 'push-worker.js, everything', limit: 5500 }, bytesOf(readyMadeWorker)),
    judge({ ...bytes, name: 'one dialect, nothing more', limit: 3000 }, bytesOf(smallWorker)),
    judge({ ...bytes, name: 'one dialect, everything but the inbox', limit: 3000 }, bytesOf(workerWithoutInbox)),
    ...judgeTimes(find(readyMadeWorker)?.figures, find(workerWithPolicies)?.figures),
  ];
}

function judgeTimes(pair: PairFigures | undefined, withPolicies: PairFigures | undefined): readonly Budget[] {
  const compared = (figure: 'own' | 'cold') => pair && compare(pair.floor, pair.subject, figure);
  const shown = pair && Math.min(...pair.subject.bursts.map((burst) => burst.shown));
  const rate = pair && readRate(pair.subject) / readRate(pair.floor);
  const most = { kind: 'at most', digits: 2 } as const;
  const least = { kind: 'at least' } as const;
  return [
    judge({ ...most, name: 'own time, without policies', limit: 1.5, unit: '× floor' }, compared('own')),
    judge({ ...most, name: 'own time, with policies', limit: 3, unit: ' ms' }, median(withPolicies?.subject.own ?? [])),
    judge({ ...most, name: 'cold start, paired', limit: 1.1, unit: '× floor' }, compared('cold')),
    judge({ ...least, name: `shown in a burst of ${BURST_SIZE}`, limit: BURST_SIZE, unit: '' }, shown),
    judge({ ...least, name: 'rate in a burst', limit: 0.9, digits: 2, unit: '× floor' }, rate),
  ];
}
