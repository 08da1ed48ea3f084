import type { PushText } from '../translations/translation.js';

/** What `<push-topic>` says. */
export interface PushTopicTexts {
  /** In place of a switch: the topic, such as security alerts, can not be turned off. */
  readonly pushTopicAlwaysSent: PushText;
  /** How much of a topic is wanted: one of three choices. */
  readonly pushTopicAll: PushText;
  readonly pushTopicImportant: PushText;
  readonly pushTopicNone: PushText;
  /** A checkbox: notifications of the topic make no sound. */
  readonly pushTopicMute: PushText;
  /** What that checkbox does. */
  readonly pushTopicMuteDetail: PushText;
}

export const pushTopicTexts: PushTopicTexts = {
  pushTopicAlwaysSent: 'Always sent',
  pushTopicAll: 'All',
  pushTopicImportant: 'Important only',
  pushTopicNone: 'None',
  pushTopicMute: 'Without a sound',
  pushTopicMuteDetail: 'Arrives silently on this device, and in your inbox.',
};
