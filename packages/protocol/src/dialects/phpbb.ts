import type { Dialect } from '../dialect.js';
import { omitUndefined, readCount, readText } from '../json-fields.js';
import type { PushMessage } from '../push-message.js';
import { hasText, pickFields } from '../read-show-message.js';

const ID_NAMES = ['item_id', 'type_id', 'user_id'];

/** phpBB: ids only; the board tells the text to whoever sends them back together with the token. */
export const phpbbDialect: Dialect = {
  name: 'phpbb',
  parse(payload) {
    const hasIds = ID_NAMES.every((name) => readCount(payload[name]) !== undefined);
    if (!hasIds || hasText({ layers: [payload] })) return undefined;
    const token = readText(payload.token);
    return omitUndefined<Extract<PushMessage, { kind: 'fetch' }>>({
      kind: 'fetch',
      data: pickFields(payload, [...ID_NAMES, 'version']),
      secrets: token === undefined ? undefined : { token },
    });
  },
};
