import type { Dialect, JsonObject } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/**
 * OneSignal: `custom` holds its id (`i`), the link (`u`) and the application's data (`a`); `o` lists the actions.
 *
 * A link marked as "do not open" is left out: then a click only closes the notification or focuses the site.
 */
export const oneSignalDialect: Dialect = {
  name: 'onesignal',
  parse(payload, context) {
    const { custom, o: actions } = payload;
    if (!isJsonObject(custom) || typeof custom.i !== 'string') return undefined;
    const link = { url: readLink(custom.u), actions: Array.isArray(actions) ? actions.map(toAction) : undefined };
    return readShowMessage('onesignal', { layers: [link, payload], data: custom.a }, context);
  },
};

function toAction(item: unknown): JsonObject {
  if (!isJsonObject(item)) return {};
  return { action: item.i, title: item.n, icon: item.p, url: readLink(item.u) };
}

function readLink(value: unknown): unknown {
  return typeof value === 'string' && value.includes('do_not_open') ? undefined : value;
}
