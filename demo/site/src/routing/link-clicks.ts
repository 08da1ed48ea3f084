import { isPagePath } from './match-page.js';

/** What decides whether a click on a link is the application's to handle. */
export interface LinkClick {
  readonly defaultPrevented: boolean;
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The part of `<a>` that matters here. */
export interface Link {
  readonly href: string;
  readonly target: string;
  readonly isDownload: boolean;
}

/**
 * Whether the application shows the link's page itself.
 *
 * A click that asks for a new tab, a download or another origin stays the browser's.
 */
export function shouldHandleClick(click: LinkClick, link: Link, origin: string): boolean {
  if (click.defaultPrevented || click.button !== 0) return false;
  if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return false;
  if (link.isDownload || (link.target !== '' && link.target !== '_self') || !URL.canParse(link.href)) return false;
  const url = new URL(link.href);
  return url.origin === origin && isPagePath(url.pathname);
}

/** Sends clicks on links between pages to `navigate` instead of loading a document. */
export function interceptLinkClicks(navigate: (url: string) => void, signal: AbortSignal): void {
  const onClick = (event: MouseEvent): void => {
    const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (anchor === undefined) return;
    const link = { href: anchor.href, target: anchor.target, isDownload: anchor.hasAttribute('download') };
    if (!shouldHandleClick(event, link, location.origin)) return;
    event.preventDefault();
    navigate(anchor.href);
  };
  document.addEventListener('click', onClick, { signal });
}
