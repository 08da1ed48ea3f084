import type { Dialect } from '../dialect.js';
import { hasText } from '../read-show-message.js';

/** Braze: members of one letter, and the campaign as `cid`. */
export const brazeDialect: Dialect = {
  name: 'braze',
  parse({ t: title, a: body, i: icon, u: url, cid }) {
    const texts = { title, body };
    return cid !== undefined && hasText(texts) ? { layers: [texts, { icon, url }], data: { cid } } : undefined;
  },
};
