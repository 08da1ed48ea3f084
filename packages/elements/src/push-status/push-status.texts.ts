import type { PushText } from '../translations/translation.js';

/** What only `<push-status>` says. */
export interface PushStatusTexts {
  /** Before the state in a line such as "Notifications  On for this browser". */
  readonly pushStatusLabel: PushText;
  readonly pushStatusOffline: PushText;
}

/** The English of it. */
export const pushStatusTexts: PushStatusTexts = {
  pushStatusLabel: 'Notifications',
  pushStatusOffline: 'You’re offline',
};
