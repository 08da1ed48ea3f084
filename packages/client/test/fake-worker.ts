import type { RegisteredWorker } from '../src/browser-scope.js';

/** A service worker whose state a test moves. */
export class FakeWorker extends EventTarget implements RegisteredWorker {
  #state: ServiceWorkerState;

  constructor(state: ServiceWorkerState) {
    super();
    this.#state = state;
  }

  get state(): ServiceWorkerState {
    return this.#state;
  }

  moveTo(state: ServiceWorkerState): void {
    this.#state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
