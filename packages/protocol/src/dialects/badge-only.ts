import type { Dialect } from '../dialect.js';
import { readCount } from '../json-fields.js';

const NAMES = ['app_badge', 'appBadge', 'badge'];

/** A number for the app's badge and nothing else. */
export const badgeOnlyDialect: Dialect = {
  name: 'badge-only',
  parse(payload) {
    const [[name = '', value] = [], ...others] = Object.entries(payload);
    const appBadge = NAMES.includes(name) && others.length === 0 ? readCount(value) : undefined;
    return appBadge === undefined ? undefined : { kind: 'badge', appBadge };
  },
};
