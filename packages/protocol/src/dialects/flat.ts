import type { Dialect } from '../dialect.js';
import { hasText, readShowMessage } from '../read-show-message.js';

/** `{ title, body, url, icon, data, … }` under any of the names that backends use. */
export const flatDialect: Dialect = {
  name: 'flat',
  parse(payload, context) {
    const source = { layers: [payload], data: payload.data };
    return hasText(source) ? readShowMessage('flat', source, context) : undefined;
  },
};
