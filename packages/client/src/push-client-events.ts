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

/** A push message was shown as a notification while this page was open. */
export class PushMessageEvent extends Event {
  readonly message: ShowMessage;

  constructor(message: ShowMessage) {
    super('message');
    this.message = message;
  }
}

/** What a {@link PushClient} dispatches. */
export interface PushClientEventMap {
  readonly statechange: PushStateChangeEvent;
  readonly message: PushMessageEvent;
  readonly recordschange: Event;
}
