import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a feed needs of its element. */
export interface InboxFeedHost extends ReactiveControllerHost {
  readonly infinite: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The end is in sight. */
  showMore(): void;
}

/**
 * The list as a feed: it grows when its end comes into sight, and Page Up and Page Down lead from item to item.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/feed/
 */
export class InboxFeed implements ReactiveController {
  readonly #host: InboxFeedHost;
  #observer: IntersectionObserver | undefined;
  #end: Element | null = null;

  constructor(host: InboxFeedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#end = null;
  }

  hostUpdated(): void {
    this.#observer?.disconnect();
    this.#end = this.#host.infinite ? this.#host.renderRoot.querySelector('.end') : null;
    if (!this.#end) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#host.showMore();
    });
    // Observed anew after each rendering: an end that is still in sight says so again.
    this.#observer.observe(this.#end);
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step === undefined) return;
    const items = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('push-inbox-item')];
    const next = items[items.findIndex((item) => item.matches(':focus-within, :focus')) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
