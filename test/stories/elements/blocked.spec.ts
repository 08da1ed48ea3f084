import { answerPermissionPrompt, changeSitePermission, type LaunchedBrowser } from '@web-push-kit/testing';
import { expect, test } from '../../support/story.js';
import { Pier } from './pier.js';

test.use({ pushPermission: 'prompt' });

/** Allows the site again, in the browser's own settings where there is a way to get there. */
async function allowAgain(launched: LaunchedBrowser, origin: string): Promise<void> {
  if (launched.browser === 'chromium') await changeSitePermission(launched, origin, 'allow');
  else await launched.context.grantPermissions(['notifications'], { origin });
}

test('blocked: switch and bell show the way out of this browser; allowed again, it is one click to on', async ({
  browserName,
  desktop,
  display,
  ferry,
  pushBrowser,
  pushPage,
}) => {
  const pier = new Pier(pushPage, ferry);
  await pier.open('default');
  await pier.toggle.getByRole('switch').click();
  await answerPermissionPrompt(pushPage, display, 'block');
  await expect(pier.toggle).toHaveAttribute('state', 'denied');

  const name = browserName === 'firefox' ? 'Firefox' : 'Chrom';
  await pier.toggle.getByText(`How to unblock in ${name}`).click();
  await expect(pier.toggle.getByRole('listitem').first()).toBeVisible();
  await pier.toggle.getByRole('button', { name: 'Check again' }).click();
  await expect(pier.toggle.getByText('Still blocked.').first()).toBeVisible();

  await expect(pier.bell).toHaveAccessibleName('Pier notices: blocked');
  await pier.bell.click();
  await expect(pushPage.locator('push-bell').getByRole('button', { name: 'Check again' })).toBeVisible();
  await pushPage.keyboard.press('Escape');

  await allowAgain(pushBrowser, ferry.origin);
  const again = pier.toggle.getByRole('button', { name: 'Check again' });
  const control = pier.toggle.getByRole('switch');
  // A browser that tells the page at once leaves nothing to check.
  await expect(control.or(again).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await control.click();
  await expect(pier.toggle).toHaveAttribute('state', 'subscribed');
  await expect(pier.bell).toHaveAccessibleName('Pier notices: on');

  await ferry.send({ title: 'Unblocked', body: 'Good to have you back.', link: Pier.path });
  await desktop.waitForNotification({ title: 'Unblocked' });
});
