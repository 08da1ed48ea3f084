import type { JsonObject } from './dialect.js';
import { asObject, readCount } from './json-fields.js';
import { type MemberTable, type Reader, readMembers } from './read-members.js';
import { parseUrl } from './web-url.js';

/** The `web_push` member that marks a declarative message: the number of the RFC on web push. */
export const DECLARATIVE_MARK = 8030;

/** Members of a declared notification whose types are right; their values are as they were sent. */
export interface DeclaredMembers {
  readonly title: string;
  readonly navigate: string;
  readonly actions: readonly JsonObject[];
  readonly tag?: string;
  readonly vibrate?: unknown;
  readonly silent?: boolean;
  readonly renotify?: boolean;
}

/** Unlike the general reader, the algorithm takes no other type for the right one: it is as if absent then. */
const keep =
  (type: string): Reader =>
  (value) =>
    typeof value === type ? value : undefined;

const MEMBERS: MemberTable = [
  [keep('string'), 'title', 'navigate', 'dir', 'lang', 'body', 'tag', 'image', 'icon', 'badge'],
  [keep('boolean'), 'renotify', 'silent', 'requireInteraction'],
  [keep('number'), 'timestamp'],
  [keep('object'), 'vibrate', 'actions'],
];

/**
 * Reads a declarative message as far as the W3C algorithm has to, to say whether it is one.
 *
 * @returns `undefined` where the algorithm says failure: no mark, no title, an address of the notification or of a
 * button that does not parse, or one of the two combinations for which a notification can not be created.
 * @see https://notifications.spec.whatwg.org/#create-a-notification
 */
export function readDeclared({ web_push, notification }: JsonObject, scope: string): DeclaredMembers | undefined {
  const members = readMembers<DeclaredMembers>(MEMBERS, [notification]);
  const { title, navigate, silent, vibrate, renotify, tag } = members;
  const isMarked = web_push === DECLARATIVE_MARK && title !== undefined && navigate !== undefined;
  if (!isMarked || (silent && vibrate) || (renotify && !tag)) return undefined;
  // Malformed buttons are skipped; one whose address does not parse fails the whole message.
  const actions = [members.actions].flat().map(asObject).filter(isComplete);
  const isEveryUrl = [members, ...actions].every(({ navigate: url }) => parseUrl(String(url), scope));
  return isEveryUrl ? { ...(members as DeclaredMembers), title, navigate, actions } : undefined;
}

/** WebKit takes a number or a string of digits, of which the empty one is 0. */
export function readAppBadge(value: unknown): number | undefined {
  return value === '' || value === false ? 0 : readCount(value);
}

function isComplete({ action, title, navigate }: JsonObject): boolean {
  return [action, title, navigate].every((value) => typeof value === 'string');
}
