import type { Page } from '@playwright/test';
import { answerPermissionPrompt } from '@web-push-kit/testing';
import { expect, test } from '../../support/story.js';
import { Pier } from './pier.js';

test.use({ pushPermission: 'prompt' });

const DAY_MS = 86_400_000;
const BERTH = { title: 'Berth 2 is closed', body: 'Route 1 leaves from berth 3.', link: Pier.path };

/** Comes back to the page, so many days later by the clock of the visitor. */
async function comeBackAfter(page: Page, days: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + days * DAY_MS);
  await page.reload();
}

test('the prompt, the question of the browser itself, then the first message', async ({
  desktop,
  display,
  ferry,
  pushPage,
}) => {
  const pier = new Pier(pushPage, ferry);
  await pier.open('default');
  await expect(pier.prompt).not.toHaveAttribute('open');
  await pier.readNotice();
  await expect(pier.prompt.getByText('One message when a berth closes')).toBeVisible();

  await pier.prompt.getByRole('button', { name: 'Turn on' }).click();
  await answerPermissionPrompt(pushPage, display, 'allow');
  await expect(pier.prompt).toContainText('Notifications are on for this browser.');
  await expect(pier.toggle).toHaveAttribute('state', 'subscribed');

  await ferry.send(BERTH);
  expect((await desktop.waitForNotification()).title).toBe(BERTH.title);
  expect(await pier.whyNoPrompt()).toContain('subscribed:');
});

test('"Not now" holds for a week, "Don’t ask again" for good', async ({ ferry, pushPage }) => {
  const pier = new Pier(pushPage, ferry);
  const answer = async (name: string): Promise<void> => {
    await pier.prompt.getByRole('button', { name }).click();
    await expect(pier.prompt).not.toHaveAttribute('open');
  };
  await pier.open('default');
  await pier.readNotice();
  await answer('Not now');

  for (const days of [0, 6.9]) {
    await comeBackAfter(pushPage, days);
    await pier.readNotice();
    expect(await pier.whyNoPrompt()).toContain('backoff:');
    await expect(pier.prompt).not.toHaveAttribute('open');
  }

  await comeBackAfter(pushPage, 7.1);
  await pier.readNotice();
  await answer('Don’t ask again');

  for (const days of [8, 400]) {
    await comeBackAfter(pushPage, days);
    await pier.readNotice();
    expect(await pier.whyNoPrompt()).toContain('refused:');
    await expect(pier.prompt).not.toHaveAttribute('open');
  }
  // Nobody was asked by the browser, and whoever wants it can still have it.
  expect(await pushPage.evaluate(() => Notification.permission)).toBe('default');
  await expect(pier.toggle.getByRole('switch')).toBeEnabled();
});
