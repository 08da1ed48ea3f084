export { createKitStorage } from './create-kit-storage.js';
export type {
  ConsentReceipt,
  DeliveryReceipt,
  InboxItem,
  IntentsRecord,
  KitKey,
  KitRecords,
  RequestTemplate,
  SubscriptionRecord,
  SubscriptionSettings,
  TopicLevel,
  WorkerSettings,
} from './kit-records.js';
export type { Change, ChangeMany, KitStorage, KitStorageOptions, RecordsOf } from './kit-storage.js';
export { readRecord } from './read-record.js';
