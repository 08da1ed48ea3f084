import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

/**
 * Tells screen readers what happened, without moving the focus.
 *
 * The region is rendered from the start and filled later: assistive technology
 * ignores what a live region already holds when it appears.
 *
 * @see https://www.w3.org/TR/WCAG22/#status-messages
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Announces `message` politely, once what is due has been rendered; also when it is the same as the last one. */
  say(message: string): void {
    // A new node each time: repeated text would not count as a change.
    const line = document.createElement('span');
    line.textContent = message;
    void this.#host.updateComplete.then(() => this.#region?.replaceChildren(line));
  }

  /** The region itself; belongs into every rendering of the host. */
  render(): TemplateResult {
    return html`<div class="announcer" role="status"></div>`;
  }

  hostDisconnected(): void {
    this.#region?.replaceChildren();
  }

  get #region(): Element | null | undefined {
    return this.#host.renderRoot?.querySelector('.announcer');
  }
}
