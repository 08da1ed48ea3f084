import { readDeclarativeMessage } from '../declarative-message.js';
import type { Dialect } from '../dialect.js';
import { asObject } from '../json-fields.js';

/**
 * The declarative push message: the kit's canonical format.
 *
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export const declarativeDialect: Dialect = {
  name: 'declarative',
  parse(payload, { scope }) {
    const message = readDeclarativeMessage(payload, scope);
    if (message === undefined) return undefined;
    // Older drafts, and Gecko, have `mutable` inside `notification`.
    const mutable = message.mutable || asObject(payload.notification).mutable === true;
    return { layers: [{ mutable }, message, message.options], data: message.options.data };
  },
};
