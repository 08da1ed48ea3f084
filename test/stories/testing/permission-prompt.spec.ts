import { answerPermissionPrompt, sendPush } from '@web-push-kit/testing';
import { subscribe } from './plain-site.js';
import { expect, test } from './plain-story.js';

test.use({ pushPermission: 'prompt' });

test("a real click on Allow in the browser's own prompt lets the page subscribe", async ({
  pushPage,
  pushService,
  display,
  desktop,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  expect(await pushPage.evaluate(() => Notification.permission)).toBe('default');
  await pushPage.getByRole('button', { name: 'Notify me' }).click();
  await answerPermissionPrompt(pushPage, display, 'allow');
  expect(await pushPage.evaluate(() => Notification.permission)).toBe('granted');

  const subscription = await subscribe(pushPage, keys.publicKey);
  await sendPush({ pushService, subscription, keys, content: 'allowed' });
  await desktop.waitForNotification({ title: 'allowed' });
});

test("a real click on Block in the browser's own prompt keeps the page from subscribing", async ({
  pushPage,
  pushService,
  display,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  await pushPage.getByRole('button', { name: 'Notify me' }).click();
  await answerPermissionPrompt(pushPage, display, 'block');
  expect(await pushPage.evaluate(() => Notification.permission)).toBe('denied');

  await expect(subscribe(pushPage, keys.publicKey)).rejects.toThrow('NotAllowedError');
  expect(pushService.subscriptions).toEqual([]);
});

test('a page that looks like a prompt itself is not mistaken for one', async ({ pushPage, display, site }) => {
  await pushPage.goto(site.origin);
  await pushPage.evaluate(() => {
    const style = 'position:fixed;left:300px;top:60px;padding:10px 20px;background:#d3e3fd;border:0';
    const decoy = (label: string, left: number): string =>
      `<button style="${style};left:${left}px" onclick="document.title+=' ${label}'">${label}</button>`;
    document.body.insertAdjacentHTML('beforeend', `${decoy('Block', 600)}${decoy('Allow', 700)}`);
  });
  await pushPage.getByRole('button', { name: 'Notify me' }).click();
  await answerPermissionPrompt(pushPage, display, 'allow');
  expect(await pushPage.title()).toBe('A plain site');
});
