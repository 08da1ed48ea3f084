export type { BackendRefusal } from './exchange.js';
export type {
  PushBackend,
  SavedSubscription,
  SettingsChange,
  SubscribeReceipt,
  SubscribeRequest,
  SubscriptionDetails,
  SubscriptionStatus,
  WorkerRequests,
} from './push-backend.js';
export { type RestBackend, type RestBackendOptions, restBackend } from './rest-backend.js';
export { planRetry, type RetryFacts, spreadDelay } from './retry-delay.js';
