import type { PushText } from '../translations/translation.js';

/** What only the bell's open panel says. */
export interface PushBellTexts {
  /** A button that makes the browser ask. */
  readonly pushBellTurnOn: PushText;
  /** Unfolds the settings below the list of notifications. */
  readonly pushBellSettings: PushText;
}

/** The English of it. */
export const pushBellTexts: PushBellTexts = {
  pushBellTurnOn: 'Turn on notifications',
  pushBellSettings: 'Settings',
};
