import { answerPermissionPrompt, generateApplicationServerKeys, sendPush } from '@web-push-kit/testing';
import { expect, test } from '@web-push-kit/testing/playwright';
import { type Site, startSite } from './start-site.js';

const ASK = 'Tell me when the bread is ready';
const keys = generateApplicationServerKeys();
let site: Site;

test.beforeEach(async () => {
  site = await startSite(keys.publicKey);
});
test.afterEach(() => site.close());

test('who asks for it is told when the bread is ready', async ({ pushPage, pushService, desktop }) => {
  await pushPage.goto(site.origin);
  await pushPage.getByRole('button', { name: ASK }).click();
  await expect(pushPage.getByRole('status')).toHaveText('We will tell you.');

  for (const subscription of site.subscriptions) {
    const content = { title: 'Bread!', body: 'Fresh from the oven.', path: '/today' };
    expect(await sendPush({ pushService, subscription, keys, content })).toMatchObject({ status: 201 });
  }
  const notification = await desktop.waitForNotification({ title: 'Bread!' });
  expect(notification.body).toBe('Fresh from the oven.');

  const whenOpened = pushPage.context().waitForEvent('page');
  desktop.click(notification);
  await (await whenOpened).waitForURL(`${site.origin}/today`);
});

test.describe('a browser that asks', () => {
  test.use({ pushPermission: 'prompt' });

  test('who blocks notifications is told so', async ({ pushPage, display }) => {
    await pushPage.goto(site.origin);
    await pushPage.getByRole('button', { name: ASK }).click();
    await answerPermissionPrompt(pushPage, display, 'block');
    await expect(pushPage.getByRole('status')).toHaveText('Notifications are blocked in your browser.');
    expect(site.subscriptions).toEqual([]);
  });

  test('who allows them is subscribed', async ({ pushPage, display }) => {
    await pushPage.goto(site.origin);
    await pushPage.getByRole('button', { name: ASK }).click();
    await answerPermissionPrompt(pushPage, display, 'allow');
    await expect(pushPage.getByRole('status')).toHaveText('We will tell you.');
    expect(site.subscriptions).toHaveLength(1);
  });
});
