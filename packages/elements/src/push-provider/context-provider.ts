import { isServer } from 'lit';
import {
  PUSH_CONTEXT,
  type PushContext,
  type PushContextCallback,
  type PushContextRequestEvent,
} from '../client-context.js';

/** Answers the elements inside of an element that ask for a {@link PushContext}, and tells them when it changes. */
export class ContextProvider {
  readonly #host: Element;
  #context: PushContext = { client: undefined, siteName: '' };
  /** Who wants to hear more, and how each leaves. */
  readonly #subscribers = new Map<PushContextCallback, () => void>();

  constructor(host: Element) {
    this.#host = host;
    if (!isServer) host.addEventListener('context-request', this.#onRequest);
  }

  /** Gives this from now on. */
  provide(context: PushContext): void {
    if (context.client === this.#context.client && context.siteName === this.#context.siteName) return;
    this.#context = context;
    for (const [callback, unsubscribe] of [...this.#subscribers]) callback(context, unsubscribe);
  }

  readonly #onRequest = (event: Event): void => {
    const request = event as PushContextRequestEvent;
    // What the host asks for itself is for an ancestor to answer.
    if (request.context !== PUSH_CONTEXT || event.composedPath()[0] === this.#host) return;
    event.stopImmediatePropagation();
    const { callback } = request;
    if (!request.subscribe) {
      callback(this.#context);
      return;
    }
    const unsubscribe = (): void => void this.#subscribers.delete(callback);
    this.#subscribers.set(callback, unsubscribe);
    callback(this.#context, unsubscribe);
  };
}
