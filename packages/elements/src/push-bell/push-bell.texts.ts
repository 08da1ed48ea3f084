import type { PushText } from '../translations/translation.js';

/** What the bell says of unread notifications and of a pause, and what its open panel says. */
export interface PushBellTexts {
  /** "Notifications: on, 3 unread". */
  readonly pushBellNameUnread: (label: string, status: string, unreadCount: number) => string;
  /** On, but silent until the user ends that. */
  readonly pushBellPaused: PushText;
  /** On, but silent. `time` is written by the language’s rules: "15:30", "Monday 08:00". */
  readonly pushBellPausedUntil: (time: string) => string;
  /** A button that makes the browser ask. */
  readonly pushBellTurnOn: PushText;
  /** Unfolds the settings below the list of notifications. */
  readonly pushBellSettings: PushText;
}

/** The English of it. */
export const pushBellTexts: PushBellTexts = {
  pushBellNameUnread: (label, status, unreadCount) => `${label}: ${status}, ${unreadCount} unread`,
  pushBellPaused: 'paused',
  pushBellPausedUntil: (time) => `paused until ${time}`,
  pushBellTurnOn: 'Turn on notifications',
  pushBellSettings: 'Settings',
};
