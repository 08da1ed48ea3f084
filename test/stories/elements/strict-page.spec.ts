import type { Page } from '@playwright/test';
import { expect, test } from '../../support/story.js';
import { Pier } from './pier.js';

/** What a page does that it should not, as it tells it itself. */
interface Offences {
  /** Directives that something has broken. */
  readonly violations: readonly string[];
  /** What has moved by itself, and how far; browsers other than Chromium do not tell. */
  readonly shifts: readonly string[];
}

/** Runs in the page before anything else: keeps what goes wrong. */
function watchOffences(): void {
  const violations: string[] = [];
  const shifts: string[] = [];
  Object.assign(window, { offences: { violations, shifts } });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
  });
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }[];
  }
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as unknown as readonly LayoutShift[]) {
      if (hadRecentInput) continue;
      const moves = sources.map(
        ({ node, previousRect, currentRect }) => `${node?.nodeName} ${previousRect.top} → ${currentRect.top}`,
      );
      shifts.push(`${value}: ${moves.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function readOffences(page: Page): Promise<Offences> {
  return page.evaluate('offences');
}

test('elements come without moving the page, and use nothing that its policies forbid', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  await page.addInitScript(watchOffences);
  const pier = new Pier(page, ferry);
  await pier.open('unsubscribed');
  await expect(page.locator('main push-topic[name=route-2]').getByRole('switch')).toBeVisible();
  await expect(page.locator('main push-snooze').getByRole('button').first()).toBeVisible();
  await expect(pier.inbox.getByText('No news from the pier.')).toBeVisible();
  expect(await readOffences(page)).toEqual({ violations: [], shifts: [] });

  await pier.toggle.getByRole('switch').click();
  await expect(pier.toggle).toHaveAttribute('state', 'subscribed');
  await pier.bell.click();
  await expect(page.locator('push-bell').getByText('Settings', { exact: true })).toBeVisible();
  await ferry.send({ title: 'Fog on the sound', body: 'Sailings are slower today.', link: Pier.path });
  await desktop.waitForNotification({ title: 'Fog on the sound' });
  await expect(pier.bell).toHaveAccessibleName('Pier notices: on, 1 unread');
  expect((await readOffences(page)).violations).toEqual([]);

  // The policy is really there, where the browser knows it.
  const isRefused = await page.evaluate(() => {
    if (!('trustedTypes' in window)) return true;
    try {
      document.body.innerHTML = '<p></p>';
      return false;
    } catch {
      return true;
    }
  });
  expect(isRefused).toBe(true);
});
