export * from '@web-push-kit/backend';
export * from '@web-push-kit/client';
export {
  AUTO_PROMPT_POLICY,
  DEFAULT_PROMPT_POLICY,
  type DeliveryPreferences,
  decidePrompt,
  type FrequencyCap,
  isPushError,
  type MessageAction,
  type PromptContext,
  type PromptDecision,
  type PromptHistory,
  type PromptNeverReason,
  type PromptPolicy,
  type PromptWaitReason,
  PUSH_ERROR_CODES,
  PushError,
  type PushErrorCode,
  type PushState,
  type QuietHours,
  type ShowMessage,
  type UnsubscribedReason,
  type UnsupportedReason,
} from '@web-push-kit/protocol';
export {
  createKitStorage,
  type InboxItem,
  type KitStorage,
  type KitStorageOptions,
  type WorkerSettings,
} from '@web-push-kit/storage';
