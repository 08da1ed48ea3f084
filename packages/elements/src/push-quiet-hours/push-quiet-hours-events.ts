import type { QuietHours } from './quiet-ranges.js';

/** The user has changed the quiet hours, and they are kept on this device. */
export class PushQuietHoursChangeEvent extends Event {
  /** What holds from now on; empty when quiet hours are off. */
  readonly quietHours: readonly QuietHours[];

  constructor(quietHours: readonly QuietHours[]) {
    super('push-quiet-hours-change', { bubbles: true, composed: true });
    this.quietHours = quietHours;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-quiet-hours-change': PushQuietHoursChangeEvent;
  }
}
