import type { Dialect } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/** `{ notification: { title, body, … }, data? }`, also a declarative message that the W3C algorithm refuses. */
export const notificationObjectDialect: Dialect = {
  name: 'notification-object',
  parse(payload, context) {
    const notification = payload.notification;
    if (!isJsonObject(notification)) return undefined;
    const data = notification.data ?? payload.data;
    return readShowMessage('notification-object', { layers: [notification, payload], data }, context);
  },
};
