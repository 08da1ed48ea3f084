export { type AllowedMarkup, type AllowedWorker, allowMarkup } from './allow-markup.js';
export { type AutoloadOptions, autoload } from './autoload.js';
export { type ClientAttributes, type MarkupOptions, readClientAttributes } from './client-attributes.js';
export { PUSH_CONTEXT, type PushContext, type PushContextCallback, PushContextRequestEvent } from './client-context.js';
export { getDefaultClient, setDefaultClient } from './default-client.js';
export { type ElementClient, isPushClient } from './element-client.js';
export type {
  HelpEntry,
  HelpEntryFacts,
  HelpEntryTexts,
  HelpSteps,
  HelpStepsTopic,
  StepIcon,
  StepsConfidence,
} from './help-steps/help-steps.js';
export { setHelpSteps } from './help-steps/load-help-steps.js';
export { captureInstallPrompt, type InstallPromptEvent } from './install-prompt.js';
export { type ElementLoader, loadElement } from './load-element.js';
export { whenLoaded } from './load-once.js';
export { registerTranslation } from './localize.js';
export { PushErrorEvent, PushSubscribeEvent, PushUnsubscribeEvent } from './outcome-events.js';
export { PushBellElement } from './push-bell/push-bell.js';
export { PushDoctorElement } from './push-doctor/push-doctor.js';
export { PushDoctorCheckEvent, PushDoctorDoneEvent, PushDoctorStartEvent } from './push-doctor/push-doctor-events.js';
export { PushElement } from './push-element.js';
export { PushBeforeRequestEvent, PushPermissionChangeEvent, PushStateChangedEvent } from './push-events.js';
export { PushHelpElement } from './push-help/push-help.js';
export { PushRecheckEvent } from './push-help/push-help-events.js';
export { PushInboxElement } from './push-inbox/push-inbox.js';
export {
  PushItemOpenEvent,
  PushItemReadEvent,
  PushItemRemoveEvent,
  PushItemRestoreEvent,
  PushReadAllEvent,
} from './push-inbox/push-inbox-events.js';
export { PushInboxItemElement } from './push-inbox-item/push-inbox-item.js';
export { PushInstallGuideElement } from './push-install-guide/push-install-guide.js';
export { PushInstallEvent, type PushInstallStep } from './push-install-guide/push-install-guide-events.js';
export { PushPreferencesElement } from './push-preferences/push-preferences.js';
export { PushTopicsChangeEvent } from './push-preferences/push-preferences-events.js';
export type { TopicOption } from './push-preferences/topic-option.js';
export { PushPromptElement } from './push-prompt/push-prompt.js';
export {
  PushAfterHideEvent,
  PushAfterShowEvent,
  type PushDismissal,
  type PushDismissChoice,
  PushDismissEvent,
  PushHideEvent,
  type PushHideSource,
  PushShowEvent,
  type PushShowSource,
} from './push-prompt/push-prompt-events.js';
export { PushProviderElement } from './push-provider/push-provider.js';
export { PushReadyEvent } from './push-provider/push-provider-events.js';
export { PushQuietHoursElement } from './push-quiet-hours/push-quiet-hours.js';
export { PushQuietHoursChangeEvent } from './push-quiet-hours/push-quiet-hours-events.js';
export type { QuietHours } from './push-quiet-hours/quiet-ranges.js';
export { PushSnoozeElement } from './push-snooze/push-snooze.js';
export { PushSnoozeChangeEvent } from './push-snooze/push-snooze-events.js';
export { PushStatusElement } from './push-status/push-status.js';
export { PushSubscribeElement } from './push-subscribe/push-subscribe.js';
export { PushTestResultEvent } from './push-toggle/push-test-result-event.js';
export { PushToggleElement } from './push-toggle/push-toggle.js';
export { PushTopicElement } from './push-topic/push-topic.js';
export type { SaveStatus, TopicChoice, TopicLevel } from './push-topic/topic-choice.js';
export { PushTopicGroupElement } from './push-topic-group/push-topic-group.js';
export { type PluralForms, plural } from './translations/plural.js';
export type {
  PartialPushTranslation,
  PushText,
  PushTextKey,
  PushTexts,
  PushTranslation,
} from './translations/translation.js';
