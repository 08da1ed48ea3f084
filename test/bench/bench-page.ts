import { BenchSite, htmlFile, scriptFile } from './bench-site.js';
import { bundlePage, type Script } from './bundle.js';
import type { PageFigures, PageTask } from './measure-page.js';
import { type BenchOptions, isWanted } from './options.js';
import { kitImport, kitPage, pageFloor, pagePeers } from './page-subjects.js';
import { type BenchReport, type Budget, format, formatBudgets, formatTable, judge } from './report.js';
import { runPageTasks } from './run-page-tasks.js';
import { undisturbed } from './statistics.js';
import type { PageSubject } from './subject.js';
import { weigh } from './weigh.js';

/** A line of the report. */
interface PageResult {
  readonly subject: PageSubject;
  readonly scripts: readonly Script[];
  readonly figures?: PageFigures;
  readonly failure?: string;
}

/** Measures the pages. */
export async function benchPages(options: BenchOptions): Promise<BenchReport> {
  const wanted = options.hasPeers ? pagePeers.filter(({ name }) => isWanted(options, name)) : [];
  const bundled = await Promise.all([pageFloor, kitImport, kitPage, ...wanted].map(bundleSubject));
  const { empty, results } = await measureAll(bundled, options.rounds);
  const floor = results.find(({ subject }) => subject === pageFloor);
  const rows = results.map((result) => formatResult(result, { empty, floor: floor?.figures }));
  const header = ['page', 'static: min B', 'gzip B', 'brotli B', 'all: min B', 'gzip B', 'brotli B'];
  const table = formatTable([...header, 'script ms', '×', 'at 4× slower ms', '×', 'requests', 'note'], rows);
  const text = `${table}\n\n${NOTES}\n\n${formatBudgets(judgeResults(results, empty))}`;
  return { text, isMeasured: results.every(({ subject, failure }) => failure === undefined || !subject.isOurs) };
}

const NOTES = `static: what comes with the import. all: with what is loaded later. script: the main thread's time in scripts from
navigation until it rests, above that of the empty page. requests: those beside what comes with the import.`;

async function bundleSubject(subject: PageSubject): Promise<PageResult> {
  try {
    return { subject, scripts: await bundlePage(subject) };
  } catch (error) {
    return { subject, scripts: [], failure: String(error).split('\n')[0] ?? '' };
  }
}

interface Measured {
  readonly empty: PageFigures;
  readonly results: readonly PageResult[];
}

async function measureAll(bundled: readonly PageResult[], rounds: number): Promise<Measured> {
  const runnable = bundled.filter(({ failure }) => failure === undefined);
  const files = new Map([
    ['/empty', htmlFile('')],
    ['/sw.js', scriptFile('')],
  ]);
  const tasks: PageTask[] = [{ name: 'empty', path: '/empty', ownPaths: new Set(['/empty']) }];
  for (const [index, { subject, scripts }] of runnable.entries()) {
    const folder = `/page${index}`;
    files.set(`${folder}/`, htmlFile(`<script type="module" src="entry.js"></script>`));
    for (const { fileName, code } of scripts) files.set(`${folder}/${fileName}`, scriptFile(code));
    const isStatic = scripts.filter((script) => script.isStatic);
    const ownPaths = new Set([`${folder}/`, ...isStatic.map(({ fileName }) => `${folder}/${fileName}`)]);
    tasks.push({ name: subject.name, path: `${folder}/`, ownPaths });
  }
  const figures = await runPageTasks(await BenchSite.open(files), tasks, rounds);
  const results = bundled.map((result) => {
    const own = figures.get(result.subject.name);
    return own === undefined ? result : { ...result, figures: own };
  });
  return { empty: figures.get('empty') ?? { byRate: new Map(), requests: new Set(), layoutShift: 0 }, results };
}

interface Baselines {
  readonly empty: PageFigures;
  readonly floor: PageFigures | undefined;
}

function formatResult({ subject, scripts, figures, failure }: PageResult, { empty, floor }: Baselines): string[] {
  const bytes = [scripts.filter(({ isStatic }) => isStatic), scripts].flatMap((some) => {
    const { minified, gzip, brotli } = weigh(some);
    return some.length === 0 ? ['–', '–', '–'] : [format(minified), format(gzip), format(brotli)];
  });
  const times = [1, 4].flatMap((rate) => {
    const own = readScriptTime(figures, empty, rate);
    return [format(own, 2), format(own / readScriptTime(floor, empty, rate), 2)];
  });
  const requests = figures === undefined ? '–' : [...figures.requests].join(' ') || 'none';
  return [subject.name, ...bytes, ...times, requests, failure ?? subject.note ?? ''];
}

/** Above that of the empty page, in milliseconds. */
function readScriptTime(figures: PageFigures | undefined, empty: PageFigures, rate: number): number {
  return undisturbed(figures?.byRate.get(rate) ?? []) - undisturbed(empty.byRate.get(rate) ?? []);
}

function judgeResults(results: readonly PageResult[], empty: PageFigures): readonly Budget[] {
  const find = (wanted: PageSubject) => results.find(({ subject }) => subject === wanted);
  const scripts = find(kitImport)?.scripts ?? [];
  const page = find(kitPage)?.figures;
  const floor = find(pageFloor)?.figures;
  const ratio = (rate: number) => readScriptTime(page, empty, rate) / readScriptTime(floor, empty, rate);
  const most = { kind: 'at most' } as const;
  const bytes = { ...most, unit: ' B brotli' };
  const times = { ...most, limit: 1.5, digits: 2, unit: '× floor' };
  return [
    judge(
      { ...bytes, name: 'static graph of the import', limit: 3000 },
      weigh(scripts.filter((s) => s.isStatic)).brotli,
    ),
    judge({ ...bytes, name: 'everything it can load', limit: 7000 }, weigh(scripts).brotli),
    judge({ ...times, name: 'script time at start' }, ratio(1)),
    judge({ ...times, name: 'script time at start, 4× slower' }, ratio(4)),
    judge({ ...most, name: 'requests on import', limit: 0, unit: '' }, find(kitImport)?.figures?.requests.size),
  ];
}
