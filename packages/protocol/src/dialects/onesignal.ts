import type { Dialect, JsonObject } from '../dialect.js';
import { asObject } from '../json-fields.js';

/**
 * OneSignal: `custom` holds its id (`i`), the link (`u`) and the application's data (`a`); `o` lists the actions.
 *
 * A link marked as "do not open" is left out: then a click only closes the notification or focuses the site.
 */
export const oneSignalDialect: Dialect = {
  name: 'onesignal',
  parse(payload) {
    const { i: id, u, a: data } = asObject(payload.custom);
    const link = { url: readLink(u), actions: [payload.o].flat().map(readAction) };
    return id ? { layers: [link, payload], data, id } : undefined;
  },
};

function readAction(item: unknown): JsonObject {
  const { i: action, n: title, p: icon, u } = asObject(item);
  return { action, title, icon, url: readLink(u) };
}

function readLink(value: unknown): unknown {
  return typeof value === 'string' && value.includes('do_not_open') ? undefined : value;
}
