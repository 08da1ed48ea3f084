import { endpointOf } from '../support/ferry-line.js';
import { expect, test } from '../support/story.js';

const MESSAGE = { title: 'The 10:40 leaves from pier 2', body: 'Pier 1 is closed today.', link: '/alerts?from=push' };

test('a sent message is shown with exactly its title and text, and a click opens its link in a new window', async ({
  desktop,
  ferry,
  pushContext,
  pushPage: tab,
}) => {
  await ferry.turnOn(tab);
  // Leave the site: the click has no window of ours to take over.
  await tab.goto('about:blank');

  await ferry.send(MESSAGE);
  const notification = await desktop.waitForNotification();
  expect(notification.title).toBe(MESSAGE.title);
  expect(notification.body).toBe(MESSAGE.body);

  const opened = pushContext.waitForEvent('page');
  desktop.click(notification);
  const page = await opened;
  await page.waitForURL(`${ferry.origin}${MESSAGE.link}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(desktop.history).toHaveLength(1);
});

test('with a tab of the site open, a click takes that tab to the link without a reload', async ({
  desktop,
  ferry,
  pushContext,
  pushPage: tab,
}) => {
  await ferry.turnOn(tab);
  await tab.evaluate(() => Object.assign(window, { wasNotReloaded: true }));
  // Another tab in front, so that focusing the site's tab can be seen.
  const other = await pushContext.newPage();
  await other.bringToFront();
  const pageCount = pushContext.pages().length;

  await ferry.send(MESSAGE);
  desktop.click(await desktop.waitForNotification());

  await tab.waitForURL(`${ferry.origin}${MESSAGE.link}`);
  expect(await tab.evaluate(() => 'wasNotReloaded' in window)).toBe(true);
  await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  expect(pushContext.pages()).toHaveLength(pageCount);
});

test('turning notifications off removes the subscription everywhere', async ({ ferry, pushPage: tab, pushService }) => {
  await ferry.turnOn(tab);
  const endpoint = (await endpointOf(tab)) ?? '';
  expect(await ferry.knows(endpoint)).toBe(true);

  await tab.getByRole('switch', { name: 'Notifications on this browser' }).click();
  await expect(tab.locator('push-toggle')).toHaveAttribute('state', 'unsubscribed');

  expect(await endpointOf(tab)).toBeUndefined();
  await expect.poll(() => ferry.knows(endpoint)).toBe(false);
  await expect.poll(() => statusOfPost(pushService.resolveEndpoint(endpoint))).toBe(410);
});

test('a subscription that vanished without telling the backend is pruned with the next message', async ({
  ferry,
  pushPage: tab,
  pushService,
}) => {
  await ferry.turnOn(tab);
  const endpoint = (await endpointOf(tab)) ?? '';
  // Behind the kit's back: as when site data is cleared.
  await tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  });
  await expect.poll(() => statusOfPost(pushService.resolveEndpoint(endpoint))).toBe(410);
  expect(await ferry.knows(endpoint)).toBe(true);

  await ferry.send(MESSAGE);
  await expect.poll(() => ferry.knows(endpoint)).toBe(false);
});

test('after a restart of the backend the subscription and its keys are still there', async ({
  desktop,
  ferry,
  pushPage: tab,
}) => {
  await ferry.turnOn(tab);
  const endpoint = await endpointOf(tab);
  await ferry.restart();
  await tab.reload();
  await expect(tab.locator('push-toggle')).toHaveAttribute('state', 'subscribed');
  expect(await endpointOf(tab)).toBe(endpoint);

  await ferry.send(MESSAGE);
  expect((await desktop.waitForNotification()).title).toBe(MESSAGE.title);
});

/** A well-formed request that carries no message: what the push service says of the endpoint alone. */
async function statusOfPost(url: string): Promise<number> {
  return (await fetch(url, { method: 'POST', headers: { ttl: '1' } })).status;
}
