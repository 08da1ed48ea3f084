export { clearBadge, readBadge, setBadge } from './badge.js';
export type { PushClientOptions, WorkerOptions } from './client-options.js';
export { createPushClient } from './create-push-client.js';
export { electedMessages } from './elected-messages.js';
export { type EngagementTracker, trackEngagement } from './engagement.js';
export { type Inbox, openInbox } from './inbox.js';
export { findLeftovers, type Leftover, type LeftoverRemoval, removeLeftovers } from './leftovers.js';
export { type EraseResult, eraseData, exportData, type OwnData } from './own-data.js';
export { changePreferences, type PreferencesChange, readPreferences, type Snooze, snooze } from './preferences.js';
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
