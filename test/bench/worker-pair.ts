import type { LaunchedBrowser } from '@web-push-kit/testing';
import { WorkerControl } from '../support/worker-control.js';
import type { BenchMachine } from './bench-browser.js';
import { BenchSite, htmlFile, type Shown, scriptFile } from './bench-site.js';
import { bundlePage, type Script } from './bundle.js';
import { instrumentWorker } from './instrument-worker.js';
import type { WorkerSubject } from './subject.js';

/** Which of the two workers. */
export type Side = 'floor' | 'subject';

/** A worker and its script. */
export interface Contestant {
  readonly subject: WorkerSubject;
  readonly script: Script;
}

/** One push: when it was delivered, and what the worker said. */
export interface Push extends Shown {
  /** In epoch milliseconds. */
  readonly deliveredAt: number;
}

const SHOWN_TIMEOUT_MS = 10_000;

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** What Angular's worker reads when it starts: an app without files. */
const NGSW = JSON.stringify({ configVersion: 1, timestamp: 1, index: '/', assetGroups: [], hashTable: {} });

/** The floor and a subject as workers of one site in one browser, so that what disturbs one disturbs the other. */
export class WorkerPair {
  readonly #browser: LaunchedBrowser;
  readonly #site: BenchSite;
  readonly #control: WorkerControl;
  readonly #contestants: Readonly<Record<Side, Contestant>>;
  readonly #registrations: Readonly<Record<Side, string>>;
  #pushes = 0;

  private constructor(parts: {
    readonly browser: LaunchedBrowser;
    readonly site: BenchSite;
    readonly control: WorkerControl;
    readonly contestants: Readonly<Record<Side, Contestant>>;
    readonly registrations: Readonly<Record<Side, string>>;
  }) {
    this.#browser = parts.browser;
    this.#site = parts.site;
    this.#control = parts.control;
    this.#contestants = parts.contestants;
    this.#registrations = parts.registrations;
  }

  static async open(machine: BenchMachine, contestants: Readonly<Record<Side, Contestant>>): Promise<WorkerPair> {
    const site = await openSite(contestants);
    const browser = await machine.launch();
    const controlPage = await browser.context.newPage();
    await controlPage.goto(`${site.otherOrigin}/`);
    const control = await WorkerControl.attach(controlPage);
    const registrations = { floor: '', subject: '' };
    for (const side of ['floor', 'subject'] as const) {
      await register(browser, `${site.origin}/${side}/`, contestants[side].subject);
      registrations[side] = await control.waitForActive(`${site.origin}/${side}/`);
    }
    return new WorkerPair({ browser, site, control, contestants, registrations });
  }

  /** Pushes to one of the two and waits until it has shown that. */
  async push(side: Side): Promise<Push> {
    const number = this.#pushes++;
    const whenShown = this.#waitForShown(number);
    const deliveredAt = Date.now();
    const [shown] = await Promise.all([whenShown, this.#deliver(side, number)]);
    if (shown.error !== undefined) throw new Error(`showNotification failed: ${shown.error}`);
    return { ...shown, deliveredAt };
  }

  /** The same to a worker that has to start for it. */
  async pushCold(side: Side): Promise<Push> {
    await this.#control.stopAll();
    return await this.push(side);
  }

  /** Pushes many at once; ends when all are shown, or when no more come. */
  async pushMany(side: Side, count: number): Promise<{ readonly shown: number; readonly ms: number }> {
    const first = this.#pushes;
    this.#pushes += count;
    const whenShown = this.#waitForMany(count);
    const startedAt = Date.now();
    await Promise.all(Array.from({ length: count }, (_value, index) => this.#deliver(side, first + index)));
    const { shown, lastAt } = await whenShown;
    return { shown, ms: lastAt - startedAt };
  }

  /** Counts the notifications that a worker's registration lists, and closes them. */
  async clear(side: Side): Promise<number> {
    const page = await this.#browser.context.newPage();
    await page.goto(`${this.#site.origin}/empty`);
    const count = await page.evaluate(async (scope) => {
      const registration = await navigator.serviceWorker.getRegistration(scope);
      const notifications = (await registration?.getNotifications()) ?? [];
      for (const notification of notifications) notification.close();
      return notifications.length;
    }, `/${side}/`);
    await page.close();
    return count;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
  }

  async #deliver(side: Side, number: number): Promise<void> {
    const { origin } = this.#site;
    const payload = this.#contestants[side].subject.payload(number, origin);
    await this.#control.deliver(origin, this.#registrations[side], payload);
  }

  #waitForShown(number: number): Promise<Shown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Push ${number} was not shown`));
      }, SHOWN_TIMEOUT_MS);
      const stop = this.#site.onShown((shown) => {
        if (!shown.title.endsWith(` ${number}`)) return;
        clearTimeout(timer);
        stop();
        resolve(shown);
      });
    });
  }

  /** Until there are as many, or until no more come. */
  #waitForMany(count: number): Promise<{ readonly shown: number; readonly lastAt: number }> {
    const titles = new Set<string>();
    let lastAt = 0;
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(silence);
        stop();
        resolve({ shown: titles.size, lastAt });
      };
      let silence = setTimeout(finish, SHOWN_TIMEOUT_MS);
      const stop = this.#site.onShown(({ title, error, shownWallAt }) => {
        clearTimeout(silence);
        silence = setTimeout(finish, SHOWN_TIMEOUT_MS);
        if (error === undefined) titles.add(title);
        lastAt = Math.max(lastAt, shownWallAt);
        if (titles.size === count) finish();
      });
    });
  }
}

async function openSite(contestants: Readonly<Record<Side, Contestant>>): Promise<BenchSite> {
  const files = new Map([
    ['/', htmlFile('')],
    ['/empty', htmlFile('')],
    ['/icon.png', { body: Buffer.from(PICTURE, 'base64'), type: 'image/png' }],
    ['/ngsw.json', { body: NGSW, type: 'application/json' }],
    ['/subject/ngsw.json', { body: NGSW, type: 'application/json' }],
  ]);
  for (const side of ['floor', 'subject'] as const) {
    const { subject, script } = contestants[side];
    files.set(`/${side}/worker.js`, scriptFile(instrumentWorker(script.code, subject.before)));
    files.set(
      `/${side}/`,
      htmlFile(subject.preparation ? '<script type="module" src="prepare/entry.js"></script>' : ''),
    );
    for (const { fileName, code } of await bundlePreparation(subject)) {
      files.set(`/${side}/prepare/${fileName}`, scriptFile(code));
    }
  }
  return await BenchSite.open(files);
}

async function bundlePreparation({ preparation }: WorkerSubject): Promise<readonly Script[]> {
  if (preparation === undefined) return [];
  return await bundlePage({ name: 'preparation', source: { entry: preparation }, isOurs: true });
}

/** From a page that is gone afterwards: as when the site is closed. */
async function register(browser: LaunchedBrowser, scopeUrl: string, { query = '' }: WorkerSubject): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(scopeUrl);
  await page.evaluate(async (scriptQuery) => {
    await (globalThis as { prepared?: Promise<void> }).prepared;
    await navigator.serviceWorker.register(`worker.js${scriptQuery}`);
    await navigator.serviceWorker.ready;
  }, query);
  await page.close();
}
