import type { ClickBehaviour, ClickMatch } from './push-message.js';
import { trimSlashes } from './web-url.js';

/** The part of the platform's `URL` that comparing needs; this package is compiled without any realm's types. */
declare const URL: new (
  url: string,
) => {
  readonly origin: string;
  readonly pathname: string;
  readonly hash: string;
  readonly searchParams: { sort(): void };
};

/** A window as a worker sees it, reduced to what a decision needs: a `WindowClient` is one. */
export interface WindowFacts {
  readonly url: string;
  readonly focused: boolean;
  /** `'visible'` or something else. */
  readonly visibilityState: string;
}

/**
 * Which windows count as showing a link already.
 *
 * - {@link ClickMatch}: those whose address is alike; see {@link isSameUrl}
 * - a pattern: those whose address passes its `test`, whatever the link; a `RegExp` or a `URLPattern`
 * - a function: those for which it says `true`
 */
export type ClickMatching =
  | ClickMatch
  | { test(windowUrl: string): boolean }
  | ((windowUrl: string, url: string) => boolean);

/** A click on a notification. */
export interface ClickFacts {
  /** Absolute address to show, already allowed by `resolveDeepLink`. */
  readonly url: string;
  /** Absolute URL of the registration's scope. */
  readonly scope: string;
  /** What the message asks for. Default: `navigateLastFocusedOrOpen`. */
  readonly behaviour?: ClickBehaviour | undefined;
  /** Default: `'exact'`. */
  readonly match?: ClickMatching | undefined;
}

/** What to do about a click. The worker carries it out; it decides nothing. */
export type ClickPlan<Window extends WindowFacts> =
  /** Bring `window` to the front; it counts as showing the link. */
  | { readonly kind: 'focus'; readonly window: Window }
  /** Bring `window` to the front and lead it to the link. */
  | { readonly kind: 'navigate'; readonly window: Window }
  | { readonly kind: 'open' };

/**
 * Plans the response to a click on a notification.
 *
 * A window that counts as showing the link is taken before one at the same path, and that before any other. Of several,
 * it is the focused one, else a visible one, else the first. Without any, a new one is opened.
 *
 * An origin can hold several applications. A window outside the worker's scope belongs to another one and is left
 * alone, unless the link itself lies outside the scope: then the scope says nothing about where the site's pages are,
 * as with a worker that lives in a folder of its own. A link to another origin gets a window of its own: leaving the
 * site must not cost the user the page that is open.
 *
 * @param windows - The open windows, most recently focused first.
 * @returns Never throws, whatever the application's own matching does.
 */
export function planClick<Window extends WindowFacts>(
  { url, scope, behaviour, match = 'exact' }: ClickFacts,
  windows: readonly Window[],
): ClickPlan<Window> {
  const base = url.startsWith(scope) ? scope : `${new URL(scope).origin}/`;
  const near = windows.filter((window) => window.url.startsWith(base) && url.startsWith(base));
  const rank = (window: Window) =>
    8 * Number(isShowing(window.url, url, match)) +
    4 * Number(isSameUrl(window.url, url, 'path')) +
    2 * Number(window.focused) +
    Number(window.visibilityState === 'visible');
  const [window] = near.sort((one, other) => rank(other) - rank(one));
  if (window === undefined || behaviour === 'openWindow') return { kind: 'open' };
  const mayStay = behaviour === 'focusLastFocusedOrOpen' || rank(window) >= 8;
  return { kind: mayStay ? 'focus' : 'navigate', window };
}

function isShowing(windowUrl: string, url: string, match: ClickMatching): boolean {
  try {
    if (typeof match === 'string') return isSameUrl(windowUrl, url, match);
    if (typeof match === 'function') return match(windowUrl, url);
    // A global RegExp begins where its last match ended.
    if ('lastIndex' in match) match.lastIndex = 0;
    return match.test(windowUrl);
  } catch {
    // The application's code must not cost the click: the window is one like any other.
    return false;
  }
}

/** How many parts of an address a mode compares: origin, path, query, fragment. */
const DEPTHS = { origin: 1, prefix: 2, path: 2, page: 3, exact: 4 };

/**
 * Whether a window at `windowUrl` shows `url`. Slashes at the end of the path and the order of the query's parameters
 * make no difference in any mode.
 *
 * @param match - `'exact'`: path, query and fragment are the same. `'page'`: whatever the fragment. `'path'`: whatever
 *   the query and the fragment. `'prefix'`: the link's path is the window's, or above it. `'origin'`: any page of the
 *   site.
 */
export function isSameUrl(windowUrl: string, url: string, match: ClickMatch | 'page'): boolean {
  const [own = '', wanted = ''] = [windowUrl, url].map((address) => {
    const { origin, pathname, searchParams, hash } = new URL(address);
    searchParams.sort();
    // No part of an address has a blank in it.
    return [origin, trimSlashes(pathname), searchParams, hash].slice(0, DEPTHS[match]).join(' ');
  });
  return match === 'prefix' ? `${own}/`.startsWith(`${wanted}/`) : own === wanted;
}
