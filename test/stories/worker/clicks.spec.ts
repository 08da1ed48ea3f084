import { expect, test } from './click-story.js';

test('a click takes the right page to its link, without a reload and without a second tab', async ({
  story,
  pushPage: first,
}) => {
  await story.serve('pages with the kit');
  await story.subscribe(first);
  await first.evaluate(() => Object.assign(window, { wasNotReloaded: true }));

  // One tab, behind another one.
  const other = await story.context.newPage();
  await other.bringToFront();
  expect(await story.click('/orders/7')).toBe('soft-navigated');
  await expect.poll(() => story.paths).toEqual(['/orders/7']);
  await expect.poll(() => first.evaluate(() => document.visibilityState)).toBe('visible');

  // Three tabs: the one that shows the page already, though another one is in front.
  const second = await story.open('/orders/8?tab=items');
  const third = await story.open('/cart');
  await third.bringToFront();
  expect(await story.click('/orders/8?tab=items')).toBe('soft-navigated');
  await expect.poll(() => story.paths).toEqual(['/orders/7', '/orders/8?tab=items', '/cart']);
  await expect.poll(() => second.evaluate(() => document.visibilityState)).toBe('visible');

  // None of them shows it: one of them goes there. (Which one the user looked at last can not be told here: Playwright
  // makes Chromium believe that every tab is in front.)
  expect(await story.click('/orders/9#paid')).toBe('soft-navigated');
  await expect.poll(() => story.paths).toContain('/orders/9#paid');
  expect(story.paths).toHaveLength(3);
  expect(await first.evaluate(() => 'wasNotReloaded' in window)).toBe(true);

  // The site is closed.
  for (const page of [first, second, third]) await page.goto('about:blank');
  expect(await story.click('/orders/10')).toBe('opened');
  await expect.poll(() => story.paths).toEqual(['/orders/10']);
});

test('a click leads plain pages too, and does not reload one that shows the link already', async ({
  story,
  pushPage: page,
}) => {
  await story.serve('plain pages');
  await story.subscribe(page);
  expect(await story.click('/orders/7')).toBe('navigated');
  await expect.poll(() => story.paths).toEqual(['/orders/7']);
  // A page that is still on its way is none that a click could find.
  await page.waitForLoadState();
  await page.evaluate(() => Object.assign(window, { wasNotReloaded: true }));

  // A slash at the end, and the same query in another order.
  expect(await story.click('/orders/7/')).toBe('focused');
  // A fragment is gone to inside the page.
  expect(await story.click('/orders/7#paid')).toBe('navigated');
  await expect.poll(() => story.paths).toEqual(['/orders/7#paid']);
  // Another query, which the message says makes no difference.
  expect(await story.click('/orders/7?from=push', { web_push_kit: { match: 'path' } })).toBe('focused');
  expect(await page.evaluate(() => 'wasNotReloaded' in window)).toBe(true);
  await expect.poll(() => story.paths).toEqual(['/orders/7#paid']);

  // Another query, which does.
  expect(await story.click('/orders/7?tab=items')).toBe('navigated');
  await expect.poll(() => story.paths).toEqual(['/orders/7?tab=items']);
});

test('a click does not lose its right to a window to an earlier click that is over just then', async ({
  story,
  pushPage: page,
}) => {
  await story.serve('plain pages');
  await story.subscribe(page);
  expect(await story.click('/orders/7', { data: { isLong: true } })).toBe('navigated');
  await expect.poll(() => story.paths).toEqual(['/orders/7']);
  await page.waitForLoadState();

  expect(await story.click('/orders/7/')).toBe('focused');
});
