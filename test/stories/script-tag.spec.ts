import { expect, test } from '../support/story.js';

test('a page with nothing but the script tag subscribes and receives under a strict Content-Security-Policy', async ({
  desktop,
  ferry,
  pushPage: tab,
}) => {
  const violations: string[] = [];
  tab.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) violations.push(message.text());
  });
  const response = await tab.goto(`${ferry.origin}/script-tag/`);
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe');

  await ferry.turnOn(tab, '/script-tag/');
  await ferry.send({ title: 'Fog on the sound', body: 'Sailings are slower today.', link: '/' });
  expect((await desktop.waitForNotification()).title).toBe('Fog on the sound');
  expect(violations).toEqual([]);
});

test('two workers of one origin each have a subscription, and each shows the message', async ({
  desktop,
  ferry,
  pushPage: tab,
}) => {
  await ferry.turnOn(tab, '/settings');
  await tab.goto(`${ferry.origin}/script-tag/`);
  await expect(tab.locator('push-toggle')).toHaveAttribute('state', 'unsubscribed');
  await ferry.turnOn(tab, '/script-tag/');
  // Coming back must not take the other one's place.
  await tab.goto(`${ferry.origin}/settings`);
  await expect(tab.locator('push-toggle')).toHaveAttribute('state', 'subscribed');

  await ferry.send({ title: 'Fog on the sound', body: 'Sailings are slower today.', link: '/' });
  await desktop.waitForNotification({ title: 'Fog on the sound' });
  await desktop.waitForNotification({ title: 'Fog on the sound' });
});
