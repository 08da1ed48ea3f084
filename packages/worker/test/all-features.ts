import {
  appBadge,
  clickExtras,
  deliveryPolicy,
  dismissal,
  foreground,
  inbox,
  pageSettings,
  personalization,
  receipts,
  renewal,
  type WorkerFeature,
} from '../src/index.js';

/** What `registerPushHandlers` sets up. */
export const allFeatures: readonly WorkerFeature[] = [
  ...[pageSettings, personalization, inbox, deliveryPolicy, foreground],
  ...[dismissal, appBadge, clickExtras, receipts, renewal],
];
