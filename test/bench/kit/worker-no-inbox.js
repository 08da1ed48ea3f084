import {
  appBadge,
  clickExtras,
  composePushHandlers,
  deliveryPolicy,
  dismissal,
  flatDialect,
  foreground,
  pageSettings,
  personalization,
  receipts,
  renewal,
} from 'web-push-kit/worker';

const features = [
  ...[pageSettings, personalization, deliveryPolicy, foreground, dismissal],
  ...[appBadge, clickExtras, receipts, renewal],
];
composePushHandlers(self, { dialects: [flatDialect], features });
