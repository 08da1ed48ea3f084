import { DECLARATIVE_MARK } from './declarative-message.js';
import { isJsonObject, omitUndefined, readDirection } from './json-fields.js';
import { PushError } from './push-error.js';
import { parseUrl } from './web-url.js';

/**
 * Most bytes of plaintext that every push service must take: 4096 of a request body, less the header and the
 * authentication tag of the encryption.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8291#section-4
 */
export const MAX_PAYLOAD_BYTES = 3993;

/** A button of an {@link OutgoingMessage}. */
export interface OutgoingAction {
  readonly action: string;
  readonly title: string;
  /** Absolute https URL that the button opens. */
  readonly navigate: string;
  /** Absolute https URL. */
  readonly icon?: string;
}

/** A message as a backend writes it. URLs are absolute https; http is allowed on this very machine. */
export interface OutgoingMessage {
  /** Not blank: WebKit refuses an empty one. */
  readonly title: string;
  /** What a click opens. */
  readonly navigate: string;
  readonly body?: string;
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly tag?: string;
  readonly icon?: string;
  readonly image?: string;
  readonly badge?: string;
  readonly silent?: boolean;
  /** Epoch milliseconds. */
  readonly timestamp?: number;
  readonly requireInteraction?: boolean;
  /** Alert again although the tag is shown already; needs `tag`. */
  readonly renotify?: boolean;
  readonly actions?: readonly OutgoingAction[];
  /** The application's own JSON. No secrets: it is stored with the notification and handed to pages. */
  readonly data?: unknown;
  /** Number on the app's icon; 0 clears it. */
  readonly appBadge?: number;
  /** Whether the worker may replace the notification where the browser shows it by itself. */
  readonly mutable?: boolean;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFilledText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isWhole: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isListOfActions: Check = (value) => Array.isArray(value) && value.every(isJsonObject);

const URL_RULE = 'an absolute https URL (http only on localhost)';
const FILLED_TEXT_RULE = 'a string that is not blank';
const WHOLE_RULE = 'a whole number, 0 or more';

const RULES: Readonly<Record<string, readonly [Check, string]>> = {
  title: [isFilledText, FILLED_TEXT_RULE],
  navigate: [isPortableUrl, URL_RULE],
  body: [isText, 'a string'],
  lang: [isText, 'a string'],
  dir: [(value) => readDirection(value) !== undefined, '"auto", "ltr" or "rtl"'],
  tag: [isText, 'a string'],
  icon: [isPortableUrl, URL_RULE],
  image: [isPortableUrl, URL_RULE],
  badge: [isPortableUrl, URL_RULE],
  silent: [isFlag, 'a boolean'],
  timestamp: [isWhole, WHOLE_RULE],
  requireInteraction: [isFlag, 'a boolean'],
  renotify: [isFlag, 'a boolean'],
  actions: [isListOfActions, 'a list of actions'],
  appBadge: [isWhole, WHOLE_RULE],
  mutable: [isFlag, 'a boolean'],
};

const ACTION_RULES: Readonly<Record<string, readonly [Check, string]>> = {
  action: [isFilledText, FILLED_TEXT_RULE],
  title: [isFilledText, FILLED_TEXT_RULE],
  navigate: [isPortableUrl, URL_RULE],
  icon: [isPortableUrl, URL_RULE],
};

/**
 * Builds the body of a push message that every engine reads alike: a declarative push message, which Safari shows
 * without a worker and the kit's worker shows everywhere else.
 *
 * @returns `body` is what to encrypt; `sizeBytes` is its size in UTF-8.
 * @throws {@link PushError} `invalid-option` when a member would make some engine refuse the message,
 * `message-too-large` when it has more than {@link MAX_PAYLOAD_BYTES} bytes.
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export function buildPushMessage(message: OutgoingMessage): { readonly body: string; readonly sizeBytes: number } {
  if (!isJsonObject(message)) throw new PushError('invalid-option', 'The push message must be an object');
  checkMembers(message, RULES, '');
  for (const [index, action] of (message.actions ?? []).entries()) {
    checkMembers(action, ACTION_RULES, `actions[${index}].`);
  }
  if (message.renotify === true && (message.tag ?? '') === '') {
    throw new PushError('invalid-option', 'The push message has renotify without a tag; set tag as well');
  }
  const body = stringify(message);
  const sizeBytes = countUtf8Bytes(body);
  if (sizeBytes <= MAX_PAYLOAD_BYTES) return { body, sizeBytes };
  throw new PushError(
    'message-too-large',
    `The push message has ${sizeBytes} bytes, ${MAX_PAYLOAD_BYTES} are allowed; shorten body or data`,
  );
}

/** Throws on the first member that breaks its rule. Absent is fine for all but title, action and navigate. */
function checkMembers(owner: object, rules: Readonly<Record<string, readonly [Check, string]>>, path: string): void {
  const members = owner as Readonly<Record<string, unknown>>;
  for (const [name, [check, rule]] of Object.entries(rules)) {
    const value = members[name];
    const isRequired = name === 'title' || name === 'action' || name === 'navigate';
    if ((value === undefined && !isRequired) || check(value)) continue;
    throw new PushError('invalid-option', `${path}${name} of the push message must be ${rule}; got ${describe(value)}`);
  }
}

/** The kind of a value; never the value, which is the recipient's business. */
function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'an empty string';
  return typeof value === 'string' ? 'a string that is not' : `type ${typeof value}`;
}

function stringify(message: OutgoingMessage): string {
  const { appBadge, mutable, actions, ...notification } = message;
  const known = Object.entries(notification).filter(([name]) => name === 'data' || Object.hasOwn(RULES, name));
  const declared = omitUndefined<object>({
    web_push: DECLARATIVE_MARK,
    notification: { ...Object.fromEntries(known), actions: actions?.map(pickAction) },
    app_badge: appBadge,
    mutable,
  });
  try {
    return JSON.stringify(declared);
  } catch (cause) {
    throw new PushError('invalid-option', 'data of the push message can not be written as JSON', { cause });
  }
}

function pickAction({ action, title, navigate, icon }: OutgoingAction): OutgoingAction {
  return omitUndefined<OutgoingAction>({ action, title, navigate, icon });
}

function isPortableUrl(value: unknown): boolean {
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (url === undefined) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Counted by hand: `TextEncoder` is not part of the language, and a copy of the bytes is not needed. */
function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
