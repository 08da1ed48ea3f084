export { createKitStorage } from './create-kit-storage.js';
export type { KitKey, KitRecords, SubscriptionRecord } from './kit-records.js';
export type { Change, KitStorage, KitStorageOptions } from './kit-storage.js';
