import { isJsonObject, readCount, readDirection } from './json-fields.js';
import type { ShowMessage } from './push-message.js';
import { resolveWebUrl } from './web-url.js';

type Check = (value: unknown) => boolean;

/** A check, then the names of the members that must pass it where they are there. */
type Rules = readonly (readonly [Check, ...string[]])[];

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isWebUrl: Check = (value) => typeof value === 'string' && resolveWebUrl(value, value) !== undefined;
const isCount: Check = (value) => readCount(value) === value;
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const ACTION: Rules = [
  [isWebUrl, 'icon', 'url'],
  [isText, 'clickBehaviour'],
  [isJsonObject, 'request'],
];

/** `data` may be anything. What only the worker decides by is not looked at closely. */
const MESSAGE: Rules = [
  [isText, 'body', 'tag', 'lang', 'id', 'topic', 'topicName', 'userHash', 'clickBehaviour', 'clickMatch'],
  [isFlag, 'silent', 'renotify', 'requireInteraction', 'mutable', 'suppressWhenActive', 'isUrgent', 'hasPlaceholders'],
  [isWebUrl, 'url', 'icon', 'image', 'badge'],
  [isCount, 'appBadge'],
  [Number.isFinite, 'timestamp', 'expiresAt'],
  [(value) => readDirection(value) !== undefined, 'dir'],
  [isListOf(isCount), 'vibrate'],
  [isListOf(isMessageAction), 'actions'],
  [isJsonObject, 'variants', 'dismisses'],
];

/** Whether every field of `value` is as {@link ShowMessage} says. */
export function isShowMessage(value: unknown): value is ShowMessage {
  const isNamed =
    isJsonObject(value) &&
    value.kind === 'show' &&
    isText(value.dialect) &&
    isText(value.title) &&
    isFlag(value.hasOwnTitle);
  return isNamed && isLike(value, MESSAGE);
}

function isMessageAction(value: unknown): boolean {
  return isJsonObject(value) && isText(value.action) && isText(value.title) && isLike(value, ACTION);
}

function isLike(value: Readonly<Record<string, unknown>>, rules: Rules): boolean {
  return rules.every(([check, ...names]) => names.every((name) => value[name] === undefined || check(value[name])));
}
