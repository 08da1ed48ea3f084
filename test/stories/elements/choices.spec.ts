import type { Page } from '@playwright/test';
import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';
import { Pier } from './pier.js';

const NEWS = { title: 'Fog on the sound', body: 'Sailings are slower today.', link: Pier.path } as const;
const LATE = {
  title: 'Route 1 is late',
  body: 'Ten minutes.',
  link: Pier.path,
  route: 'route-1',
  urgency: 'normal',
} as const;

/** Whether the notification with this title makes no sound, as the browser has it. */
async function isSilent(page: Page, title: string): Promise<boolean | undefined> {
  return await page.evaluate(async (wanted) => {
    const registration = await navigator.serviceWorker.getRegistration();
    const all = await registration?.getNotifications();
    return all?.find((notification) => notification.title === wanted)?.silent ?? undefined;
  }, title);
}

test('a topic without a sound arrives silently and in the inbox; one that is off is not sent', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const pier = new Pier(page, ferry);
  await pier.turnOn();
  const route = page.locator('main push-topic[name=route-1]');
  await route.getByRole('checkbox', { name: 'Without a sound' }).check();
  await expect(route.getByText('Saved', { exact: true })).toBeVisible();

  await ferry.send(LATE);
  const late = await desktop.waitForNotification({ title: LATE.title });
  expect(await isSilent(page, LATE.title)).toBe(true);
  await expect(pier.bell).toHaveAccessibleName('Pier notices: on, 1 unread');
  const waiting = pier.inbox.getByRole('button', { name: '1 new: show' });
  const item = pier.inbox.getByRole('link', { name: LATE.title });
  await expect(waiting.or(item).first()).toBeVisible();
  if (await waiting.isVisible()) await waiting.click();
  await expect(item).toBeVisible();
  desktop.dismiss(late);

  await route.getByRole('radio', { name: 'None' }).check();
  const endpoint = (await endpointOf(page)) ?? '';
  await expect.poll(() => ferry.topicsOf(endpoint)).not.toContain('route-1');
  const count = desktop.history.length;
  await ferry.send(LATE);
  await ferry.send(NEWS);
  await desktop.waitForNotification({ title: NEWS.title });
  expect(await isSilent(page, NEWS.title)).not.toBe(true);
  expect(desktop.history).toHaveLength(count + 1);
});

test('a pause that began on a notification’s own button is told by the bell, and ends there', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const pier = new Pier(page, ferry);
  await pier.turnOn();
  await ferry.send({ ...NEWS, urgency: 'normal' });
  const notification = await desktop.waitForNotification({ title: NEWS.title });
  const snooze = notification.actions.findIndex(({ label }) => label === 'Snooze an hour');
  desktop.press(notification, snooze);
  await expect(pier.bell).toHaveAccessibleName(/^Pier notices: paused until .+/);

  await pier.bell.click();
  const bell = page.locator('push-bell');
  await bell.getByText('Settings', { exact: true }).click();
  await expect(bell.getByText(/^Paused until/).first()).toBeVisible();
  await bell.getByRole('button', { name: 'Resume' }).click();
  await expect(pier.bell).toHaveAccessibleName(/^Pier notices: on/);
  await expect(page.locator('main push-snooze').getByRole('button', { name: 'Resume' })).toHaveCount(0);
});
