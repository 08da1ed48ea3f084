import type { Dialect } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';

/** `{ aps: { alert } }`: a payload made for Apple's own service and sent to a web push subscription as well. */
export const appleDialect: Dialect = {
  name: 'apple',
  parse(payload) {
    const { aps, data } = payload;
    if (!isJsonObject(aps)) return undefined;
    // `alert` is either a text, which then is the body, or an object with title and body.
    return { layers: [aps.alert, aps, { tag: aps['thread-id'] }, payload], data };
  },
};
