export type { PushClientOptions, WorkerOptions } from './client-options.js';
export { createPushClient } from './create-push-client.js';
export type {
  DeepLinkHandler,
  PushClient,
  SetTopicsResult,
  SubscribeResult,
  UnsubscribeResult,
} from './push-client.js';
export { type PushClientEventMap, PushMessageEvent, PushStateChangeEvent } from './push-client-events.js';
export type { TypedEventTarget } from './typed-event-target.js';
