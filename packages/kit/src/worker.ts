export type { PushBackend, RestBackendOptions } from '@web-push-kit/backend';
export { restBackend } from '@web-push-kit/backend/eager';
export {
  builtInDialects,
  type Dialect,
  type JsonObject,
  type ParseContext,
  type PushMessage,
  type ShowMessage,
} from '@web-push-kit/protocol';
export type { KitStorage, KitStorageOptions } from '@web-push-kit/storage';
export { createKitStorage } from '@web-push-kit/storage/worker';
export * from '@web-push-kit/worker';
