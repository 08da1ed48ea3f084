import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long good news stays when nobody is reading it, in milliseconds. */
const READING_MS = 8000;

/** What someone may be reading. */
type ReadHost = ReactiveControllerHost & Element & { readonly renderRoot: ParentNode };

/** Calls back after a while, but not while someone points at the element or has the keyboard in it. */
export class ReadingTimer implements ReactiveController {
  readonly #host: ReadHost;
  readonly #onRead: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReadHost, onRead: () => void) {
    this.#host = host;
    this.#onRead = onRead;
    host.addController(this);
  }

  /** Starts again from zero. */
  start(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      if (this.#isBeingRead()) this.start();
      else this.#onRead();
    }, READING_MS);
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
