import type { Dialect } from '../dialect.js';
import { readCount, readText } from '../json-fields.js';
import { hasText } from '../read-show-message.js';

/** phpBB: ids only; the board tells the text to whoever sends them back together with the token. */
export const phpbbDialect: Dialect = {
  name: 'phpbb',
  parse(payload) {
    const { token, ...data } = payload;
    const ids = [payload.item_id, payload.type_id, payload.user_id].map(readCount);
    if (ids.includes(undefined) || hasText(payload)) return undefined;
    const secret = readText(token);
    return { kind: 'fetch', data, ...(secret && { secrets: { token: secret } }) };
  },
};
