import { answerPermissionPrompt } from '@web-push-kit/testing';
import { expect, test } from '../support/story.js';

test.use({ pushPermission: 'prompt' });

test('a click on the toggle brings up the real permission prompt, and Allow subscribes', async ({
  display,
  ferry,
  pushPage,
}) => {
  await pushPage.goto(`${ferry.origin}/settings`);
  const toggle = pushPage.locator('push-toggle');
  await expect(toggle).toHaveAttribute('state', 'default');

  await pushPage.getByRole('switch', { name: 'Notifications on this browser' }).click();
  await expect(toggle).toHaveAttribute('state', 'prompting');
  await answerPermissionPrompt(pushPage, display, 'allow');

  await expect(toggle).toHaveAttribute('state', 'subscribed');
  await expect(toggle).toContainText('On for this browser');
});

test('Block in the real permission prompt makes the toggle say so, and how to undo it', async ({
  display,
  ferry,
  pushPage,
}) => {
  await pushPage.goto(`${ferry.origin}/settings`);
  await pushPage.getByRole('switch', { name: 'Notifications on this browser' }).click();
  await answerPermissionPrompt(pushPage, display, 'block');

  const toggle = pushPage.locator('push-toggle');
  await expect(toggle).toHaveAttribute('state', 'denied');
  await expect(toggle).toContainText('Blocked in your browser');
  await expect(toggle.getByRole('switch')).toHaveCount(0);
  await toggle.getByText('How to unblock').click();
  await expect(toggle.getByRole('listitem').first()).toBeVisible();
  await expect(toggle.getByRole('button', { name: 'Check again' })).toBeVisible();
});
