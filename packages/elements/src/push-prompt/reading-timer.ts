import type { ReactiveController, ReactiveElement } from 'lit';

/** Calls back after a while, but not while someone points at the element or has the keyboard in it. */
export class ReadingTimer implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onRead: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, onRead: () => void) {
    this.#host = host;
    this.#onRead = onRead;
    host.addController(this);
  }

  /** Starts again from zero. @param ms - How long to wait, in milliseconds. */
  start(ms: number): void {
    this.stop();
    this.#timer = setTimeout(() => {
      if (this.#isBeingRead()) this.start(ms);
      else this.#onRead();
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** A mouse click leaves the focus behind, too; only a visible focus tells that the keyboard is here. */
  #isBeingRead(): boolean {
    return this.#host.matches(':hover') || this.#host.renderRoot.querySelector(':focus-visible') !== null;
  }
}
