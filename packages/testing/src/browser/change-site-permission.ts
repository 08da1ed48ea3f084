import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { PushError } from '@web-push-kit/protocol';
import { scaleTimeout } from '../program/scale-timeout.js';
import { waitForStartup } from './chromium-startup.js';
import type { LaunchedBrowser } from './launched-browser.js';

/** What the user chooses in the browser's settings for a site. */
export type SitePermission = 'ask' | 'allow' | 'block';

/** How long the settings page may take to show the choice, in milliseconds. */
const SETTINGS_TIMEOUT_MS = 10_000;
const LOOK_INTERVAL_MS = 100;

/**
 * Changes the notification permission of a site on Chromium's own settings
 * page, as the user would. Chromium only.
 *
 * Unlike what DevTools offers, this really revokes: the browser unsubscribes
 * the site at `block`, and fires `pushsubscriptionchange` at `allow`.
 *
 * @throws {@link PushError} `invalid-option` for another browser, `program-failed` when the settings page has changed.
 */
export async function changeSitePermission(
  { browser, context }: LaunchedBrowser,
  origin: string,
  permission: SitePermission,
): Promise<void> {
  if (browser !== 'chromium') {
    throw new PushError(
      'invalid-option',
      'changeSitePermission() works with Chromium; in Firefox use faults.dropSubscriptions()',
    );
  }
  // A page that is hidden before Chromium has started keeps a first subscription waiting.
  const [open] = context.pages();
  if (open) await waitForStartup(open);
  const page = await context.newPage();
  try {
    await page.goto(`chrome://settings/content/siteDetails?site=${encodeURIComponent(origin)}`);
    await waitUntilChosen(page, permission);
  } finally {
    await page.close();
  }
}

async function waitUntilChosen(page: Page, permission: SitePermission): Promise<void> {
  const deadline = performance.now() + scaleTimeout(SETTINGS_TIMEOUT_MS);
  while (performance.now() < deadline) {
    if (await page.evaluate(chooseInSettings, permission)) return;
    await delay(LOOK_INTERVAL_MS);
  }
  throw new PushError('program-failed', `Chromium's settings page did not offer "${permission}" for notifications`);
}

/** The little of the DOM that the function below uses; this package knows no DOM. */
interface SettingsElement {
  readonly shadowRoot: SettingsRoot | null;
  /** Which permission a row of the page is for; the same in every language. */
  readonly category?: string;
  /** What a row of the page knows of the site: the permission as the browser has it. */
  readonly site?: { readonly setting: string };
  value: string;
  dispatchEvent(event: unknown): boolean;
}
interface SettingsRoot {
  querySelectorAll(selector: string): Iterable<SettingsElement>;
  querySelector(selector: string): SettingsElement | null;
}
declare const document: SettingsRoot;

/** Runs in the settings page, whose elements each hide in the shadow of the one above. */
function chooseInSettings(permission: string): boolean {
  const findRows = (root: SettingsRoot): SettingsElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const rows = element.shadowRoot ? findRows(element.shadowRoot) : [];
      return element.category === 'notifications' && element.shadowRoot?.querySelector('select')
        ? [element, ...rows]
        : rows;
    });
  const [row] = findRows(document);
  const select = row?.shadowRoot?.querySelector('select');
  // Before the row knows its site, a choice is lost.
  if (!row?.site || !select) return false;
  if (row.site.setting === permission) return true;
  select.value = permission;
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  return false;
}
