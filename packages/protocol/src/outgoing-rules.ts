import { isJsonObject, readDirection, readText } from './json-fields.js';
import { PushError } from './push-error.js';
import { parseUrl } from './web-url.js';

type Check = (value: unknown) => boolean;

/** What a member must be, and how to say so. */
export type MemberRules = Readonly<Record<string, readonly [check: Check, rule: string]>>;

const isText: Check = (value) => typeof value === 'string';
const isFilledText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isWhole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const TEXT = [isText, 'a string'] as const;
const FILLED_TEXT = [isFilledText, 'a string that is not blank'] as const;
const WEB_URL = [isPortableUrl, 'an absolute https URL (http only on localhost)'] as const;
const FLAG = [(value: unknown) => typeof value === 'boolean', 'a boolean'] as const;
const WHOLE = [isWhole, 'a whole number, 0 or more'] as const;
const DIRECTION = [(value: unknown) => readDirection(value) !== undefined, '"auto", "ltr" or "rtl"'] as const;
const MATCHES: readonly unknown[] = ['exact', 'path', 'prefix', 'origin'];

/** The members of a message. `data` may be anything. */
export const MESSAGE_RULES: MemberRules = {
  title: FILLED_TEXT,
  navigate: WEB_URL,
  body: TEXT,
  lang: TEXT,
  dir: DIRECTION,
  tag: TEXT,
  icon: WEB_URL,
  image: WEB_URL,
  badge: WEB_URL,
  silent: FLAG,
  timestamp: WHOLE,
  requireInteraction: FLAG,
  renotify: FLAG,
  actions: [isListOf(isJsonObject), 'a list of actions'],
  appBadge: WHOLE,
  mutable: FLAG,
  id: FILLED_TEXT,
  topic: FILLED_TEXT,
  topicName: FILLED_TEXT,
  isUrgent: FLAG,
  expiresAt: WHOLE,
  userHash: FILLED_TEXT,
  variants: [isJsonObject, 'an object of texts by language'],
  hasPlaceholders: FLAG,
  clickMatch: [(value) => MATCHES.includes(value), '"exact", "path", "prefix" or "origin"'],
  dismisses: [(value) => isJsonObject(value) && Object.keys(value).length > 0, 'an object with tags, ids or all'],
};

/** The members of a button. */
export const ACTION_RULES: MemberRules = {
  action: FILLED_TEXT,
  title: FILLED_TEXT,
  navigate: WEB_URL,
  icon: WEB_URL,
};

/** The members of a dismissal. */
export const DISMISSAL_RULES: MemberRules = {
  tags: [isListOf(isFilledText), 'a list of strings that are not blank'],
  ids: [isListOf((value) => readText(value) !== undefined), 'a list of strings and numbers'],
  all: [(value) => value === true, 'true'],
};

const VARIANT_RULES: MemberRules = {
  title: FILLED_TEXT,
  body: TEXT,
  dir: DIRECTION,
  actions: [
    (value) => isJsonObject(value) && Object.values(value).every(isFilledText),
    'an object of titles by the name of the button',
  ],
};

/** A BCP 47 tag by its letters. Near enough to find `en_US` and `English`. */
const LANGUAGE_TAG = /^(x|[a-z]{2,3})(-[a-z0-9]{1,8})*$/i;

const REQUIRED_NAMES: readonly string[] = ['title', 'action', 'navigate'];

/**
 * Checks the members of a message or of a part of it.
 *
 * @param path - Where the part stands in the message; empty for the message itself, or a name with a dot.
 * @throws {@link PushError} `invalid-option` on the first member that breaks its rule.
 */
export function checkMembers(owner: object, rules: MemberRules, path = ''): void {
  const members = owner as Readonly<Record<string, unknown>>;
  const isWhole = rules === MESSAGE_RULES || rules === ACTION_RULES;
  for (const [name, [check, rule]] of Object.entries(rules)) {
    const value = members[name];
    const isRequired = isWhole && REQUIRED_NAMES.includes(name);
    if ((value === undefined && !isRequired) || check(value)) continue;
    throw new PushError('invalid-option', `${path}${name} of the push message must be ${rule}; got ${describe(value)}`);
  }
}

/**
 * Checks texts by language.
 *
 * @throws {@link PushError} `invalid-option` on the first language or text that breaks its rule.
 */
export function checkVariants(variants: Readonly<Record<string, unknown>>): void {
  for (const [index, [tag, variant]] of Object.entries(variants).entries()) {
    if (!LANGUAGE_TAG.test(tag)) {
      throw new PushError(
        'invalid-option',
        `Name ${index + 1} in variants must be a BCP 47 tag such as "de" or "pt-BR"`,
      );
    }
    if (!isJsonObject(variant)) {
      throw new PushError(
        'invalid-option',
        `variants.${tag} of the push message must be an object; got ${describe(variant)}`,
      );
    }
    checkMembers(variant, VARIANT_RULES, `variants.${tag}.`);
  }
}

/** The kind of a value; never the value, which is the recipient's business. */
function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'an empty string';
  return typeof value === 'string' ? 'a string that is not' : `type ${typeof value}`;
}

function isPortableUrl(value: unknown): boolean {
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (url === undefined) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
}

function isThisMachine(hostname: string): boolean {
  const isLocalName = hostname === 'localhost' || hostname.endsWith('.localhost');
  return isLocalName || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
