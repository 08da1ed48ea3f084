import { bundleModule } from '../../support/bundle-module.js';
import { scaled } from '../../support/timeout-factor.js';
import { listPaths } from './check-cases.js';
import { expect, test } from './element-story.js';
import { installFlattening, readAloud } from './read-aloud.js';

/** The virtual screen reader does not look into shadow trees: it reads a copy in which they are gone. */
const READER = `
  import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
  globalThis.virtual = virtual;`;

/** One way out reads like the other, so that a few of them stand for all. */
const READ_OF_HELP =
  /\/(blocked-(chrome-desktop|firefox-desktop|ios-app)|still-blocked|unblocked|on|browser-and-system)$/;

// A bound for what hangs, not for what is slow.
test.describe.configure({ timeout: scaled(300_000) });

for (const tag of ['push-prompt', 'push-bell', 'push-toggle', 'push-preferences', 'push-help']) {
  test(`a screen reader reads <${tag}> out in every state as it is written down`, async ({
    galleryOrigin,
    browserName,
    plainPage: page,
  }) => {
    await page.addInitScript({ content: await bundleModule(READER) });
    await page.addInitScript(installFlattening);
    await page.clock.setFixedTime('2026-11-20T12:00:00Z');
    await page.goto(`${galleryOrigin}/gallery/stage.html?motion=reduced`);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-settled'));

    const paths = (await page.evaluate(listPaths)).filter(
      (path) => path.startsWith(`${tag}/`) && (tag !== 'push-help' || READ_OF_HELP.test(path)),
    );
    expect(paths.length).toBeGreaterThan(0);
    const transcript: string[] = [];
    for (const path of paths) transcript.push(`# ${path}`, ...(await page.evaluate(readAloud, path)), '');
    // The site listens on another port each time.
    const written = transcript.join('\n').replaceAll(/(127\.0\.0\.1(?::|%3A))\d+/g, '$1…');
    expect(written).toMatchSnapshot(['transcripts', browserName, `${tag}.txt`]);
  });
}
