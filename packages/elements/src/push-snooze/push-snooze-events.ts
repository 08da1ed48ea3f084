/** The user has paused notifications on this device, or ended the pause. */
export class PushSnoozeChangeEvent extends Event {
  /** When it ends, epoch milliseconds; `undefined` when there is no pause any more. */
  readonly untilAt: number | undefined;

  constructor(untilAt: number | undefined) {
    super('push-snooze-change', { bubbles: true, composed: true });
    this.untilAt = untilAt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-snooze-change': PushSnoozeChangeEvent;
  }
}
