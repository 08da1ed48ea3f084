import { type LaunchedWebKit, launchWebKit } from '@web-push-kit/testing';
import { ErrorWatch } from '../support/error-watch.js';
import { expect, test as storyTest } from '../support/story.js';
import { scaled } from '../support/timeout-factor.js';

interface WebKitFixtures {
  /** The site, with the errors that nobody caught. */
  readonly site: ErrorWatch;
  /** Safari's engine, without push. */
  readonly webkit: LaunchedWebKit;
}

const test = storyTest.extend<WebKitFixtures>({
  site: async ({ ferry }, use) => {
    const site = await ErrorWatch.open(ferry.address);
    await use(site);
    await site.close();
  },
  webkit: async ({ display }, use, testInfo) => {
    const webkit = await launchWebKit({ display });
    await use(webkit);
    await webkit.screenshot(testInfo.outputPath('webkit.png'));
    await webkit.close();
  },
});

/** What the visitor sees of the toggle, and what assistive technology is told to be there. */
const READ_TOGGLE = `
  const root = document.querySelector('push-toggle').shadowRoot;
  return {
    label: root.querySelector('[part=label]').innerText,
    status: root.querySelector('[part=status]').innerText.replace(/\\s+/g, ' ').trim(),
    controls: root.querySelectorAll('input, button, a, [role=switch], [part=control]').length,
  };`;

/** Shows each case of the gallery alone, and tells which did not become what they are. */
const SHOW_EVERY_CASE = `
  globalThis.shown = undefined;
  globalThis.unrendered = [];
  const showAll = async () => {
    for (const path of galleryStage.paths) {
      await galleryStage.show(path);
      const element = document.querySelector('[data-case] ' + path.split('/')[0]);
      if (!element?.matches(':defined') || !element.shadowRoot?.firstElementChild) unrendered.push(path);
    }
    return galleryStage.paths.length;
  };
  showAll().then((count) => { shown = count; });`;

for (const path of ['/settings', '/script-tag/']) {
  test(`${path} tells a visitor without push that there is none, and offers no switch`, async ({ site, webkit }) => {
    await webkit.goto(`${site.origin}${path}`);
    // The reason is the engine, not the address: everything else that push needs is there.
    const abilities = `return [isSecureContext, 'serviceWorker' in navigator, 'PushManager' in window]`;
    expect(await webkit.evaluate(abilities)).toEqual([true, true, false]);

    await webkit.waitFor(`return document.querySelector('push-toggle[state=unsupported]')?.shadowRoot`);
    expect(await webkit.evaluate(READ_TOGGLE)).toEqual({
      label: 'Notifications on this browser',
      status: 'Not available in this browser Try a current version of Chrome, Edge, Firefox or Safari.',
      controls: 0,
    });
    const status = await webkit.find(['push-toggle', '[part=status]']);
    expect(await status.text()).toContain('Not available in this browser');
    expect(await webkit.evaluate('return uncaughtErrors')).toEqual([]);
  });
}

test('every state of every element renders without an error where there is no push', async ({ site, webkit }) => {
  await webkit.goto(`${site.origin}/gallery/stage.html?motion=reduced`);
  await webkit.waitFor(`return document.documentElement.hasAttribute('data-settled')`);
  await webkit.evaluate(SHOW_EVERY_CASE);
  await webkit.waitFor('return shown', { timeoutMs: scaled(60_000) });
  expect(await webkit.evaluate('return shown')).toBeGreaterThan(0);
  expect(await webkit.evaluate('return unrendered')).toEqual([]);
  expect(await webkit.evaluate('return uncaughtErrors')).toEqual([]);
});

test('the site itself works without push: sailings are listed, and a link leads on without a reload', async ({
  site,
  webkit,
}) => {
  await webkit.goto(site.origin);
  await webkit.waitFor(`return document.querySelectorAll('.route-cards a[href^="/sailings/"]').length >= 3`);
  await webkit.evaluate('globalThis.wasNotReloaded = true');

  const selector = '.route-cards a[href^="/sailings/"]';
  // The driver's own scrolling does not wait for its end, and later in the day the first departure is further down.
  await webkit.evaluate(
    `document.querySelector('${selector}').scrollIntoView({ block: 'center', behavior: 'instant' })`,
  );
  const link = await webkit.find(selector);
  const address = await link.attribute('href');
  await link.click();
  await webkit.waitFor(
    `return location.pathname === '${address}' && document.title !== '' && !document.querySelector('.route-cards')`,
  );
  expect(await (await webkit.find('main h1')).text()).not.toBe('Today’s sailings');

  await webkit.evaluate('history.back()');
  await webkit.waitFor(`return location.pathname === '/' && document.querySelector('.route-cards')`);
  expect(await (await webkit.find('main h1')).text()).toBe('Today’s sailings');
  expect(await webkit.evaluate('return [wasNotReloaded, uncaughtErrors]')).toEqual([true, []]);

  // An error would have been seen.
  await webkit.evaluate(`setTimeout(() => { throw new Error('left alone'); })`);
  await webkit.waitFor(`return uncaughtErrors.some((text) => text.includes('left alone'))`);
});
