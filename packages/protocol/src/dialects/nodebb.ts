import type { Dialect } from '../dialect.js';
import { readText } from '../json-fields.js';

/** NodeBB: a tag and nothing else closes the notification that has it. Everything else NodeBB sends is flat. */
export const nodebbDialect: Dialect = {
  name: 'nodebb',
  parse(payload) {
    const tag = readText(payload.tag);
    return tag !== undefined && Object.keys(payload).length === 1 ? { kind: 'dismiss', tags: [tag] } : undefined;
  },
};
