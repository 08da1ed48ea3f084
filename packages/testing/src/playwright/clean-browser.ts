import type { BrowserContext, Page } from '@playwright/test';

/** The answer to every request of the page that cleans an origin, so that none of the site's own scripts run. */
const BLANK_PAGE = '<!doctype html><html data-blank></html>';

/** The most visits that clean an origin: a worker that answers the first one itself is gone at the second. */
const MOST_VISITS = 3;

/**
 * Takes everything back that a test has left in a browser: its pages with their dialogs and prompts, and what its
 * origins keep. One fresh page is open afterwards.
 *
 * @param origins - The origins that the test has visited; their servers need not run any more.
 * @returns Whether all of it is gone.
 */
export async function cleanBrowser(context: BrowserContext, origins: Iterable<string>): Promise<boolean> {
  await resetContext(context);
  // First, since a browser ends with its last page.
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: BLANK_PAGE }));
  let isClean = true;
  for (const origin of origins) isClean = (await cleanOrigin(page, origin)) && isClean;
  await page.goto('about:blank');
  await page.unrouteAll();
  await page.bringToFront();
  return isClean && context.pages().length === 1;
}

async function resetContext(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setExtraHTTPHeaders({});
  await context.clearPermissions();
  await context.clearCookies();
}

async function cleanOrigin(page: Page, origin: string): Promise<boolean> {
  for (let visit = 0; visit < MOST_VISITS; visit += 1) {
    await page.goto(origin);
    if (await page.evaluate(eraseOrigin)) return true;
  }
  return false;
}

/** The little of the DOM that the function below uses; this package knows no DOM. */
interface Subscribable {
  readonly pushManager?: { getSubscription(): Promise<{ unsubscribe(): Promise<boolean> } | null> };
  getNotifications?(): Promise<readonly { close(): void }[]>;
  unregister(): Promise<boolean>;
}
declare const document: { readonly documentElement: { hasAttribute(name: string): boolean } };
declare const navigator: {
  readonly serviceWorker?: { getRegistrations(): Promise<readonly Subscribable[]> };
};
declare const indexedDB: {
  databases(): Promise<readonly { readonly name?: string }[]>;
  deleteDatabase(name: string): object;
};
declare const caches: { keys(): Promise<readonly string[]>; delete(name: string): Promise<boolean> };
declare const localStorage: { clear(): void };
declare const sessionStorage: { clear(): void };

/** Runs in the page: ends what the origin has. Answers whether nothing of the site could act meanwhile. */
async function eraseOrigin(): Promise<boolean> {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    for (const notification of (await registration.getNotifications?.()) ?? []) notification.close();
    await (await registration.pushManager?.getSubscription())?.unsubscribe();
    await registration.unregister();
  }
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  for (const key of await caches.keys()) await caches.delete(key);
  return document.documentElement.hasAttribute('data-blank');
}
