import { launchBrowser, sendPush } from '@web-push-kit/testing';
import { subscribe } from './plain-site.js';
import { expect, test } from './plain-story.js';

test('two profiles of one browser each get their own messages', async ({
  pushBrowser,
  pushPage,
  pushService,
  display,
  desktop,
  site,
  keys,
}) => {
  const other = await launchBrowser({ browser: pushBrowser.browser, pushService, display, desktop });
  try {
    const otherPage = await other.context.newPage();
    await pushPage.goto(site.origin);
    await otherPage.goto(site.origin);
    const mine = await subscribe(pushPage, keys.publicKey);
    const theirs = await subscribe(otherPage, keys.publicKey);
    expect(pushService.findSubscription(mine.endpoint)?.userAgent).not.toBe(
      pushService.findSubscription(theirs.endpoint)?.userAgent,
    );

    await sendPush({ pushService, subscription: mine, keys, content: { title: 'mine' } });
    await sendPush({ pushService, subscription: theirs, keys, content: { title: 'theirs' } });
    await site.waitForEvents('push', 2);
    // Each worker has counted one: none got the message of the other.
    expect(site.events).toMatchObject([{ count: 1 }, { count: 1 }]);
    await desktop.waitForNotification({ title: 'mine' });
    await desktop.waitForNotification({ title: 'theirs' });
  } finally {
    await other.close();
  }
});

test('a thousand pushes in a burst are a thousand push events', async ({ pushPage, pushService, site, keys }) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  const numbers = Array.from({ length: 1000 }, (_value, index) => index);
  for (let start = 0; start < numbers.length; start += 50) {
    const results = await Promise.all(
      numbers.slice(start, start + 50).map((number) =>
        sendPush({
          pushService,
          subscription,
          keys,
          content: { title: 'burst', tag: 'burst', number },
          ttlSeconds: 300,
        }),
      ),
    );
    expect(results.every(({ status }) => status === 201)).toBe(true);
  }
  const pushes = await site.waitForEvents('push', numbers.length);
  expect(new Set(pushes.map(({ text }) => text)).size).toBe(numbers.length);
  await expect.poll(() => pushService.findSubscription(subscription.endpoint)?.pendingCount).toBe(0);
  expect(site.pushTexts).toHaveLength(numbers.length);
});
