import { WorkerControl } from '../../support/worker-control.js';
import { expect, test } from './click-story.js';

test('a click that starts the stopped worker keeps to what the page has settled', async ({
  desktop,
  story,
  pushPage: page,
}) => {
  await story.serve('pages with the kit');
  await story.subscribe(page);
  const control = await WorkerControl.attach(await story.context.newPage());
  // The same server by another name is another origin.
  const help = story.site.origin.replace(/\/\/[^:]+/, '//localhost');
  await story.configureWorker(page, { allowedOrigins: [help], clickMatch: 'path' });
  await story.serve('plain pages');
  await page.goto(`${story.site.origin}/orders/7?from=mail`);
  await page.evaluate(() => Object.assign(window, { wasNotReloaded: true }));

  const matching = await story.notify({ title: 'Your order', url: '/orders/7' });
  await control.stopAll();
  desktop.click(matching);
  expect(await story.outcome()).toBe('focused');
  expect(await page.evaluate(() => 'wasNotReloaded' in window)).toBe(true);

  const elsewhere = await story.notify({ title: 'Help is there', url: `${help}/help/7` });
  await control.stopAll();
  desktop.click(elsewhere);
  expect(await story.outcome()).toBe('opened');
  await expect.poll(() => story.context.pages().map((tab) => tab.url())).toContain(`${help}/help/7`);
});
