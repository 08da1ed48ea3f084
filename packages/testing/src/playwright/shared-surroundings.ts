import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserName } from '../browser/find-browser.js';
import { launchBrowser } from '../browser/launch-browser.js';
import type { LaunchedBrowser } from '../browser/launched-browser.js';
import type { Desktop } from '../desktop/desktop.js';
import { startDesktop } from '../desktop/start-desktop.js';
import type { Display } from '../display/display.js';
import { scaleTimeout } from '../program/scale-timeout.js';
import type { PushService } from '../push-service/push-service.js';
import { startPushService } from '../push-service/start-push-service.js';
import { callBefore } from './call-before.js';
import { cleanBrowser } from './clean-browser.js';
import { type ContextWatch, watchContext } from './watch-context.js';

/** The longest time that cleaning a browser takes before it is replaced instead, in milliseconds. */
const CLEAN_TIMEOUT_MS = 20_000;

interface SharedBrowser {
  readonly launched: LaunchedBrowser;
  readonly watch: ContextWatch;
}

/**
 * Push service, desktop and browser that the tests of a worker use one after the other. Each is started when a test
 * first asks for it.
 */
export class SharedSurroundings {
  readonly #display: Display | undefined;
  #pushService: PushService | undefined;
  #desktop: Desktop | undefined;
  #browser: SharedBrowser | undefined;
  /** Whether a test has cut connections: a Chromium takes up to half a minute until it is back. */
  #wasCut = false;

  constructor(display: Display | undefined) {
    this.#display = display;
  }

  async pushService(): Promise<PushService> {
    this.#pushService ??= await this.#startPushService();
    return this.#pushService;
  }

  /** The desktop; `undefined` where there is no display that browsers could appear on. */
  async desktop(): Promise<Desktop | undefined> {
    if (this.#display !== undefined) this.#desktop ??= await startDesktop();
    return this.#desktop;
  }

  /** The browser, in which every site may notify. */
  async browser(browser: BrowserName): Promise<LaunchedBrowser> {
    this.#browser ??= await this.#launch(browser);
    return this.#browser.launched;
  }

  /** Takes back what a test has left. A browser in which that can not be done is replaced by a fresh one. */
  async clean(): Promise<void> {
    // First, since leftover subscriptions are ended at the service.
    this.#pushService?.reset();
    const isFit = !this.#wasCut && this.#browser !== undefined && (await isCleaned(this.#browser));
    if (!isFit) await this.#closeBrowser();
    this.#wasCut = false;
    this.#desktop?.reset();
    this.#pushService?.reset();
  }

  async close(): Promise<void> {
    await this.#closeBrowser();
    await this.#desktop?.close();
    await this.#pushService?.close();
  }

  async #launch(browser: BrowserName): Promise<SharedBrowser> {
    const display = this.#display;
    const desktop = await this.desktop();
    const pushService = await this.pushService();
    const launched = await launchBrowser({
      browser,
      pushService,
      ...(display && { display }),
      ...(desktop && { desktop }),
    });
    return { launched, watch: watchContext(launched.context) };
  }

  async #startPushService(): Promise<PushService> {
    const pushService = await startPushService();
    callBefore(pushService.faults, ['startOutage', 'cutOffBrowsers'], () => {
      this.#wasCut = true;
    });
    return pushService;
  }

  async #closeBrowser(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    await browser?.launched.close();
  }
}

async function isCleaned({ launched, watch }: SharedBrowser): Promise<boolean> {
  if (watch.isSpent) return false;
  const timer = new AbortController();
  const cleaning = cleanBrowser(launched.context, watch.takeOrigins()).catch(() => false); // It is replaced then.
  const timeout = delay(scaleTimeout(CLEAN_TIMEOUT_MS), false, { signal: timer.signal }).catch(() => false);
  const isClean = await Promise.race([cleaning, timeout]);
  timer.abort();
  // Cleaning visits the origins once more; the next test has not.
  watch.takeOrigins();
  return isClean;
}
