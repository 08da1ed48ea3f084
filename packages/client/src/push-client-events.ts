import type { PushState, ShowMessage } from '@web-push-kit/protocol';

/** The client's state changed. */
export class PushStateChangeEvent extends Event {
  readonly state: PushState;
  readonly previous: PushState;

  constructor(state: PushState, previous: PushState) {
    super('statechange');
    this.state = state;
    this.previous = previous;
  }
}

/**
 * A push message arrived while this page was open.
 *
 * Where it is cancelable, the worker has offered it to this page before showing it: `preventDefault()` says that the
 * page has shown it itself, and there is no notification.
 */
export class PushMessageEvent extends Event {
  readonly message: ShowMessage;

  constructor(message: ShowMessage, options?: { readonly cancelable?: boolean }) {
    super('message', options);
    this.message = message;
  }
}

/** What a {@link PushClient} dispatches. */
export interface PushClientEventMap {
  readonly statechange: PushStateChangeEvent;
  readonly message: PushMessageEvent;
  /** The settings, or a record that pages show, were changed: by the worker, by another tab, or by this client. */
  readonly recordschange: Event;
}
