import { expect, test } from './click-story.js';

const actions = (...names: readonly string[]) => names.map((action) => ({ action, title: `Do ${action}` }));

test('closing is told to the pages; buttons open their own link, snooze and mute without any page', async ({
  desktop,
  story,
  pushPage: page,
}) => {
  await story.serve('plain pages');
  await story.subscribe(page);
  const whenTold = page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('message', ({ data }) => data.kind === 'closed' && resolve(data.tag));
      }),
  );
  desktop.dismiss(await story.notify({ title: 'Shipped', url: '/orders/7', tag: 'order-7' }));
  expect(await whenTold).toBe('order-7');
  expect(story.paths).toEqual(['/']);

  // The site is closed.
  await page.goto('about:blank');

  const link = { action: 'track', title: 'Track it', url: '/track/7' };
  desktop.press(await story.notify({ title: 'Shipped', url: '/orders/7', actions: [link] }), 0);
  expect(await story.outcome()).toBe('opened');
  await expect.poll(() => story.paths).toEqual(['/track/7']);

  for (const action of ['wpk:snooze:30', 'wpk:mute']) {
    const more = { actions: actions(action), web_push_kit: { topic: 'orders' } };
    desktop.press(await story.notify({ title: 'Not now', url: '/orders/7', ...more }), 0);
    expect(await story.outcome()).toBe('handled');
  }
  expect(story.paths).toEqual(['/track/7']);

  await story.serve('pages with the kit');
  const { mutedTopics, snoozedUntil = 0 } = await story.readPreferences(await story.open('/settings'));
  expect(mutedTopics).toEqual(['orders']);
  expect(Math.abs(snoozedUntil - Date.now() - 1_800_000)).toBeLessThan(60_000);
});

test('a request that the server refuses is shown as failed, and its button can be pressed again', async ({
  desktop,
  story,
  pushPage: page,
}) => {
  await story.serve('plain pages');
  await story.subscribe(page);
  story.site.statuses['/orders/7/confirm'] = 503;
  const onActionClick = { yes: { operation: 'sendRequest', url: '/orders/7/confirm' } };
  const notification = { title: 'Deliver today?', data: { onActionClick }, actions: actions('yes') };

  desktop.press(await story.notify({ notification }), 0);
  expect(await story.outcome()).toBe('failed');
  const failure = await desktop.waitForNotification();
  expect([failure.title, failure.body]).toEqual(['Deliver today?', 'That did not work. Please try again.']);

  story.site.statuses['/orders/7/confirm'] = 200;
  desktop.press(failure, 0);
  expect(await story.outcome()).toBe('requested');
  expect(story.paths).toEqual(['/']);
});
