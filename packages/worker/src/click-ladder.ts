import { type ClickFacts, isSameUrl, planClick } from '@web-push-kit/protocol';
import { askPage } from './ask-page.js';
import type { ClickOutcome } from './click-details.js';
import { findWindows } from './find-windows.js';
import type { HandlerContext } from './handler-context.js';
import { withDeadline } from './with-deadline.js';
import type { WorkerWindow } from './worker-scope.js';

/**
 * How long an open page may take to say that it shows the address, in milliseconds. Firefox lets a worker open a window
 * for one second after the click, and this wait comes before that. A window that has not come to the front by then
 * will not, and one that goes to a fragment of its page is there.
 */
const ANSWER_TIMEOUT_MS = 500;

/** A page that answers at all mostly does so by now, in milliseconds: its window is there and may be focused. */
const HEAD_START_MS = 100;

/** Windows arrive when their page has been fetched, which may take long on a phone. In milliseconds. */
const LOAD_TIMEOUT_MS = 10_000;

/** A page that is still loading answers once its script has run. In milliseconds. */
const NEW_PAGE_TIMEOUT_MS = 5000;

/**
 * Leads the user to a link, one rung after the other until one is seen to succeed: ask the page and focus its window,
 * else navigate the window, else open one, else leave the link for the next page. No rung's failure stops the next
 * one, and no second window is asked for once one has come to the front: the click pays for one only. Failures are
 * reported.
 */
export async function leadToLink(click: ClickFacts, context: HandlerContext): Promise<ClickOutcome> {
  const { url } = click;
  const { scope, attempt } = context;
  const led = await leadOpenWindow(click, context);
  if (led && led !== 'pending') return led;
  const opened = led ? undefined : await attempt(() => scope.clients.openWindow(url), LOAD_TIMEOUT_MS);
  // The window of another origin is hidden from the worker.
  const hasLeft = opened === null && !isSameUrl(scope.registration.scope, url, 'origin');
  return hasLeft || (opened && isSameUrl(opened.url, url, 'page')) ? 'opened' : leaveForNextPage(url, opened, context);
}

/** `'pending'` when a window came to the front and does not show the link, `undefined` when none did. */
async function leadOpenWindow(click: ClickFacts, context: HandlerContext): Promise<ClickOutcome | undefined> {
  const { url, behaviour } = click;
  const plan = planClick(click, await findWindows(context.scope));
  if (plan.kind === 'open') return undefined;
  const { window, kind } = plan;
  const tryTo = (work: () => unknown, timeoutMs: number) => context.attempt(async () => [await work()], timeoutMs);
  // A window that shows the address is asked too: by the standard its URL is the one it was loaded with, and a router
  // may have moved it on since.
  const asking =
    behaviour !== 'focusLastFocusedOrOpen' && askPage(window, { kind: 'navigate', url }, ANSWER_TIMEOUT_MS);
  if (asking && !(await withDeadline(asking, HEAD_START_MS))) {
    // The click pays for one window only, also for one that is just going away; and one that the worker does not
    // control would come to the front with the wrong page, as it can not be navigated.
    const able = await findWindows(context.scope, kind === 'focus');
    if (!able.some(({ id }) => id === window.id) && !(await asking)) return undefined;
  }
  // Both at once: iOS rejects focus() after a genuine tap, and the page must learn the address nevertheless.
  const [isShown, isFocused] = await Promise.all([asking, tryTo(() => window.focus(), ANSWER_TIMEOUT_MS)]);
  if (isShown) return 'soft-navigated';
  if (kind === 'focus') return isFocused && 'focused';
  const navigate = () => {
    const going = window.navigate(url);
    // Firefox goes to a fragment of the page at once, and never says so: there, only a rejection means that it failed.
    return isSameUrl(window.url, url, 'page') ? withDeadline(going, ANSWER_TIMEOUT_MS) : going;
  };
  // After focus(), never before: on Android the navigation makes the window's handle stale and spends the activation.
  if (await tryTo(navigate, LOAD_TIMEOUT_MS)) return 'navigated';
  return isFocused && 'pending';
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
  opened: WorkerWindow | null | undefined,
  { storage, now, attempt }: HandlerContext,
): Promise<ClickOutcome> {
  const leave = () => storage.write('pending-link', { url, at: now() }).then((): ClickOutcome => 'pending');
  const leaving = attempt(leave, NEW_PAGE_TIMEOUT_MS);
  const isShown = opened && (await askPage(opened, { kind: 'navigate', url }, NEW_PAGE_TIMEOUT_MS));
  const left = (await leaving) ?? 'failed';
  if (!isShown) return left;
  // A later click may have left another link meanwhile.
  await storage.update('pending-link', (link) => (link?.url === url ? undefined : link));
  return 'opened';
}
