import { scaled } from '../../support/timeout-factor.js';
import { showState } from './check-cases.js';
import { expect, test } from './element-story.js';

/** How wide the page is, and how it is switched. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly query: string;
}

const DESKTOP: Look = { name: 'desktop-light', width: 1024, query: 'theme=light' };
const PHONE: Look = { name: 'phone-dark', width: 390, query: 'theme=dark' };
const ARABIC: Look = { name: 'phone-arabic', width: 390, query: 'theme=light&lang=ar' };
const NARROW: Look = { name: 'narrow-brand', width: 320, query: 'theme=light&look=brand' };

/** The states that tell most of how an element looks; floating ones are pictured with the page below. */
const PICTURED: Readonly<Record<string, readonly string[]>> = {
  'push-prompt': ['asks', 'blocked', 'done', 'card-bottom-end'],
  'push-bell': ['off', 'on-3-unread', 'blocked', 'open-off'],
  'push-toggle': ['off-never-asked', 'on', 'blocked', 'failed'],
  'push-subscribe': ['off', 'failed'],
  'push-status': ['on', 'blocked'],
  'push-preferences': ['off-never-asked'],
  'push-quiet-hours': ['at-night'],
  'push-snooze': ['not-paused'],
  'push-inbox': ['empty', 'a-few'],
  'push-help': ['blocked-chrome-desktop'],
  'push-install-guide': ['safari-ios'],
  'push-doctor': ['one-thing-needs-a-look'],
};

/** The elements of the core are on narrow pages too. */
const CORE: readonly string[] = ['push-prompt', 'push-bell', 'push-toggle', 'push-subscribe', 'push-status'];

/** What two machines of a kind may draw differently. */
const TOLERANCE = { maxDiffPixelRatio: 0.002 };

// A bound for what hangs, not for what is slow.
test.describe.configure({ timeout: scaled(300_000) });

test.use({ preferences: { colorScheme: 'light' } });

for (const { name, width, query } of [DESKTOP, PHONE, ARABIC, NARROW]) {
  test(`the elements look as they did: ${name}`, async ({ galleryOrigin, plainPage: page }) => {
    await page.setViewportSize({ width, height: 600 });
    await page.clock.setFixedTime('2026-11-20T12:00:00Z');
    await page.goto(`${galleryOrigin}/gallery/stage.html?motion=reduced&${query}`);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-settled'));
    const elements = Object.entries(PICTURED).filter(([tag]) => width > 320 || CORE.includes(tag));
    for (const [tag, states] of elements) {
      for (const state of states) {
        const isFloating = await page.evaluate(showState, `${tag}/${state}`);
        const path = ['screenshots', name, `${tag}-${state}.png`];
        if (isFloating) await expect.soft(page).toHaveScreenshot(path, TOLERANCE);
        else await expect.soft(page.locator('[data-case]')).toHaveScreenshot(path, TOLERANCE);
      }
    }
  });
}
