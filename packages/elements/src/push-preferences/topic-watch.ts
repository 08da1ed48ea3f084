import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host again when elements inside of it come or go: topics inside of groups are in no slot of it. */
export class TopicWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, { childList: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
