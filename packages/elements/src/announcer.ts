import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Tells screen readers what happened, without moving the focus.
 *
 * The region is rendered from the start and filled later: assistive technology
 * ignores what a live region already holds when it appears.
 *
 * @see https://www.w3.org/TR/WCAG22/#status-messages
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #message = '';
  #isNew = false;
  #isOdd = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Announces `message` politely, also when it is the same as the last one. */
  say(message: string): void {
    this.#message = message;
    this.#isNew = true;
    this.#host.requestUpdate();
  }

  /** The region itself; belongs into every rendering of the host. */
  render(): TemplateResult {
    // Another template than last time makes a new node: repeated text would not count as a change.
    if (this.#isNew) this.#isOdd = !this.#isOdd;
    this.#isNew = false;
    const message = this.#isOdd ? html`<span>${this.#message}</span>` : html`<span>${this.#message}</span>`;
    return html`<div class="announcer" role="status">${message}</div>`;
  }

  hostDisconnected(): void {
    this.#message = '';
  }
}
