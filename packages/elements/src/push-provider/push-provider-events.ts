import type { PushState } from '@web-push-kit/protocol';

/** The provider has a client, and that has had its first look at the browser. Once for each client. */
export class PushReadyEvent extends Event {
  readonly state: PushState;

  constructor(state: PushState) {
    super('push-ready', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-ready': PushReadyEvent;
  }
}
