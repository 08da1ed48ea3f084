import type { Dialect } from '../dialect.js';

/**
 * What Firebase Cloud Messaging delivers to a web push subscription. A message of the "data" kind has its texts in
 * `data`; the link of `fcmOptions` outranks `click_action`.
 *
 * @see https://firebase.google.com/docs/cloud-messaging/js/receive
 */
export const fcmDialect: Dialect = {
  name: 'fcm',
  parse({ from, fcmMessageId, productId, fcmOptions, notification, data }) {
    const isFcm = from && (fcmMessageId ?? productId);
    return isFcm ? { layers: [fcmOptions, notification], data, id: fcmMessageId } : undefined;
  },
};
