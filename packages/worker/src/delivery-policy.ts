import { decideDelivery } from '@web-push-kit/protocol';
import type { WorkerFeature } from './worker-feature.js';

/**
 * Keeps to what the user wants of notifications: quiet hours, snooze, muted topics and caps; folds messages that come
 * too late, and shows repeated ones once.
 */
export const deliveryPolicy: WorkerFeature = (context) => ({
  reads: ['preferences', 'delivery-log'],
  decide(message) {
    const { preferences, 'delivery-log': log } = context.records;
    const delivery = decideDelivery(message, { preferences, log }, context.now());
    // At once: the next push may come before this one's follow-up.
    context.records['delivery-log'] = delivery.log;
    return delivery.message;
  },
  afterPush: () => {
    const log = context.records['delivery-log'];
    return log && context.change('delivery-log', () => context.records['delivery-log'] ?? log);
  },
});
