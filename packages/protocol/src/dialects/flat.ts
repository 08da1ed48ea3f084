import type { Dialect } from '../dialect.js';
import { hasText } from '../read-show-message.js';

/** `{ title, body, url, icon, data, … }` under any of the names that backends use, also inside an envelope. */
export const flatDialect: Dialect = {
  name: 'flat',
  parse(payload) {
    const { message, payload: content, body, data } = payload;
    const layers = [payload, message, content, body];
    return hasText(...layers, data) ? { layers, data } : undefined;
  },
};
