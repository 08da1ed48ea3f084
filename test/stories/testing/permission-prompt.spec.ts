import { answerPermissionPrompt } from '@web-push-kit/testing';
import { expect, test } from './plain-story.js';

test.use({ pushPermission: 'prompt' });

for (const [answer, permission] of [
  ['allow', 'granted'],
  ['block', 'denied'],
] as const) {
  test(`a real click answers the browser's own prompt with "${answer}"`, async ({ pushPage, display, site }) => {
    await pushPage.goto(site.origin);
    expect(await pushPage.evaluate(() => Notification.permission)).toBe('default');
    await pushPage.getByRole('button', { name: 'Notify me' }).click();
    await answerPermissionPrompt(pushPage, display, answer);
    expect(await pushPage.evaluate(() => Notification.permission)).toBe(permission);
  });
}

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
