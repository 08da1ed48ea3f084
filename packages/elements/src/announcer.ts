import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

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
  #count = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Announces `message` politely, also when it is the same as the last one. */
  say(message: string): void {
    this.#message = message;
    this.#count += 1;
    this.#host.requestUpdate();
  }

  /** The region itself; belongs into every rendering of the host. */
  render(): TemplateResult {
    // A new node each time: repeated text would not count as a change.
    return html`<div class="announcer" role="status">${keyed(this.#count, html`<span>${this.#message}</span>`)}</div>`;
  }

  hostDisconnected(): void {
    this.#message = '';
  }
}
