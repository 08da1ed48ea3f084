import type { Dialect } from '../dialect.js';
import { asObject } from '../json-fields.js';
import { PRESENTATION, TEXTS } from '../message-members.js';
import { isDeclared, listDeclaredActions, readAppBadge } from '../read-declared.js';
import { type MemberTable, type Reader, readMembers } from '../read-members.js';

/** Unlike the general reader, the algorithm takes no other type for the right one: it is as if absent then. */
const readStrictly =
  (read: Reader): Reader =>
  (value, base) =>
    typeof read(value, base) === typeof value ? value : undefined;

/** The members of a notification by their own names alone. */
const MEMBERS: MemberTable = [...TEXTS, ...PRESENTATION].map(([read, ...texts]) => [
  readStrictly(read),
  ...texts.map((text) => text.split(' ', 1)[0] as string),
]);

/**
 * The declarative push message: the kit's canonical format.
 *
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export const declarativeDialect: Dialect = {
  name: 'declarative',
  parse(payload, { scope }) {
    if (!isDeclared(payload, scope)) return undefined;
    const notification = asObject(payload.notification);
    const { navigate, data, mutable, app_badge } = notification;
    const outer = {
      url: navigate,
      actions: listDeclaredActions(notification).map((action) => ({ ...action, url: action.navigate })),
      // Older drafts, and Gecko, have `mutable` inside `notification`; older Safari has the badge there.
      mutable: payload.mutable === true || mutable === true,
      appBadge: readAppBadge(payload.app_badge) ?? readAppBadge(app_badge),
    };
    return { layers: [outer, readMembers(MEMBERS, [notification], scope)], data };
  },
};
