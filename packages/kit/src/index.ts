export * from '@web-push-kit/backend';
export * from '@web-push-kit/client';
export {
  isPushError,
  type MessageAction,
  type PromptDecision,
  PUSH_ERROR_CODES,
  PushError,
  type PushErrorCode,
  type PushState,
  type ShowMessage,
  type UnsubscribedReason,
  type UnsupportedReason,
} from '@web-push-kit/protocol';
export { createKitStorage, type KitStorage, type KitStorageOptions } from '@web-push-kit/storage';
