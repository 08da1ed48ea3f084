import type { PushText } from '../translations/translation.js';

/** What only an open prompt says. */
export interface PushPromptTexts {
  readonly pushPromptHeading: PushText;
  readonly pushPromptAnnouncement: (heading: string) => string;
  readonly pushLater: PushText;
  readonly pushNever: PushText;
}

/** The English of it. */
export const pushPromptTexts: PushPromptTexts = {
  pushPromptHeading: 'Get notified when there’s something new?',
  pushPromptAnnouncement: (heading) => `${heading} Notification options available.`,
  pushLater: 'Not now',
  pushNever: 'Don’t ask again',
};
