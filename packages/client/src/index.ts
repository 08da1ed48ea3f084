export type { InboxItem } from '@web-push-kit/storage';
export { clearBadge, readBadge, setBadge } from './badge.js';
export type { PushClientOptions, WorkerOptions } from './client-options.js';
export { createPushClient } from './create-push-client.js';
export {
  type BrowserName,
  type DetectedBrowser,
  detectBrowser,
  type NavigatorHints,
  type SystemName,
} from './detect-browser.js';
export type { CheckId } from './diagnose/checks.js';
export { type CodeMeaning, DIAGNOSIS_CODES, type DiagnosisCode, explainCode, type FixKind } from './diagnose/codes.js';
export { type DiagnoseOptions, type Diagnosis, diagnose } from './diagnose/diagnose.js';
export type { CheckResult, CheckStatus, Verdict } from './diagnose/judge.js';
export type { DiagnosisReport } from './diagnose/report.js';
export { electedMessages } from './elected-messages.js';
export { type EngagementTracker, trackEngagement } from './engagement.js';
export { findInAppBrowser } from './in-app-browsers.js';
export { type Inbox, openInbox } from './inbox.js';
export { findLeftovers, type Leftover, type LeftoverRemoval, removeLeftovers } from './leftovers.js';
export { mayPrompt, type PromptMoment } from './may-prompt.js';
export { openLink } from './open-link.js';
export { type EraseResult, eraseData, exportData, type OwnData } from './own-data.js';
export { changePreferences, type PreferencesChange, readPreferences, type Snooze, snooze } from './preferences.js';
export { forgetPromptDismissals, readPromptHistory } from './prompt-history.js';
export type {
  DeepLinkHandler,
  PushClient,
  PushUser,
  ResetOptions,
  SettingsResult,
  SubscribeOptions,
  SubscribeResult,
  UnsubscribeResult,
} from './push-client.js';
export { type PushClientEventMap, PushMessageEvent, PushStateChangeEvent } from './push-client-events.js';
export { sendTest, type TestOptions, type TestResult } from './send-test.js';
export { type PushSnapshot, type PushStore, toStore } from './to-store.js';
export type { TypedEventTarget } from './typed-event-target.js';
export { configureWorker } from './worker-settings.js';
