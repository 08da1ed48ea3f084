import type { Dialect } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';

/** `{ notification: { title, body, … }, data? }`, also a declarative message that the W3C algorithm refuses. */
export const notificationObjectDialect: Dialect = {
  name: 'notification-object',
  parse(payload) {
    const { notification, data } = payload;
    if (!isJsonObject(notification)) return undefined;
    return { layers: [notification, payload], data: notification.data ?? data };
  },
};
