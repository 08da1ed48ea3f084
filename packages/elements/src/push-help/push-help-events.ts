/** It was looked again whether the browser blocks notifications: the user asked, or the browser told of a change. */
export class PushRecheckEvent extends Event {
  /** Whether it still does. */
  readonly isBlocked: boolean;

  constructor(isBlocked: boolean) {
    super('push-recheck', { bubbles: true, composed: true });
    this.isBlocked = isBlocked;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-recheck': PushRecheckEvent;
  }
}
