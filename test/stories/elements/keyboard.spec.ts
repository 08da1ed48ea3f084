import type { Page } from '@playwright/test';
import { showState } from './check-cases.js';
import { expect, test } from './element-story.js';

/** Runs in the page: what has the focus, as it is called. */
function nameFocus(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing';
  const { labels } = focused as HTMLInputElement;
  const name = focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim() || focused.localName;
}

/** Runs in the page: the element stands between two buttons, the first of which has the focus. */
function putBetweenButtons(): void {
  const [before, after] = ['Before', 'After'].map((name) => {
    const button = document.createElement('button');
    button.textContent = name;
    return button;
  });
  const place = document.querySelector('[data-case]');
  place?.before(before ?? '');
  place?.after(after ?? '');
  before?.focus();
}

/** Presses a key so often, and tells what has the focus after each time. */
async function press(page: Page, key: string, times = 1): Promise<readonly string[]> {
  const names: string[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press(key);
    names.push(await page.evaluate(nameFocus));
  }
  return names;
}

test.beforeEach(async ({ galleryOrigin, plainPage: page }) => {
  await page.goto(`${galleryOrigin}/gallery/stage.html?motion=reduced`);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-settled'));
});

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(showState, path);
  await page.evaluate(putBetweenButtons);
}

test('the switch is turned on with the space key, keeps the focus, and what there is to do comes next', async ({
  plainPage: page,
}) => {
  await show(page, 'push-toggle/off-never-asked');
  expect(await press(page, 'Tab')).toEqual(['Notifications on this browser']);
  await page.keyboard.press('Space');
  await expect(page.locator('push-toggle').getByRole('switch')).toBeChecked();
  await expect(page.locator('push-toggle').getByRole('button')).toBeVisible();
  expect(await page.evaluate(nameFocus)).toBe('Notifications on this browser');
  expect(await press(page, 'Tab', 2)).toEqual(['Send a test', 'After']);
});

test('Undo gives the focus back to the switch', async ({ plainPage: page }) => {
  await show(page, 'push-toggle/on');
  await press(page, 'Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('push-toggle').getByRole('button')).toHaveText('Undo');
  expect(await press(page, 'Tab')).toEqual(['Undo']);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(nameFocus)).toBe('Notifications on this browser');
  await expect(page.locator('push-toggle').getByRole('switch')).toBeChecked();
});

test('the bell opens its panel with the focus in it, and has it again when that closes', async ({
  plainPage: page,
}) => {
  await show(page, 'push-bell/off');
  expect(await press(page, 'Tab')).toEqual(['Notifications: off']);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(nameFocus)).toBe('Notifications');
  expect(await press(page, 'Tab', 2)).toEqual(['Close', 'Turn on notifications']);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(nameFocus)).toBe('Notifications: off');
  await expect(page.locator('push-bell').getByRole('dialog')).toBeHidden();
});

test('the keyboard that leaves the panel closes it', async ({ plainPage: page }) => {
  await show(page, 'push-bell/off');
  await press(page, 'Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(nameFocus)).toBe('Notifications');
  expect(await press(page, 'Tab', 3)).toEqual(['Close', 'Turn on notifications', 'After']);
  await expect(page.locator('push-bell').getByRole('dialog')).toBeHidden();
});

test('the prompt is passed in the order of its buttons, and gives the focus back when it goes', async ({
  plainPage: page,
}) => {
  await show(page, 'push-prompt/asks');
  expect(await press(page, 'Tab', 5)).toEqual(['Turn on', 'Not now', 'Don’t ask again', 'Close', 'After']);
  expect(await press(page, 'Shift+Tab')).toEqual(['Close']);
  await page.keyboard.press('Escape');
  await expect(page.locator('push-prompt').getByRole('region')).toBeHidden();
  expect(await page.evaluate(nameFocus)).toBe('After');
});

test('the preferences are passed topic by topic; what is always sent is none of the choices', async ({
  plainPage: page,
}) => {
  await show(page, 'push-preferences/on');
  expect(await press(page, 'Tab', 5)).toEqual([
    'Pause all Everything arrives without a sound on this device until you turn this off. Your choices below stay as they are.',
    'Delays and cancelations Of the routes you follow.',
    'Reminders Two hours before you sail.',
    'None',
    'After',
  ]);
  expect(await press(page, 'Shift+Tab', 2)).toEqual(['None', 'Reminders Two hours before you sail.']);
  const reminders = page.locator('push-topic[name=reminders]').getByRole('switch');
  const wasOn = await reminders.isChecked();
  await page.keyboard.press('Space');
  await expect(reminders).toBeChecked({ checked: !wasOn });
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
  expect(await page.evaluate(nameFocus)).toMatch(/^Reminders/);
});

test('the way out of "blocked" is passed from top to bottom, and a check tells what came of it', async ({
  plainPage: page,
}) => {
  await show(page, 'push-help/blocked-chrome-desktop');
  expect(await press(page, 'Tab', 4)).toEqual([
    'Not using Chrome on a computer?',
    'Or paste this into the address bar:',
    'Copy settings address',
    'Check again',
  ]);
  await page.keyboard.press('Enter');
  await expect(page.locator('push-help').getByRole('status')).toContainText('Still blocked');
  expect(await page.evaluate(nameFocus)).toBe('Check again');
  expect(await press(page, 'Tab')).toEqual(['After']);
});
