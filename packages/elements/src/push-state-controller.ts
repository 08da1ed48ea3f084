import type { PushState } from '@web-push-kit/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type PushContext, type PushContextCallback, PushContextRequestEvent } from './client-context.js';
import { getDefaultClient, watchDefaultClient } from './default-client.js';
import type { ElementClient } from './element-client.js';

const CHECKING: PushState = { kind: 'checking', isOffline: false };

/** What the controller needs of its element. */
export interface PushStateHost extends ReactiveControllerHost, Element {
  /** The element's own client; without one, that of the nearest provider, else the default client. */
  readonly client: ElementClient | undefined;
  /** The state changed while this element was watching. Not called for the first state it sees. */
  pushStateChanged(state: PushState, previous: PushState): void;
}

/** Follows the element's client, and re-renders the element whenever the push state changes. */
export class PushStateController implements ReactiveController {
  readonly #host: PushStateHost;
  #client: ElementClient | undefined;
  #lastState: PushState = CHECKING;
  #stopWatching: (() => void) | undefined;
  #context: PushContext | undefined;
  #leaveContext: (() => void) | undefined;

  constructor(host: PushStateHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The client in use: the element's own; without one, the nearest provider's; without a provider, the default one. */
  get client(): ElementClient | undefined {
    return this.#client;
  }

  /** The state to show; `checking` while there is no client. */
  get state(): PushState {
    return this.#client?.state ?? CHECKING;
  }

  /** How an ancestor wants texts to name the site; empty where none says. */
  get siteName(): string {
    return this.#context?.siteName ?? '';
  }

  hostConnected(): void {
    this.#stopWatching = watchDefaultClient(() => {
      this.#askAncestors();
      this.#host.requestUpdate();
    });
    this.#askAncestors();
    this.follow();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#forgetContext();
    this.#switchTo(undefined);
  }

  /** Takes up another client, if there is one. The host calls it when it begins to update. */
  follow(): void {
    // An update may still be due after the element has left the page.
    if (!this.#stopWatching) return;
    // What a provider has not got yet is on its way: nobody acts on another client meanwhile.
    this.#switchTo(this.#host.client ?? (this.#context ? this.#context.client : getDefaultClient()));
  }

  #askAncestors(): void {
    this.#forgetContext();
    this.#host.dispatchEvent(new PushContextRequestEvent(this.#host, this.#onContext));
  }

  #forgetContext(): void {
    this.#leaveContext?.();
    this.#leaveContext = undefined;
    this.#context = undefined;
  }

  readonly #onContext: PushContextCallback = (context, unsubscribe) => {
    // Another provider may have answered since.
    if (unsubscribe !== this.#leaveContext) this.#leaveContext?.();
    this.#leaveContext = unsubscribe;
    this.#context = context;
    this.#host.requestUpdate();
  };

  #switchTo(client: ElementClient | undefined): void {
    if (client === this.#client) return;
    this.#client?.removeEventListener('statechange', this.#onStateChange);
    this.#client = client;
    this.#lastState = this.state;
    client?.addEventListener('statechange', this.#onStateChange);
  }

  readonly #onStateChange = (): void => {
    const previous = this.#lastState;
    this.#lastState = this.state;
    this.#host.requestUpdate();
    this.#host.pushStateChanged(this.#lastState, previous);
  };
}
