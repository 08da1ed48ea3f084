export type { PushBackend, RestBackendOptions } from '@web-push-kit/backend';
export { restBackend } from '@web-push-kit/backend/eager';
export {
  type AllowedRequest,
  appleDialect,
  badgeOnlyDialect,
  brazeDialect,
  builtInDialects,
  type Dialect,
  declarativeDialect,
  discourseDialect,
  fcmDialect,
  flatDialect,
  homeAssistantDialect,
  type JsonObject,
  mastodonDialect,
  matrixDialect,
  misskeyDialect,
  nextcloudDialect,
  ngswDialect,
  nodebbDialect,
  notificationObjectDialect,
  ntfyDialect,
  oneSignalDialect,
  optionsObjectDialect,
  type ParseContext,
  type PushMessage,
  phpbbDialect,
  pusherBeamsDialect,
  pushwooshDialect,
  type ShowMessage,
} from '@web-push-kit/protocol';
export type { KitStorage, KitStorageOptions } from '@web-push-kit/storage';
export { createKitStorage } from '@web-push-kit/storage/worker';
export * from '@web-push-kit/worker';
