import type { Dialect } from '../dialect.js';
import { readCount } from '../json-fields.js';

/** A number for the app's badge and nothing else. */
export const badgeOnlyDialect: Dialect = {
  name: 'badge-only',
  parse(payload) {
    const appBadge = readCount(payload.app_badge ?? payload.appBadge ?? payload.badge);
    return appBadge === undefined || Object.keys(payload).length > 1 ? undefined : { kind: 'badge', appBadge };
  },
};
