import type { ClickBehaviour, ClickPlan } from '@web-push-kit/protocol';
import { askPage } from './ask-page.js';
import type { HandlerContext } from './push-handler-options.js';
import { succeeds, withDeadline } from './with-deadline.js';
import type { WorkerWindow } from './worker-scope.js';

/** What to do about a click, and what there is to do it with. */
export interface PlannedClick {
  readonly plan: ClickPlan;
  /** Absolute address that the click leads to, already allowed. */
  readonly url: string;
  /** The windows that `plan` was made from. */
  readonly windows: readonly WorkerWindow[];
  readonly behaviour?: ClickBehaviour;
}

/**
 * How long an open page may take to say that it shows the address, in milliseconds. Firefox lets a worker open a window
 * for one second after the click, and this wait comes before that.
 */
const ANSWER_TIMEOUT_MS = 500;

/** A window that has not come to the front by now will not. In milliseconds; runs beside the wait for the answer. */
const FOCUS_TIMEOUT_MS = 500;

/** Both resolve when the page has been fetched, which may take long on a phone. In milliseconds. */
const NAVIGATE_TIMEOUT_MS = 10_000;
const OPEN_TIMEOUT_MS = 10_000;

/** A page that is still loading answers once its script has run. In milliseconds. */
const NEW_PAGE_TIMEOUT_MS = 5000;

/**
 * Carries out a plan, one rung after the other until one is seen to succeed: ask the page and focus its window, else
 * navigate the window, else open one, else leave the link for the next page. No rung's failure stops the next one.
 */
export async function followClickPlan(click: PlannedClick, context: HandlerContext): Promise<void> {
  if (await leadOpenWindow(click)) return;
  const opened = await openWindow(click.url, context);
  if (opened === 'arrived') return;
  await leaveForNextPage(click.url, opened, context);
}

async function leadOpenWindow({ plan, url, windows, behaviour }: PlannedClick): Promise<boolean> {
  const window = plan.kind === 'open' ? undefined : windows.find((candidate) => candidate.id === plan.clientId);
  if (window === undefined) return false;
  // A window that shows the address is asked too: by the standard its URL is the one it was loaded with, and a router
  // may have moved it on since.
  const mayMove = behaviour !== 'focusLastFocusedOrOpen';
  // Both at once: iOS rejects focus() after a genuine tap, and the page must learn the address nevertheless.
  const [isShown, isFocused] = await Promise.all([
    mayMove && askPage(window, url, ANSWER_TIMEOUT_MS),
    succeeds(() => window.focus(), FOCUS_TIMEOUT_MS),
  ]);
  if (isShown) return true;
  if (plan.kind === 'focus') return isFocused;
  // After focus(), never before: on Android the navigation makes the window's handle stale and spends the activation.
  return succeeds(() => window.navigate(url), NAVIGATE_TIMEOUT_MS);
}

/** `'arrived'` when the new window is seen to be where it should be; else the window, if there is one. */
async function openWindow(url: string, { scope }: HandlerContext): Promise<'arrived' | WorkerWindow | undefined> {
  try {
    const opened = await withDeadline(scope.clients.openWindow(url), OPEN_TIMEOUT_MS);
    if (opened === undefined) return undefined;
    // The window of another origin is hidden from the worker.
    if (new URL(url).origin !== new URL(scope.registration.scope).origin) return 'arrived';
    if (opened === null) return undefined;
    return withoutFragment(opened.url) === withoutFragment(url) ? 'arrived' : opened;
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
): Promise<void> {
  const [isShown] = await Promise.all([
    opened !== undefined && askPage(opened, url, NEW_PAGE_TIMEOUT_MS),
    storage.write('pending-link', { url, at: now() }),
  ]);
  // A later click may have left another link meanwhile.
  if (isShown) await storage.update('pending-link', (link) => (link?.url === url ? undefined : link));
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
