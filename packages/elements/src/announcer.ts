import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the announcer needs of its element. */
export interface AnnouncerHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode | undefined;
}

/**
 * Tells screen readers what happened, without moving the focus.
 *
 * The region is there from the start and filled later: assistive technology
 * ignores what a live region already holds when it appears.
 *
 * @see https://www.w3.org/TR/WCAG22/#status-messages
 */
export class Announcer implements ReactiveController {
  readonly #host: AnnouncerHost;

  constructor(host: AnnouncerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Announces `message` politely, once what is due has been drawn; also when it is the same as the last one. */
  say(message: string): void {
    // A new node each time: repeated text would not count as a change.
    const line = document.createElement('span');
    line.textContent = message;
    void this.#host.updateComplete.then(() => this.#region?.replaceChildren(line));
  }

  hostDisconnected(): void {
    this.#region?.replaceChildren();
  }

  get #region(): Element | null | undefined {
    return this.#host.renderRoot?.querySelector('.announcer');
  }
}
