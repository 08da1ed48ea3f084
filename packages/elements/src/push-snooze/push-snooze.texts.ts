import type { PushText } from '../translations/translation.js';

/** What `<push-snooze>` says. A time is one such as "3:30 PM", a moment may be "Saturday, 8 AM" too. */
export interface PushSnoozeTexts {
  /** The heading above buttons such as "1 hour". */
  readonly pushSnoozeHeading: PushText;
  /** What a pause does. */
  readonly pushSnoozeHint: PushText;
  /** Buttons. */
  readonly pushSnoozeUntilTime: (time: string) => string;
  readonly pushSnoozeUntilTomorrow: (time: string) => string;
  readonly pushSnoozeUntilFurtherNotice: PushText;
  /** Where it stands. */
  readonly pushSnoozePausedUntil: (moment: string) => string;
  readonly pushSnoozePaused: PushText;
  /** A button that ends the pause. */
  readonly pushSnoozeResume: PushText;
  /** Read out when the pause is over. */
  readonly pushSnoozeOver: PushText;
}

export const pushSnoozeTexts: PushSnoozeTexts = {
  pushSnoozeHeading: 'Pause notifications',
  pushSnoozeHint: 'While paused, they arrive without a sound on this device. You find them in your inbox.',
  pushSnoozeUntilTime: (time) => `Until ${time}`,
  pushSnoozeUntilTomorrow: (time) => `Until tomorrow ${time}`,
  pushSnoozeUntilFurtherNotice: 'Until I turn it back on',
  pushSnoozePausedUntil: (moment) => `Paused until ${moment}`,
  pushSnoozePaused: 'Paused until you resume',
  pushSnoozeResume: 'Resume',
  pushSnoozeOver: 'Notifications are no longer paused.',
};
