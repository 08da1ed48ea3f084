import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import {
  type ApplicationServerKeys,
  type Desktop,
  type DesktopNotification,
  generateApplicationServerKeys,
  type PushService,
  type PushTarget,
  sendPush,
} from '@web-push-kit/testing';
import { test as base, expect } from '@web-push-kit/testing/playwright';
import { bundleModule } from '../../support/bundle-module.js';
import { OwnSite, subscribeAt } from '../../support/own-site.js';

export { expect } from '@web-push-kit/testing/playwright';

/**
 * A worker of the site's own, which reports what became of each click. One whose message says so lasts until the next
 * click begins.
 */
const WORKER = `
import { registerPushHandlers, takeControl } from 'web-push-kit/worker';
takeControl(self);
let endLast;
registerPushHandlers(self, {
  allowedRequests: [{ path: '/orders', methods: ['GET'] }],
  onClick: ({ outcome, data }) => {
    endLast?.();
    const reporting = outcome.then((body) => fetch('/outcome', { method: 'POST', body }));
    return data?.isLong ? new Promise((resolve) => (endLast = resolve)) : reporting;
  },
});
`;

/** A page that shows links by itself, as one with a router does. */
const PAGE = `
import { configureWorker, createPushClient, readPreferences, restBackend } from 'web-push-kit';
const push = createPushClient({ worker: '/worker.js', backend: restBackend('/push') });
push.onDeepLink((url) => history.pushState(null, '', url));
window.readPreferences = () => readPreferences(push);
window.configureWorker = (settings) => configureWorker(push, settings);
`;

const HTML = '<!doctype html><title>A site</title>';

/** A message, flat or in a `notification`, with whatever else it carries. */
interface Sent {
  readonly title?: string;
  readonly notification?: { readonly title: string };
  readonly [member: string]: unknown;
}

/** A site whose clicks are looked at, in a browser that is subscribed. */
export class ClickStory {
  readonly site: OwnSite;
  readonly context: BrowserContext;
  readonly #folder: string;
  readonly #keys: ApplicationServerKeys;
  readonly #push: { readonly pushService: PushService; readonly desktop: Desktop };
  #target: PushTarget | undefined;
  #outcomeCount = 0;

  constructor(
    opened: { readonly site: OwnSite; readonly folder: string; readonly keys: ApplicationServerKeys },
    browser: { readonly pushContext: BrowserContext; readonly pushService: PushService; readonly desktop: Desktop },
  ) {
    this.site = opened.site;
    this.#folder = opened.folder;
    this.#keys = opened.keys;
    this.context = browser.pushContext;
    this.#push = browser;
  }

  /** Whether the site's pages run the kit; for pages that are opened from now on. */
  async serve(kind: 'pages with the kit' | 'plain pages'): Promise<void> {
    const script = kind === 'plain pages' ? '' : '<script src="/page.js"></script>';
    await writeFile(join(this.#folder, 'index.html'), HTML + script);
  }

  async subscribe(page: Page): Promise<void> {
    await page.goto(this.site.origin);
    this.#target = await subscribeAt(page, this.#keys.publicKey);
  }

  /** Opens a page of the site in a tab of its own. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.site.origin + path);
    return page;
  }

  /** Sends a push and waits for its notification. */
  async notify(message: Sent): Promise<DesktopNotification> {
    const { pushService, desktop } = this.#push;
    if (this.#target === undefined) throw new Error('The story is not subscribed yet');
    const sent = { pushService, subscription: this.#target, keys: this.#keys, content: message };
    expect(await sendPush(sent)).toMatchObject({ status: 201 });
    const { title = message.notification?.title } = message;
    return await desktop.waitForNotification({ ...(title && { title }) });
  }

  /** Sends a push that leads to `url`, clicks its notification and waits for what became of the click. */
  async click(url: string, more: object = {}): Promise<string> {
    this.#push.desktop.click(await this.notify({ title: 'A message', url, ...more }));
    return await this.outcome();
  }

  /** What became of the click that was made last. */
  async outcome(): Promise<string> {
    const outcomes = await this.site.waitForSent('/outcome', ++this.#outcomeCount);
    return outcomes.at(-1)?.body ?? '';
  }

  /** What the user wants of notifications, as a page with the kit sees it. */
  async readPreferences(page: Page): Promise<{ readonly mutedTopics?: string[]; readonly snoozedUntil?: number }> {
    await page.waitForFunction(() => 'readPreferences' in window);
    return await page.evaluate('readPreferences()');
  }

  /** Settles from a page with the kit how the worker behaves. */
  async configureWorker(page: Page, settings: object): Promise<void> {
    await page.waitForFunction(() => 'configureWorker' in window);
    await page.evaluate(`configureWorker(${JSON.stringify(settings)})`);
  }

  /** Where the tabs of the site are, without the origin, in the order in which they were opened. */
  get paths(): readonly string[] {
    const urls = this.context.pages().map((page) => page.url());
    return urls.filter((url) => url.startsWith(this.site.origin)).map((url) => url.slice(this.site.origin.length));
  }
}

async function writeSite(folder: string, publicKey: string): Promise<void> {
  await mkdir(join(folder, 'push'));
  await writeFile(join(folder, 'push', 'vapid-public-key'), JSON.stringify({ publicKey }));
  await writeFile(join(folder, 'worker.js'), await bundleModule(WORKER));
  await writeFile(join(folder, 'page.js'), await bundleModule(PAGE));
}

/** The testing package's fixtures, and a site with the kit's worker whose clicks can be looked at. */
export const test = base.extend<{ readonly story: ClickStory }>({
  story: async ({ pushContext, pushHost, pushService, desktop }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'click-story-'));
    const keys = generateApplicationServerKeys();
    await writeSite(folder, keys.publicKey);
    const site = await OwnSite.open(pushHost, folder);
    await use(new ClickStory({ site, folder, keys }, { pushContext, pushService, desktop }));
    await site.close();
    await rm(folder, { recursive: true, force: true });
  },
});
