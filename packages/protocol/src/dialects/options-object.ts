import type { Dialect } from '../dialect.js';
import { asObject, isJsonObject } from '../json-fields.js';

/** `{ title, options: { body, icon, data, … } }`: the two arguments of `showNotification()`. CleverTap has an id in it. */
export const optionsObjectDialect: Dialect = {
  name: 'options-object',
  parse(payload) {
    const options = payload.options ?? payload.notificationOptions;
    if (!isJsonObject(options)) return undefined;
    const data = options.data ?? payload.data;
    return { layers: [payload, options], data, id: asObject(data).wzrk_id };
  },
};
