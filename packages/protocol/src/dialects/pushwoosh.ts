import type { Dialect } from '../dialect.js';
import { parseJson } from '../json-fields.js';

/** Pushwoosh: the title is `header`, the rest has names of one letter; buttons and data come as JSON in a text. */
export const pushwooshDialect: Dialect = {
  name: 'pushwoosh',
  parse(payload) {
    const { header: title, i: icon, l: url, p: id, u, buttons: actions } = payload;
    if (!title || !(id ?? url ?? icon)) return undefined;
    return { layers: [{ title, icon, url, actions }, payload], data: parseJson(String(u)), id };
  },
};
