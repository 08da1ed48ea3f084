import type { Dialect } from '../dialect.js';
import { isJsonObject, readText } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/** Home Assistant: flat, with a token of its own in `data.jwt`; `dismiss` closes what has the tag, or everything. */
export const homeAssistantDialect: Dialect = {
  name: 'home-assistant',
  parse(payload, context) {
    const { dismiss, data } = payload;
    if (dismiss === true) {
      const tag = readText(payload.tag);
      return tag === undefined ? { kind: 'dismiss', all: true } : { kind: 'dismiss', tags: [tag] };
    }
    if (!isJsonObject(data) || typeof data.jwt !== 'string') return undefined;
    return readShowMessage('home-assistant', { layers: [payload], data }, context);
  },
};
