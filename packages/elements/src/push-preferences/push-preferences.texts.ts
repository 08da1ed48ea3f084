import type { PushText } from '../translations/translation.js';

/** What `<push-preferences>` says. */
export interface PushPreferencesTexts {
  /** Above the topics to choose from. */
  readonly pushPreferencesHeading: PushText;
  /** In place of the topics, when the site has none. */
  readonly pushPreferencesEmpty: PushText;
  /** A switch above all topics. */
  readonly pushPreferencesPause: PushText;
  /** What that switch does. */
  readonly pushPreferencesPauseDetail: PushText;
  /** The switch is on for a time only: `moment` is a time such as "3:30 PM" or "Saturday, 8 AM". */
  readonly pushPreferencesPausedUntil: (moment: string) => string;
  /** How many notifications of a topic may make a sound in an hour: the label of a choice of numbers. */
  readonly pushPreferencesCap: PushText;
  /** What becomes of the others. */
  readonly pushPreferencesCapDetail: PushText;
  readonly pushPreferencesNoCap: PushText;
  /** One of the numbers. */
  readonly pushPreferencesCapCount: (count: number) => string;
  /** Buttons. */
  readonly pushPreferencesUnblock: PushText;
  readonly pushPreferencesInstall: PushText;
  readonly pushPreferencesSave: PushText;
  /** Beside the button "Save". */
  readonly pushPreferencesUnsaved: PushText;
}

export const pushPreferencesTexts: PushPreferencesTexts = {
  pushPreferencesHeading: 'What to send',
  pushPreferencesEmpty: 'There is nothing to choose from yet.',
  pushPreferencesPause: 'Pause all',
  pushPreferencesPauseDetail:
    'Everything arrives without a sound on this device until you turn this off. Your choices below stay as they are.',
  pushPreferencesPausedUntil: (moment) => `Paused until ${moment}. Your choices below stay as they are.`,
  pushPreferencesCap: 'How often',
  pushPreferencesCapDetail: 'More than that arrives quietly in one notification.',
  pushPreferencesNoCap: 'No limit',
  pushPreferencesCapCount: (count) => `At most ${count} an hour for each topic`,
  pushPreferencesUnblock: 'How to unblock',
  pushPreferencesInstall: 'Show me how',
  pushPreferencesSave: 'Save',
  pushPreferencesUnsaved: 'Not saved yet.',
};
