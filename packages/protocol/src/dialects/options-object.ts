import type { Dialect } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/** `{ title, options: { body, icon, data, … } }`: the two arguments of `showNotification()`. */
export const optionsObjectDialect: Dialect = {
  name: 'options-object',
  parse(payload, context) {
    const options = payload.options ?? payload.notificationOptions;
    if (!isJsonObject(options)) return undefined;
    const data = options.data ?? payload.data;
    return readShowMessage('options-object', { layers: [payload, options], data }, context);
  },
};
