import type { Dialect } from '../dialect.js';
import { readCount, readFirst } from '../json-fields.js';

/** A number for the app's badge and nothing else. */
export const badgeOnlyDialect: Dialect = {
  name: 'badge-only',
  parse(payload) {
    if (Object.keys(payload).length !== 1) return undefined;
    const appBadge = readFirst([payload], ['app_badge', 'appBadge', 'badge'], readCount);
    return appBadge === undefined ? undefined : { kind: 'badge', appBadge };
  },
};
