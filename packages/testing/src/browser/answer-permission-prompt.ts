import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { PushError } from '@web-push-kit/protocol';
import type { Display } from '../display/display.js';
import { scaleTimeout } from '../program/scale-timeout.js';
import { findBrowserProcess } from './browser-process.js';
import { type ButtonPair, findButtonPair } from './find-button-pair.js';
import { type LaunchedBrowser, resolveLaunch } from './launched-browser.js';
import { findPromptAreas } from './prompt-areas.js';

/** How long a prompt may take to appear and to be answered, in milliseconds. */
const ANSWER_TIMEOUT_MS = 15_000;
/** Pause between two looks at the display, in milliseconds. */
const LOOK_INTERVAL_MS = 100;
/** How long a click may take to change the permission before it is repeated, in milliseconds. */
const CLICK_EFFECT_MS = 700;

const EXPECTED_PERMISSION = { allow: 'granted', block: 'denied' } as const;

/**
 * Answers the browser's own permission prompt with a real click on its button.
 *
 * The page must have asked already (or be about to): this waits for the prompt
 * to stand on the display, clicks, and is done when the page reads the new
 * permission. Browsers ignore clicks on a prompt that has just appeared, so a
 * click without effect is repeated.
 *
 * @param target - The page that asked, or its browser (then its newest page).
 * @throws {@link PushError} `permission-prompt-unanswered` when no prompt appeared, or the permission stayed as it was.
 */
export async function answerPermissionPrompt(
  target: Page | LaunchedBrowser,
  display: Display,
  answer: 'allow' | 'block',
): Promise<void> {
  const { launched, page } = requireLaunch(target);
  const pid = await findBrowserProcess(launched.userDataDir);
  if (pid === undefined) throw unanswered(answer, 'the browser is not running');
  const expected = EXPECTED_PERMISSION[answer];
  const deadline = performance.now() + scaleTimeout(ANSWER_TIMEOUT_MS);
  let clickCount = 0;
  while (performance.now() < deadline) {
    const pair = await lookForButtons(launched, display, pid);
    if (pair === undefined) {
      await delay(LOOK_INTERVAL_MS);
      continue;
    }
    const { x, y } = answer === 'allow' ? pair.right : pair.left;
    await display.click(x, y);
    clickCount += 1;
    const permission = await waitForPermission(page, CLICK_EFFECT_MS);
    if (permission === expected) return;
    if (permission !== 'default') throw unanswered(answer, `the permission became "${permission}"`);
  }
  throw unanswered(answer, clickCount === 0 ? 'no prompt appeared' : `${clickCount} clicks had no effect`);
}

function requireLaunch(target: Page | LaunchedBrowser): { readonly launched: LaunchedBrowser; readonly page: Page } {
  const found = resolveLaunch(target);
  if (found !== undefined) return found;
  throw new PushError('invalid-option', 'The page does not belong to a browser that launchBrowser() started');
}

async function lookForButtons(
  { browser }: LaunchedBrowser,
  display: Display,
  pid: number,
): Promise<ButtonPair | undefined> {
  const areas = await findPromptAreas(browser, display, pid);
  if (areas.length === 0) return undefined;
  // A button under the mouse looks different, and the pointer itself is in the picture.
  await display.moveMouse(display.width - 1, display.height - 1);
  const picture = await display.capture();
  for (const area of areas) {
    const pair = findButtonPair(picture, area);
    if (pair !== undefined) return pair;
  }
  return undefined;
}

/** The permission as the page reads it, once it is decided or the time is over. */
async function waitForPermission(page: Page, timeoutMs: number): Promise<NotificationPermission> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const permission = await page.evaluate(readPermission);
    if (permission !== 'default' || performance.now() >= deadline) return permission;
    await delay(LOOK_INTERVAL_MS);
  }
}

/** What `Notification.permission` can say, in a package that knows no DOM. */
type NotificationPermission = 'default' | 'granted' | 'denied';
declare const Notification: { readonly permission: NotificationPermission };

/** Runs in the page. */
function readPermission(): NotificationPermission {
  return Notification.permission;
}

function unanswered(answer: 'allow' | 'block', why: string): PushError {
  return new PushError(
    'permission-prompt-unanswered',
    `The permission prompt could not be answered with "${answer}": ${why}. ` +
      'Launch with permission: "prompt" and the same display, and let the page ask from a click',
  );
}
