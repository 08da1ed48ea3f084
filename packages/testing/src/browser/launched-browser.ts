import type { BrowserContext, Page } from '@playwright/test';
import type { BrowserName } from './find-browser.js';

/** A running stock browser, wired to a push service. */
export interface LaunchedBrowser {
  readonly browser: BrowserName;
  /** Playwright's handle; all pages of the profile are in it. */
  readonly context: BrowserContext;
  /** Folder of the profile: pass it to the next launch to start the same browser again. */
  readonly userDataDir: string;
  /** Closes the browser; a profile that was made for this launch is removed. */
  close(): Promise<void>;
  /**
   * Ends the browser as a crash or a power cut would. Linux only.
   *
   * A profile that was given stays, with what the browser had written by then: Chromium writes a new
   * subscription about ten seconds late.
   */
  kill(): Promise<void>;
}

const launchedByContext = new WeakMap<BrowserContext, LaunchedBrowser>();

/** Remembers who a Playwright context belongs to, so that a page is enough to find its browser. */
export function rememberLaunch(launched: LaunchedBrowser): void {
  launchedByContext.set(launched.context, launched);
}

/** The browser a page or a launch stands for, and the page to look at. */
export function resolveLaunch(
  target: Page | LaunchedBrowser,
): { readonly launched: LaunchedBrowser; readonly page: Page } | undefined {
  if ('userDataDir' in target) {
    const page = target.context.pages().at(-1);
    return page && { launched: target, page };
  }
  const launched = launchedByContext.get(target.context());
  return launched && { launched, page: target };
}
