import type { BrowserScope } from '../src/browser-scope.js';
import { ClientEngine } from '../src/client-engine.js';
import type { PushClientOptions } from '../src/client-options.js';
import { createClientIn } from '../src/create-push-client.js';
import type { EngineLoader } from '../src/kit-push-client.js';
import type { PushClient } from '../src/push-client.js';
import { FakeBackend } from './fake-backend.js';
import { FakeBrowser, type FakeBrowserOptions, type FakeTab } from './fake-browser.js';
import { MemoryStorage } from './memory-storage.js';

export const NOW = 1_800_000_000_000;

/** A site in a browser, with its backend: what outlives a page. */
export class FakeSite {
  readonly browser: FakeBrowser;
  readonly backend = new FakeBackend();
  readonly storage = new MemoryStorage({}, () => this.now);
  now = NOW;
  /** What chance brings. */
  random = 0.5;
  loadEngine: EngineLoader = async () => ({ ClientEngine });

  constructor(options: FakeBrowserOptions = {}) {
    this.browser = new FakeBrowser(options);
    // People take their time.
    this.browser.onAnswer = () => {
      this.now += 2000;
    };
  }

  /** Opens a page in a new tab. */
  open(options: Partial<PushClientOptions> = {}): Page {
    const tab = this.browser.openTab();
    return { tab, client: this.openIn(tab.scope, options) };
  }

  /** Opens a page in a tab of the caller's making. */
  openIn(scope: BrowserScope, options: Partial<PushClientOptions> = {}): PushClient {
    return createClientIn(
      { scope, now: () => this.now, random: () => this.random, loadEngine: () => this.loadEngine() },
      { backend: this.backend, storage: this.storage, ...options },
    );
  }

  /** Opens a page and waits until it has looked around and put right what it found wrong. */
  async visit(options: Partial<PushClientOptions> = {}): Promise<Page> {
    const page = this.open(options);
    await page.client.whenReady;
    await page.client.refresh();
    return page;
  }

  /** A site whose user has subscribed on an earlier page. */
  static async withSubscriber(topics: readonly string[] = [], options: FakeBrowserOptions = {}): Promise<FakeSite> {
    const site = new FakeSite(options);
    const { client } = await site.visit();
    const result = await client.subscribe({ topics });
    if (result.kind !== 'subscribed') throw new Error(`expected to be subscribed, not ${result.kind}`);
    client.close();
    site.backend.requests.length = 0;
    site.browser.askedCount = 0;
    // Later: what is saved from now on can be told from what was saved then.
    site.now += 1000;
    return site;
  }
}

export interface Page {
  readonly tab: FakeTab;
  readonly client: PushClient;
}
