import type { Browser } from '@playwright/test';
import type { BenchSite } from './bench-site.js';
import { shuffle } from './statistics.js';

/** Loads of each page at each speed in a round. */
const LOADS = 24;
/** How many times slower the processor is made. */
const RATES = [1, 4];

/** A page to load. */
export interface PageTask {
  readonly name: string;
  readonly path: string;
  /** Addresses of the page itself and of what comes with it. */
  readonly ownPaths: ReadonlySet<string>;
}

/** What was measured of a page. */
export interface PageFigures {
  /** Script time of each load in milliseconds of the thread's own, by how many times slower the processor was. */
  readonly byRate: Map<number, number[]>;
  /** What it asked for beside its own scripts. */
  readonly requests: Set<string>;
  /** How much of the page moved by itself, at the worst of the loads; 0: nothing. */
  layoutShift: number;
}

interface Run {
  readonly site: BenchSite;
  readonly tasks: readonly PageTask[];
  readonly rounds: number;
}

/** Loads every page again and again, each time in a profile of its own and in another order. */
export async function loadPages(browser: Browser, { site, tasks, rounds }: Run): Promise<Map<string, PageFigures>> {
  const figures = new Map(
    tasks.map(({ name }): [string, PageFigures] => [name, { byRate: new Map(), requests: new Set(), layoutShift: 0 }]),
  );
  for (let load = 0; load < LOADS * rounds; load++) {
    for (const rate of RATES) {
      for (const task of shuffle(tasks)) {
        const own = figures.get(task.name);
        if (own !== undefined) await loadOnce(browser, { site, task, rate }, own);
      }
    }
  }
  return figures;
}

interface Load {
  readonly site: BenchSite;
  readonly task: PageTask;
  readonly rate: number;
}

async function loadOnce(browser: Browser, { site, task, rate }: Load, figures: PageFigures): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url().replace(site.origin, '').split('?')[0] ?? '';
      if (!task.ownPaths.has(url) && !url.startsWith('data:')) figures.requests.add(url.slice(0, 60));
    });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    // What the thread has run, not what it has waited for a processor.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${site.origin}${task.path}`, { waitUntil: 'load' });
    // What SDKs do at their start goes on after the load event, and is done when they ask for nothing more.
    await page.waitForLoadState('networkidle');
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    figures.byRate.set(rate, [...(figures.byRate.get(rate) ?? []), seconds * 1000]);
    figures.layoutShift = Math.max(figures.layoutShift, await page.evaluate(readLayoutShift));
  } finally {
    await context.close();
  }
}

/** Runs in the page. What has shifted since navigation is still known to an observer that comes now. */
function readLayoutShift(): number {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  let sum = 0;
  for (const entry of observer.takeRecords()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
  return sum;
}
