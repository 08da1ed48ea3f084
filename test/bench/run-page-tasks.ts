import { chromium } from '@playwright/test';
import { findBrowser, startDisplay } from '@web-push-kit/testing';
import type { BenchSite } from './bench-site.js';
import { loadPages, type PageFigures, type PageTask } from './measure-page.js';

/** Loads pages of a site in a browser of their own, which knows no other host; closes both. */
export async function runPageTasks(
  site: BenchSite,
  tasks: readonly PageTask[],
  rounds: number,
): Promise<ReadonlyMap<string, PageFigures>> {
  const display = await startDisplay();
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...display.env } as Record<string, string>,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
  try {
    return await loadPages(browser, { site, tasks, rounds });
  } finally {
    await browser.close();
    await display.close();
    await site.close();
  }
}
