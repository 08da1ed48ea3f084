import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An edge of the window, as style sheets name it. */
export type WindowEdge = 'block-start' | 'block-end';

/**
 * Keeps what the keyboard reaches out from under a floating prompt: while the
 * prompt is open, the page scrolls focused content clear of it, and can read its
 * height in `--push-prompt-block-size`.
 *
 * A style sheet of its own carries the rule, so that no inline style of the page is overwritten.
 *
 * @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 */
export class ScrollRoom implements ReactiveController {
  #sheet: CSSStyleSheet | undefined;
  #surface: Element | null = null;
  #edge: WindowEdge | undefined;
  readonly #observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.#write());

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  /**
   * Makes room at an edge of the window, and keeps up with the surface's size.
   *
   * @param surface - What covers the page there; `null` gives the room back.
   * @param edge - `undefined` leaves the page's scroll padding alone.
   */
  make(surface: Element | null, edge: WindowEdge | undefined): void {
    if (surface === this.#surface && edge === this.#edge) return;
    this.#clear();
    this.#surface = surface;
    this.#edge = edge;
    if (!surface) return;
    this.#sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    this.#observer?.observe(surface);
    this.#write();
  }

  #clear(): void {
    this.#observer?.disconnect();
    this.#surface = null;
    if (!this.#sheet) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#sheet = undefined;
  }

  #write(): void {
    const { top = 0, bottom = 0 } = this.#surface?.getBoundingClientRect() ?? {};
    const room = Math.ceil(this.#edge === 'block-end' ? innerHeight - top : bottom);
    const padding = this.#edge ? `scroll-padding-${this.#edge}: ${room}px; ` : '';
    this.#sheet?.replaceSync(`:root { ${padding}--push-prompt-block-size: ${Math.ceil(bottom - top)}px; }`);
  }
}
