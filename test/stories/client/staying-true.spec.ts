import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSitePermission, type LaunchedBrowser, type PushService } from '@web-push-kit/testing';
import { endpointOf, FerryLine, siteDir } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

// These stories take from a browser what it remembers for all of its sites.
test.use({ pushIsolation: 'browser' });

const MESSAGE = { title: 'The 10:40 leaves from pier 2', body: 'Pier 1 is closed today.', link: '/alerts' };

const toggleOf = (page: Page) => page.locator('push-toggle');

/** Takes every subscription away in the way that each browser has. */
async function loseSubscription(
  pushBrowser: LaunchedBrowser,
  { pushService, origin, endpoint }: { pushService: PushService; origin: string; endpoint: string },
): Promise<void> {
  if (pushBrowser.browser === 'firefox') {
    expect(pushService.faults.dropSubscriptions(endpoint)).toBe(1);
    return;
  }
  await changeSitePermission(pushBrowser, origin, 'block');
  await pushService.log.waitFor(({ kind }) => kind === 'unsubscribed');
  await changeSitePermission(pushBrowser, origin, 'allow');
}

test('a new application server key is noticed on the next load, and the old subscription makes way', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  await ferry.turnOn(page);
  const before = (await endpointOf(page)) ?? '';
  await ferry.restart({ replaceKey: true });

  await page.reload();
  await expect.poll(async () => (await endpointOf(page)) ?? before).not.toBe(before);
  const after = (await endpointOf(page)) ?? '';
  await expect.poll(() => ferry.knows(after)).toBe(true);
  expect(await ferry.knows(before)).toBe(false);
  await expect(toggleOf(page)).toHaveAttribute('state', 'subscribed');
  await ferry.send(MESSAGE);
  expect((await desktop.waitForNotification()).title).toBe(MESSAGE.title);
});

test('a subscription that is lost behind our back is made anew, and messages arrive again', async ({
  desktop,
  ferry,
  pushBrowser,
  pushPage: page,
  pushService,
}) => {
  await ferry.turnOn(page);
  const before = (await endpointOf(page)) ?? '';
  await loseSubscription(pushBrowser, { pushService, origin: ferry.origin, endpoint: before });

  await page.reload();
  await expect.poll(async () => (await endpointOf(page)) ?? before).not.toBe(before);
  const after = (await endpointOf(page)) ?? '';
  await expect.poll(() => ferry.knows(after)).toBe(true);
  await ferry.send(MESSAGE);
  expect((await desktop.waitForNotification()).title).toBe(MESSAGE.title);
});

test('who has turned notifications off stays so: after reloads, a new worker, a new key and a new look', async ({
  pushHost,
  pushPage: page,
  pushService,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'ferry-site-'));
  await cp(siteDir, folder, { recursive: true });
  const localPushService = { origin: pushService.origin };
  const ferry = await FerryLine.open({
    dataDir: join(folder, 'data'),
    siteDir: folder,
    localPushService,
    visitedHost: pushHost,
  });
  await ferry.turnOn(page);
  await page.getByRole('switch', { name: 'Notifications on this browser' }).click();
  await expect(toggleOf(page)).toHaveAttribute('state', 'unsubscribed');

  await appendFile(join(folder, 'push-worker.js'), '\n// A new version.\n');
  await ferry.restart({ replaceKey: true });
  await page.reload();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => registration?.addEventListener('updatefound', resolve, { once: true }));
    await registration?.update();
    await found;
    const worker = registration?.installing ?? registration?.waiting;
    await new Promise<void>((resolve) => {
      const check = () => worker?.state !== 'installing' && worker?.state !== 'installed' && resolve();
      worker?.addEventListener('statechange', check);
      check();
    });
    // Whoever comes back to a tab makes the kit look again.
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
  });
  await page.reload();
  await expect(toggleOf(page)).toHaveAttribute('state', 'unsubscribed');
  expect(await endpointOf(page)).toBeUndefined();
  expect(pushService.subscriptions).toHaveLength(0);
  await ferry.close();
  await rm(folder, { recursive: true, force: true });
});
