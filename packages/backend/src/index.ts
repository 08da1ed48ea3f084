export type {
  PushBackend,
  SubscribeReceipt,
  SubscribeRequest,
  SubscriptionDetails,
  SubscriptionStatus,
} from './push-backend.js';
export type { BackendRefusal } from './read-answer.js';
export { type RestBackendOptions, restBackend } from './rest-backend.js';
