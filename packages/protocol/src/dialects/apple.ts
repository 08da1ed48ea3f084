import type { Dialect } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/** `{ aps: { alert } }`: a payload made for Apple's own service and sent to a web push subscription as well. */
export const appleDialect: Dialect = {
  name: 'apple',
  parse(payload, context) {
    const { aps, data } = payload;
    if (!isJsonObject(aps)) return undefined;
    // `alert` is either a text, which then is the body, or an object with title and body.
    const count = { appBadge: aps.badge, tag: aps['thread-id'] };
    return readShowMessage('apple', { layers: [aps.alert, { alert: aps.alert, ...count }, payload], data }, context);
  },
};
