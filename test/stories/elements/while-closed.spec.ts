import type { Page } from '@playwright/test';
import { expect, test } from '../../support/story.js';
import { Pier } from './pier.js';

/** The number that the icon of the app has, as the kit keeps it. */
function readBadge(page: Page): Promise<number> {
  return page.evaluate('WebPushKit.readBadge(WebPushKit.client)');
}

test('what came while the page was closed: the bell counts it, the inbox leads there without a reload', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const pier = new Pier(page, ferry);
  await pier.turnOn();
  await page.goto('about:blank');
  const berth = { title: 'Berth 2 is closed', body: 'Until Friday.', link: `${Pier.path}?notice=berth-2` };
  const boat = { title: 'An extra boat', body: 'At 23:15.', link: `${Pier.path}?notice=extra-boat` };
  for (const message of [berth, boat]) {
    await ferry.send(message);
    await desktop.waitForNotification({ title: message.title });
  }

  await pier.open('subscribed');
  await expect(pier.bell).toHaveAccessibleName('Pier notices: on, 2 unread');
  expect(await readBadge(page)).toBe(2);
  const loadedAt = await page.evaluate(() => performance.timeOrigin);

  await pier.inbox.getByRole('link', { name: berth.title }).click();
  await expect(page).toHaveURL(/\?notice=berth-2$/);
  await expect(page.getByText('The ladder is being replaced.')).toBeVisible();
  await expect(pier.bell).toHaveAccessibleName('Pier notices: on, 1 unread');
  await expect.poll(() => readBadge(page)).toBe(1);

  // Who opens the bell's inbox has seen what the icon counted.
  await pier.bell.click();
  await expect.poll(() => readBadge(page)).toBe(0);
  const panel = page.locator('push-bell');
  await expect(panel.getByRole('link')).toHaveCount(2);
  await panel.getByRole('link', { name: boat.title }).click();
  await expect(page).toHaveURL(/\?notice=extra-boat$/);
  await expect(page.getByText('It leaves for Vey at 23:15.')).toBeVisible();
  await expect(pier.bell).toHaveAccessibleName('Pier notices: on');
  // What has been read is no longer on the desktop either, and the page is still the one that was opened.
  await expect.poll(() => desktop.shown).toHaveLength(0);
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
});
