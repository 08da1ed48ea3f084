import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateApplicationServerKeys, sendPush } from '@web-push-kit/testing';
import { expect, test } from '@web-push-kit/testing/playwright';
import { OwnSite, subscribeAt } from '../../support/own-site.js';
import { scaled } from '../../support/timeout-factor.js';
import { buildSite, type OtherWorker } from './other-workers.js';

const WORKERS: Readonly<Record<string, readonly OtherWorker[]>> = {
  chromium: ['angular', 'vite-pwa', 'workbox-generate-sw', 'workbox-inject-manifest'],
  // One that imports our script, and one that bundles our module.
  firefox: ['angular', 'workbox-inject-manifest'],
};

/** A message that Angular's worker understands as well: two workers could show it, and two could follow its click. */
const notification = {
  title: 'Your order has shipped',
  data: { onActionClick: { default: { operation: 'navigateLastFocusedOrOpen', url: '/orders/7' } } },
};

/** Runs in the page. Angular's worker works on after it has been activated, and its own page tells what is left to do. */
async function hasAngularSettled(): Promise<boolean> {
  const state = await (await fetch('/ngsw/state')).text();
  return state.includes('Driver state: NORMAL') && !state.includes('initialization(');
}

test('beside other workers, their site works offline, a push is shown once, and its click is led', async ({
  browserName,
  desktop,
  pushContext,
  pushPage: page,
  pushService,
}) => {
  test.setTimeout(scaled(180_000));
  const keys = generateApplicationServerKeys();
  for (const name of WORKERS[browserName] ?? []) {
    await test.step(name, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'coexistence-'));
      // Not a name under localhost: to Angular's worker that is a site in production, which it prepares when it has time.
      const site = await OwnSite.open('127.0.0.1', await buildSite(name, folder));
      await page.goto(site.origin);
      const subscription = await subscribeAt(page, keys.publicKey);

      await page.waitForFunction(() => caches.match('/index.html', { ignoreSearch: true }));
      if (name === 'angular') await page.waitForFunction(hasAngularSettled);
      site.isServing = false;
      await page.reload();
      await expect(page.getByRole('heading')).toHaveText('A site with a worker of its own');
      site.isServing = true;

      const before = desktop.history.length;
      await sendPush({ pushService, subscription, keys, content: { notification } });
      desktop.click(await desktop.waitForNotification({ title: 'Your order has shipped' }));
      await page.waitForURL(`${site.origin}/orders/7`);
      await desktop.expectNoNotification(500);
      expect(desktop.history).toHaveLength(before + 1);
      expect(pushContext.pages()).toHaveLength(1);

      await site.close();
      await rm(folder, { recursive: true, force: true });
    });
  }
});
