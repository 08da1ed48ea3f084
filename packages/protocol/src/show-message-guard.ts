import type { JsonObject } from './dialect.js';
import { isJsonObject, readCount, readDirection } from './json-fields.js';
import type { ClickBehaviour, ShowMessage } from './push-message.js';
import { resolveWebUrl } from './web-url.js';

type Check = (value: unknown) => boolean;

const BEHAVIOURS: ReadonlySet<unknown> = /* @__PURE__ */ new Set<ClickBehaviour>([
  'openWindow',
  'focusLastFocusedOrOpen',
  'navigateLastFocusedOrOpen',
  'sendRequest',
]);

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isWebUrl: Check = (value) => typeof value === 'string' && resolveWebUrl(value, value) !== undefined;
const isBehaviour: Check = (value) => BEHAVIOURS.has(value);

const REQUIRED: Readonly<Record<string, Check>> = {
  kind: (value) => value === 'show',
  dialect: isText,
  title: isText,
  hasOwnTitle: isFlag,
};

const OPTIONAL: Readonly<Record<string, Check>> = {
  body: isText,
  url: isWebUrl,
  icon: isWebUrl,
  image: isWebUrl,
  badge: isWebUrl,
  tag: isText,
  lang: isText,
  dir: (value) => readDirection(value) !== undefined,
  timestamp: (value) => Number.isFinite(value),
  silent: isFlag,
  renotify: isFlag,
  requireInteraction: isFlag,
  vibrate: (value) => Array.isArray(value) && value.every((item) => typeof item === 'number' && item >= 0),
  actions: (value) => Array.isArray(value) && value.every(isMessageAction),
  appBadge: (value) => typeof value === 'number' && readCount(value) !== undefined,
  mutable: isFlag,
  clickBehaviour: isBehaviour,
  suppressWhenActive: isFlag,
};

const OPTIONAL_OF_ACTION: Readonly<Record<string, Check>> = {
  icon: isWebUrl,
  url: isWebUrl,
  clickBehaviour: isBehaviour,
};

/** Whether every field of `value` is as {@link ShowMessage} says. */
export function isShowMessage(value: unknown): value is ShowMessage {
  return isJsonObject(value) && hasFields(value, REQUIRED) && hasFieldsWherePresent(value, OPTIONAL);
}

function isMessageAction(value: unknown): boolean {
  const isNamed = isJsonObject(value) && hasFields(value, { action: isText, title: isText });
  return isNamed && hasFieldsWherePresent(value, OPTIONAL_OF_ACTION);
}

function hasFields(value: JsonObject, checks: Readonly<Record<string, Check>>): boolean {
  return Object.entries(checks).every(([name, check]) => check(value[name]));
}

function hasFieldsWherePresent(value: JsonObject, checks: Readonly<Record<string, Check>>): boolean {
  return Object.entries(checks).every(([name, check]) => value[name] === undefined || check(value[name]));
}
