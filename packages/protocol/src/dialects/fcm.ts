import type { Dialect } from '../dialect.js';
import { readText } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/**
 * What Firebase Cloud Messaging delivers to a web push subscription. A message of the "data" kind has its texts in
 * `data`; the link of `fcmOptions` outranks `click_action`.
 *
 * @see https://firebase.google.com/docs/cloud-messaging/js/receive
 */
export const fcmDialect: Dialect = {
  name: 'fcm',
  parse(payload, context) {
    const { from, fcmMessageId, productId, fcmOptions, notification, data } = payload;
    const isFcm = readText(from) !== undefined && (fcmMessageId ?? productId) !== undefined;
    if (!isFcm) return undefined;
    return readShowMessage('fcm', { layers: [fcmOptions, notification], data }, context);
  },
};
