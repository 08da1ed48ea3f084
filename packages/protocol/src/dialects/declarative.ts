import type { Dialect } from '../dialect.js';
import { asObject } from '../json-fields.js';
import { readAppBadge, readDeclared } from '../read-declared.js';

/**
 * The declarative push message: the kit's canonical format.
 *
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export const declarativeDialect: Dialect = {
  name: 'declarative',
  parse(payload, { scope }) {
    const declared = readDeclared(payload, scope);
    if (declared === undefined) return undefined;
    const { mutable, app_badge, data } = asObject(payload.notification);
    // Older drafts, and Gecko, have `mutable` inside `notification`; older Safari has the badge there.
    const outer = {
      mutable: payload.mutable === true || mutable === true,
      appBadge: readAppBadge(payload.app_badge) ?? readAppBadge(app_badge),
    };
    return { layers: [outer, declared], data };
  },
};
