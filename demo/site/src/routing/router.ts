import { isPagePath, matchPage, type PageAddress } from './match-page.js';

/** How the visitor came to a page: it decides where focus and scroll position go. */
export type Arrival = 'first-load' | 'forward' | 'history';

/** The page to show now. */
export interface PageChange {
  readonly address: PageAddress;
  readonly url: URL;
  readonly arrival: Arrival;
  /** Where the page was scrolled to when it was left, in CSS pixels; only for `history`. */
  readonly scrollTop: number;
}

/** The part of `window` that the router uses. */
export interface RouterWindow {
  readonly location: Pick<Location, 'href' | 'assign'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'> & { scrollRestoration: ScrollRestoration };
  readonly scrollY: number;
  addEventListener(type: 'popstate', listener: () => void, options: { readonly signal: AbortSignal }): void;
}

/** Options of {@link createRouter}. */
export interface RouterOptions {
  readonly window: RouterWindow;
  /** Shows the page; called for the first one from `start()`. */
  readonly show: (change: PageChange) => void;
}

/** Keeps the address bar and the page shown together, without loading documents. */
export interface Router {
  start(signal: AbortSignal): void;
  /** Goes to an address. Pages change without a reload; everything else the browser loads. */
  navigate(target: string | URL): void;
  /** Changes the address without a new entry in the history, such as for a filter. */
  replace(target: string | URL): void;
}

/** Creates the site's router over the History API. */
export function createRouter({ window, show }: RouterOptions): Router {
  const current = (): URL => new URL(window.location.href);

  const display = (arrival: Arrival): void => {
    const url = current();
    const scrollTop = arrival === 'history' ? readScrollTop(window.history.state) : 0;
    show({ address: matchPage(url), url, arrival, scrollTop });
  };

  return {
    start(signal) {
      window.history.scrollRestoration = 'manual';
      window.addEventListener('popstate', () => display('history'), { signal });
      display('first-load');
    },
    navigate(target) {
      const url = new URL(target, current());
      if (url.origin !== current().origin || !isPagePath(url.pathname)) {
        window.location.assign(url.href);
        return;
      }
      // The entry that is left remembers how far down it was; a second visit of the same page adds no entry.
      window.history.replaceState({ scrollTop: window.scrollY }, '');
      if (url.href !== current().href) window.history.pushState({ scrollTop: 0 }, '', url.href);
      display('forward');
    },
    replace(target) {
      window.history.replaceState(window.history.state, '', new URL(target, current()).href);
    },
  };
}

function readScrollTop(state: unknown): number {
  const scrollTop = (state as { scrollTop?: unknown } | null)?.scrollTop;
  return typeof scrollTop === 'number' ? scrollTop : 0;
}
