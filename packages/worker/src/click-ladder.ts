import { type ClickFacts, type ClickPlan, isSameUrl, planClick } from '@web-push-kit/protocol';
import { askPage } from './ask-page.js';
import type { ClickOutcome } from './click-details.js';
import { findWindows } from './find-windows.js';
import type { HandlerContext } from './handler-context.js';
import { succeeds, withDeadline } from './with-deadline.js';
import type { WorkerScope, WorkerWindow } from './worker-scope.js';

type LedWindow = Exclude<ClickPlan<WorkerWindow>, { kind: 'open' }>;

/**
 * How long an open page may take to say that it shows the address, in milliseconds. Firefox lets a worker open a window
 * for one second after the click, and this wait comes before that.
 */
const ANSWER_TIMEOUT_MS = 500;

/** A page that answers at all mostly does so by now, in milliseconds: its window is there and may be focused. */
const HEAD_START_MS = 100;

/** A window that has not come to the front by now will not. In milliseconds; runs beside the wait for the answer. */
const FOCUS_TIMEOUT_MS = 500;

/** A page goes to one of its own fragments at once. In milliseconds. */
const FRAGMENT_TIMEOUT_MS = 500;

/** Resolves when the page has been fetched, which may take long on a phone. In milliseconds. */
const LOAD_TIMEOUT_MS = 10_000;

/** A page that is still loading answers once its script has run, and storage may be slow. In milliseconds. */
const LEAVE_TIMEOUT_MS = 5000;

/**
 * Leads the user to a link, one rung after the other until one is seen to succeed: ask the page and focus its window,
 * else navigate the window, else open one, else leave the link for the next page. No rung's failure stops the next
 * one, and no second window is asked for once one has come to the front: the click pays for one only.
 */
export async function leadToLink(click: ClickFacts, context: HandlerContext): Promise<ClickOutcome> {
  const led = await leadOpenWindow(click, context.scope);
  if (led !== undefined && led !== 'pending') return led;
  const opened = led ? undefined : await openWindow(click.url, context.scope);
  return opened === 'opened' ? opened : leaveForNextPage(click.url, opened, context);
}

/** `'pending'` when a window came to the front and does not show the link, `undefined` when none did. */
async function leadOpenWindow(click: ClickFacts, scope: WorkerScope): Promise<ClickOutcome | undefined> {
  const plan = planClick(click, await findWindows(scope));
  if (plan.kind === 'open') return undefined;
  const { window, kind } = plan;
  const mayMove = click.behaviour !== 'focusLastFocusedOrOpen';
  // A window that shows the address is asked too: by the standard its URL is the one it was loaded with, and a router
  // may have moved it on since.
  const asking = mayMove
    ? askPage(window, { kind: 'navigate', url: click.url }, ANSWER_TIMEOUT_MS)
    : Promise.resolve(false);
  if (mayMove && !(await canFocus(plan, asking, scope))) return undefined;
  // Both at once: iOS rejects focus() after a genuine tap, and the page must learn the address nevertheless.
  const [isShown, isFocused] = await Promise.all([asking, succeeds(() => window.focus(), FOCUS_TIMEOUT_MS)]);
  if (isShown) return 'soft-navigated';
  if (kind === 'focus') return isFocused ? 'focused' : undefined;
  // After focus(), never before: on Android the navigation makes the window's handle stale and spends the activation.
  if (await succeeds(() => navigate(window, click.url), LOAD_TIMEOUT_MS)) return 'navigated';
  return isFocused ? 'pending' : undefined;
}

/**
 * Whether to bring the window to the front. The click pays for one window only, and for one that is just going away too;
 * and one that the worker does not control comes to the front with the wrong page, as it can not be navigated. So a
 * silent page's window must be seen once more.
 */
async function canFocus({ kind, window }: LedWindow, asking: Promise<boolean>, scope: WorkerScope): Promise<boolean> {
  if (await withDeadline(asking, HEAD_START_MS)) return true;
  const windows = await findWindows(scope, kind === 'focus');
  return windows.some(({ id }) => id === window.id) || asking;
}

/** Firefox goes to a fragment of the page at once, and never says so: there, only a rejection means that it failed. */
function navigate(window: WorkerWindow, url: string): Promise<unknown> {
  const going = window.navigate(url);
  return isSameUrl(window.url, url, 'page') ? withDeadline(going, FRAGMENT_TIMEOUT_MS) : going;
}

/** `'opened'` when the new window is seen to be where it should be; else the window, if there is one. */
async function openWindow(url: string, scope: WorkerScope): Promise<'opened' | WorkerWindow | undefined> {
  try {
    const opened = await withDeadline(scope.clients.openWindow(url), LOAD_TIMEOUT_MS);
    // The window of another origin is hidden from the worker.
    if (opened === null) return isSameUrl(scope.registration.scope, url, 'origin') ? undefined : 'opened';
    return opened && (isSameUrl(opened.url, url, 'page') ? 'opened' : opened);
  } catch {
    // Not allowed (any more), or not possible in this browser: the next rung does not need it.
    return undefined;
  }
}

/**
 * Keeps the link for the next page of the site.
 *
 * Only when no rung was seen to succeed: a link that is kept although a page shows it already would take the user away
 * from whatever is opened next. iOS is the case in point: it opens the app at its start page, whatever the URL. That
 * page is asked as well, because it may have looked for a kept link before this one was written.
 */
async function leaveForNextPage(
  url: string,
  opened: WorkerWindow | undefined,
  { storage, now }: HandlerContext,
): Promise<ClickOutcome> {
  const [isShown, isLeft] = await Promise.all([
    opened ? askPage(opened, { kind: 'navigate', url }, LEAVE_TIMEOUT_MS) : false,
    succeeds(() => storage.write('pending-link', { url, at: now() }), LEAVE_TIMEOUT_MS),
  ]);
  if (!isShown) return isLeft ? 'pending' : 'failed';
  // A later click may have left another link meanwhile.
  await storage.update('pending-link', (link) => (link?.url === url ? undefined : link));
  return 'opened';
}
