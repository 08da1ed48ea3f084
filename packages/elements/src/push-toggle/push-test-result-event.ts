/** The user has sent a test message, and the outcome is known. */
export class PushTestResultEvent extends Event {
  /** Whether this browser has shown it. */
  readonly hasArrived: boolean;
  /** From the request to the notification, in milliseconds; `undefined` when it has not arrived. */
  readonly afterMs: number | undefined;

  constructor(hasArrived: boolean, afterMs: number | undefined) {
    super('push-test-result', { bubbles: true, composed: true });
    this.hasArrived = hasArrived;
    this.afterMs = afterMs;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-test-result': PushTestResultEvent;
  }
}
