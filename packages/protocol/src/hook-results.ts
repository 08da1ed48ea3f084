import type { JsonObject } from './dialect.js';
import { asObject, readText } from './json-fields.js';
import { EXTRAS, PRESENTATION, TEXTS } from './message-members.js';
import type { NotificationPlan } from './notification-plan.js';
import type { ParseContext, PushMessage, ShowMessage } from './push-message.js';
import { readMembers } from './read-members.js';
import { removeSecrets } from './remove-secrets.js';

const KINDS: readonly unknown[] = ['show', 'dismiss', 'activate', 'badge', 'renew', 'fetch'];

/**
 * Lays what code of the site returned over a message, by the reader that payloads go through.
 *
 * A member of another type counts as not returned; an empty one takes the message's own away.
 *
 * @param scope - Absolute URL of the registration's scope.
 * @throws When it can not be written as JSON.
 */
export function changeMessage(message: ShowMessage, change: unknown, scope: string): ShowMessage {
  const given = toJson(change);
  const own = Object.entries(message).filter(([name]) => !(name in given) || !isEmpty(given[name]));
  const members = readMembers<ShowMessage>(
    [...TEXTS, ...PRESENTATION, ...EXTRAS],
    [given, Object.fromEntries(own)],
    scope,
  );
  const { kind, dialect, hasOwnTitle, title, data } = message;
  const changed = {
    ...members,
    kind,
    dialect,
    title: members.title ?? title,
    hasOwnTitle: hasOwnTitle || readText(given.title) !== undefined,
    data: 'data' in given ? removeSecrets(given.data) : data,
  };
  // Leaves out what is undefined, at any depth.
  return JSON.parse(JSON.stringify(changed));
}

/**
 * Lays what code of the site returned over a message of any kind, which may become one to show.
 *
 * @throws When it can not be written as JSON.
 */
export function changePushMessage(
  message: PushMessage,
  change: unknown,
  context: Pick<ParseContext, 'defaultTitle' | 'scope'>,
): PushMessage {
  const { kind: given, ...others } = asObject(change);
  const kind = KINDS.includes(given) ? given : message.kind;
  if (kind !== 'show') return { ...message, ...toJson(others), kind } as PushMessage;
  const { defaultTitle: title, scope } = context;
  const blank: ShowMessage = { kind, dialect: 'unknown', title, hasOwnTitle: false };
  return changeMessage(message.kind === 'show' ? message : blank, others, scope);
}

/**
 * Lays what code of the site returned over a plan, as plain JSON: address objects become texts.
 *
 * @throws When it can not be written as JSON.
 */
export function changePlan(plan: NotificationPlan, change: unknown): NotificationPlan {
  const { title, options } = asObject(change);
  return { title: readText(title) ?? plan.title, options: { ...plan.options, ...toJson(options) } };
}

/** Members that are there and `undefined` stay so: they take something away. */
function toJson(value: unknown): JsonObject {
  const given = { ...asObject(value) };
  const removed = Object.keys(given).filter((name) => given[name] === undefined);
  return { ...JSON.parse(JSON.stringify(given)), ...Object.fromEntries(removed.map((name) => [name, undefined])) };
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}
