import type { Dialect } from '../dialect.js';
import { asObject, readText } from '../json-fields.js';

/** Home Assistant: flat, with a token of its own in `data.jwt`; `dismiss` closes what has the tag, or everything. */
export const homeAssistantDialect: Dialect = {
  name: 'home-assistant',
  parse(payload) {
    const { dismiss, data } = payload;
    const tag = readText(payload.tag);
    if (dismiss === true) return { kind: 'dismiss', ...(tag === undefined ? { all: true } : { tags: [tag] }) };
    return asObject(data).jwt ? { layers: [payload], data } : undefined;
  },
};
