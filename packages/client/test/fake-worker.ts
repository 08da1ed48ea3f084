import type { RegisteredWorker } from '../src/browser-scope.js';

/** A service worker whose state a test moves. */
export class FakeWorker extends EventTarget implements RegisteredWorker {
  /** What pages have told it. */
  readonly messages: unknown[] = [];
  /** What it answers. Default: nothing. */
  answer: ((message: unknown) => unknown) | undefined;
  #state: ServiceWorkerState;

  constructor(state: ServiceWorkerState) {
    super();
    this.#state = state;
  }

  get state(): ServiceWorkerState {
    return this.#state;
  }

  postMessage(message: unknown, [port]: Transferable[] = []): void {
    this.messages.push(message);
    if (this.answer && port instanceof MessagePort) port.postMessage(this.answer(message));
    // An open port keeps Node running.
    if (port instanceof MessagePort) setTimeout(() => port.close());
  }

  moveTo(state: ServiceWorkerState): void {
    this.#state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
