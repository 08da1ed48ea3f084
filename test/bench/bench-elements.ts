import { readFile } from 'node:fs/promises';
import { BenchSite, htmlFile, type SiteFile, scriptFile } from './bench-site.js';
import { bundlePage, type Script } from './bundle.js';
import {
  type ElementSubject,
  elementFloor,
  elementPeers,
  kitAtOnce,
  kitCore,
  kitElements,
  kitWithoutStyles,
} from './element-subjects.js';
import type { PageFigures, PageTask } from './measure-page.js';
import { type BenchOptions, isWanted } from './options.js';
import { type BenchReport, type Budget, format, formatBudgets, formatTable, judge } from './report.js';
import { runPageTasks } from './run-page-tasks.js';
import { undisturbed } from './statistics.js';
import { weigh } from './weigh.js';

/** A line of the report. */
interface ElementResult {
  readonly subject: ElementSubject;
  readonly scripts: readonly Script[];
  readonly failure?: string;
}

type Figures = ReadonlyMap<string, PageFigures>;

/** What browsers take from the first line of a script. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** The page without a script, which all times are above. */
const EMPTY = 'empty';

/** Measures pages with elements. */
export async function benchElements(options: BenchOptions): Promise<BenchReport> {
  const wanted = options.hasPeers ? elementPeers.filter(({ name }) => isWanted(options, name)) : [];
  const subjects = [elementFloor, kitCore, kitElements, kitAtOnce, kitWithoutStyles, ...wanted];
  const results = await Promise.all(subjects.map(bundleSubject));
  const figures = await measureAll(
    results.filter(({ failure }) => failure === undefined),
    options.rounds,
  );
  const rows = results.map((result) => formatResult(result, figures));
  const header = ['elements', 'static: min B', 'brotli B', 'all: brotli B', 'script ms', '×'];
  const table = formatTable([...header, 'at 4× slower ms', '×', 'layout shift', 'note'], rows);
  const text = `${table}\n\n${NOTES}\n\n${formatBudgets(judgeResults(results, figures))}`;
  return { text, isMeasured: results.every(({ subject, failure }) => failure === undefined || !subject.isOurs) };
}

const NOTES = `static: what comes with the import as one file, with the library where that comes along. all: with what is loaded later.
script: what the main thread ran of scripts from navigation until it rests, above that of the empty page; of the fastest
tenth of the loads, because what disturbs a load only makes it slower. layout shift: of the worst load, as browsers count it.`;

async function bundleSubject(subject: ElementSubject): Promise<ElementResult> {
  try {
    return { subject, scripts: await bundlePage(subject) };
  } catch (error) {
    return { subject, scripts: [], failure: String(error).split('\n')[0] ?? '' };
  }
}

async function measureAll(results: readonly ElementResult[], rounds: number): Promise<Figures> {
  const files = new Map<string, SiteFile>([[`/${EMPTY}`, htmlFile(page(''))]]);
  const tasks: PageTask[] = [{ name: EMPTY, path: `/${EMPTY}`, ownPaths: new Set([`/${EMPTY}`]) }];
  for (const [index, { subject, scripts }] of results.entries()) {
    const folder = `/elements${index}`;
    const styleSheet = subject.styleSheet && (await readFile(subject.styleSheet, 'utf8'));
    const head = `<script type="module" src="entry.js"></script>${styleSheet ? '<link rel="stylesheet" href="kit.css">' : ''}`;
    files.set(`${folder}/`, htmlFile(head + page(subject.markup)));
    if (styleSheet) files.set(`${folder}/kit.css`, { body: styleSheet, type: 'text/css' });
    const hint = subject.isCompiledAtOnce ? COMPILE_AT_ONCE : '';
    for (const { fileName, code } of scripts) files.set(`${folder}/${fileName}`, scriptFile(hint + code));
    tasks.push({ name: subject.name, path: `${folder}/`, ownPaths: new Set() });
  }
  return await runPageTasks(await BenchSite.open(files), tasks, rounds);
}

/** Elements amid other things, so that something can move. */
function page(markup: string): string {
  return `<h1>Settings</h1><p>What we send you.</p>${markup}<p>${'More of the page. '.repeat(80)}</p>`;
}

function formatResult({ subject, scripts, failure }: ElementResult, figures: Figures): string[] {
  const own = figures.get(subject.name);
  const statics = weigh(scripts.filter(({ isStatic }) => isStatic));
  const bytes = scripts.length === 0 ? ['–', '–', '–'] : [statics.minified, statics.brotli, weigh(scripts).brotli];
  const times = [1, 4].flatMap((rate) => [
    format(readScriptTime(figures, subject, rate), 2),
    format(readRatio(figures, subject, rate), 2),
  ]);
  const cells = bytes.map((cell) => (typeof cell === 'number' ? format(cell) : cell));
  return [subject.name, ...cells, ...times, format(own?.layoutShift, 4), failure ?? subject.note ?? ''];
}

/** Above that of the empty page, in milliseconds. */
function readScriptTime(figures: Figures, { name }: ElementSubject, rate: number): number {
  const read = (of: string) => undisturbed(figures.get(of)?.byRate.get(rate) ?? []);
  return read(name) - read(EMPTY);
}

function readRatio(figures: Figures, subject: ElementSubject, rate: number): number {
  return readScriptTime(figures, subject, rate) / readScriptTime(figures, elementFloor, rate);
}

function judgeResults(results: readonly ElementResult[], figures: Figures): readonly Budget[] {
  const scripts = results.find(({ subject }) => subject === kitCore)?.scripts ?? [];
  const atStart = weigh(scripts.filter(({ isStatic }) => isStatic)).brotli;
  // It comes with the first approach.
  const lit = weigh(scripts.filter(({ code }) => code.includes('litHtmlVersions'))).brotli;
  const most = { kind: 'at most' } as const;
  const time = { ...most, limit: 1.3, digits: 2, unit: '× floor' };
  const shift = figures.get(kitElements.name)?.layoutShift;
  return [
    judge({ ...most, name: 'prompt, toggle and bell, with Lit', limit: 13_000, unit: ' B brotli' }, atStart + lit),
    judge({ ...time, name: 'script time at start' }, readRatio(figures, kitElements, 1)),
    judge({ ...time, name: 'script time at start, 4× slower' }, readRatio(figures, kitElements, 4)),
    judge({ ...most, name: 'layout shift', limit: 0, digits: 4, unit: '' }, shift),
  ];
}
