import type { Page } from '@playwright/test';
import { endpointOf } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';

const ADA = { name: 'Ada Lindqvist', code: '4711' };
const PERSONAL = { title: 'Ada, your bag was found', body: 'At the desk in Vey.', link: '/account', traveler: 'ada' };
const GENERAL = { title: 'The harbor is closed', body: 'Until noon.', link: '/alerts' };

async function signOut(page: Page, origin: string, choice: string): Promise<void> {
  await page.goto(`${origin}/account`);
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: 'Sign Ada out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
}

test('signing out keeps everything, keeps general alerts, or ends notifications: as one chooses', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  await ferry.turnOn(page);
  const endpoint = (await endpointOf(page)) ?? '';
  await ferry.signIn(page, ADA);
  await expect.poll(() => ferry.userOf(endpoint)).toBe('ada');
  await ferry.send(PERSONAL);
  await desktop.waitForNotification({ title: PERSONAL.title });

  // Still sent here, but not for everybody's eyes.
  await signOut(page, ferry.origin, 'Keep everything');
  await ferry.send(PERSONAL);
  const generic = await desktop.waitForNotification({ title: /^(?!Ada)/ });
  expect(`${generic.title} ${generic.body}`).not.toContain('bag');

  await ferry.signIn(page, ADA);
  await signOut(page, ferry.origin, 'Keep general alerts');
  const count = desktop.history.length;
  await ferry.send(PERSONAL);
  await ferry.send(GENERAL);
  await desktop.waitForNotification({ title: GENERAL.title });
  expect(desktop.history).toHaveLength(count + 1);

  await ferry.signIn(page, ADA);
  await signOut(page, ferry.origin, 'Stop notifications on this device');
  expect(await endpointOf(page)).toBeUndefined();
  await expect.poll(() => ferry.knows(endpoint)).toBe(false);
});
