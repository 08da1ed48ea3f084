import type { PushText } from '../translations/translation.js';

/** What the elements with settings in them (preferences, quiet hours, snooze) have in common. */
export interface DevicePreferencesTexts {
  readonly pushSaving: PushText;
  readonly pushSaved: PushText;
  /** Beside what was changed offline. */
  readonly pushSaveQueued: PushText;
  readonly pushNotSaved: PushText;
  /** "These" are the settings around this note; notifications are off in this browser. */
  readonly pushAppliesOnceOn: PushText;
  /** In place of settings that this page has no access to. */
  readonly pushSettingsUnavailable: PushText;
}

export const devicePreferencesTexts: DevicePreferencesTexts = {
  pushSaving: 'Saving…',
  pushSaved: 'Saved',
  pushSaveQueued: 'Will be saved when you’re back online',
  pushNotSaved: 'Couldn’t save. Try again.',
  pushAppliesOnceOn: 'These apply once notifications are on.',
  pushSettingsUnavailable: 'This can’t be changed here right now.',
};
