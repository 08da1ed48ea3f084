import type { Dialect } from '../dialect.js';
import { hasText, readShowMessage } from '../read-show-message.js';

/** `{ title, body, url, icon, data, … }` under any of the names that backends use, also inside an envelope. */
export const flatDialect: Dialect = {
  name: 'flat',
  parse(payload, context) {
    const { message, payload: content, body, data } = payload;
    const source = { layers: [payload, message, content, body], data };
    return hasText(source) ? readShowMessage('flat', source, context) : undefined;
  },
};
