import type { JsonObject } from './dialect.js';
import { asObject, readCount } from './json-fields.js';
import { parseUrl } from './web-url.js';

/** The `web_push` member that marks a declarative message: the number of the RFC on web push. */
export const DECLARATIVE_MARK = 8030;

/**
 * Whether a payload is a declarative message: it has the mark, a title, and addresses that parse for itself and its
 * buttons, and is none of the two combinations for which a notification can not be created.
 *
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export function isDeclared({ web_push, notification }: JsonObject, scope: string): boolean {
  const members = asObject(notification);
  const { title, silent, vibrate, renotify, tag } = members;
  const isRefused = (silent === true && Array.isArray(vibrate)) || (renotify === true && !(isText(tag) && tag));
  return (
    web_push === DECLARATIVE_MARK &&
    isText(title) &&
    !isRefused &&
    [members, ...listDeclaredActions(members)].every(({ navigate }) => isText(navigate) && parseUrl(navigate, scope))
  );
}

/** The buttons of a declared notification; one without a name, a title or an address is skipped. */
export function listDeclaredActions({ actions }: JsonObject): readonly JsonObject[] {
  const items = Array.isArray(actions) ? actions.map(asObject) : [];
  return items.filter(({ action, title, navigate }) => [action, title, navigate].every(isText));
}

/** WebKit takes a number or a string of digits, of which the empty one is 0. */
export function readAppBadge(value: unknown): number | undefined {
  return value === '' || value === false ? 0 : readCount(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
