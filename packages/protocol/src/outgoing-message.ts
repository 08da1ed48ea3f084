import { isJsonObject, omitUndefined } from './json-fields.js';
import {
  ACTION_RULES,
  checkMembers,
  checkVariants,
  DISMISSAL_RULES,
  MESSAGE_RULES,
  type MemberRules,
} from './outgoing-rules.js';
import { PushError } from './push-error.js';
import type { MessageExtras } from './push-message.js';
import { DECLARATIVE_MARK } from './read-declared.js';

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
export interface OutgoingMessage extends MessageExtras {
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

/** Names on the wire of what the kit adds to a declarative message, in its member `web_push_kit`. */
const EXTRA_NAMES = {
  id: 'id',
  topic: 'topic',
  topicName: 'topic_name',
  isUrgent: 'urgent',
  expiresAt: 'expires_at',
  userHash: 'user_hash',
  variants: 'variants',
  hasPlaceholders: 'placeholders',
  clickMatch: 'match',
  dismisses: 'dismiss',
} as const satisfies Record<keyof MessageExtras, string>;

/** Members that stand beside the notification, not in it. */
const OUTER_NAMES: ReadonlySet<string> = new Set(['appBadge', 'mutable', 'actions', ...Object.keys(EXTRA_NAMES)]);

/**
 * Builds the body of a push message that every engine reads alike: a declarative push message, which Safari shows
 * without a worker and the kit's worker shows everywhere else.
 *
 * What the kit adds stands in the member `web_push_kit`: beside the notification, or in its data when the message is
 * mutable, because that is all which a browser that shows declarative messages hands to the worker.
 *
 * @returns `body` is what to encrypt; `sizeBytes` is its size in UTF-8.
 * @throws {@link PushError} `invalid-option` when a member would make some engine refuse the message,
 * `message-too-large` when it has more than {@link MAX_PAYLOAD_BYTES} bytes.
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export function buildPushMessage(message: OutgoingMessage): { readonly body: string; readonly sizeBytes: number } {
  checkMessage(message);
  const body = stringify(message);
  const sizeBytes = countUtf8Bytes(body);
  if (sizeBytes <= MAX_PAYLOAD_BYTES) return { body, sizeBytes };
  throw new PushError(
    'message-too-large',
    `The push message has ${sizeBytes} bytes, ${MAX_PAYLOAD_BYTES} are allowed; shorten body or data`,
  );
}

function checkMessage(message: OutgoingMessage): void {
  if (!isJsonObject(message)) throw new PushError('invalid-option', 'The push message must be an object');
  checkMembers(message, MESSAGE_RULES);
  for (const [index, action] of (message.actions ?? []).entries()) {
    checkMembers(action, ACTION_RULES, `actions[${index}].`);
  }
  checkVariants(message.variants ?? {});
  checkMembers(message.dismisses ?? {}, DISMISSAL_RULES, 'dismisses.');
  if (message.renotify === true && (message.tag ?? '') === '') {
    throw new PushError('invalid-option', 'The push message has renotify without a tag; set tag as well');
  }
}

function stringify(message: OutgoingMessage): string {
  const known = Object.entries(message).filter(([name]) => isNotificationMember(name, MESSAGE_RULES));
  const extras = writeExtras(message);
  const isInData = message.mutable === true && extras !== undefined;
  const data = isInData ? addToData(message.data, extras) : message.data;
  const declared = omitUndefined<object>({
    web_push: DECLARATIVE_MARK,
    notification: { ...Object.fromEntries(known), data, actions: message.actions?.map(pickAction) },
    app_badge: message.appBadge,
    mutable: message.mutable,
    web_push_kit: isInData ? undefined : extras,
  });
  try {
    return JSON.stringify(declared);
  } catch (cause) {
    throw new PushError('invalid-option', 'data of the push message can not be written as JSON', { cause });
  }
}

function isNotificationMember(name: string, rules: MemberRules): boolean {
  return Object.hasOwn(rules, name) && !OUTER_NAMES.has(name);
}

/** Under their names on the wire; `undefined` when there is none. */
function writeExtras(message: OutgoingMessage): object | undefined {
  const names = Object.entries(EXTRA_NAMES) as readonly (readonly [keyof typeof EXTRA_NAMES, string])[];
  const extras = names.map(([name, wireName]) => [wireName, message[name]]).filter(([, value]) => value !== undefined);
  return extras.length > 0 ? Object.fromEntries(extras) : undefined;
}

/** A browser that reads a mutable message itself hands the worker the notification, and nothing from beside it. */
function addToData(data: unknown = {}, extras: object): object {
  if (isJsonObject(data)) return { ...data, web_push_kit: extras };
  throw new PushError(
    'invalid-option',
    'data of a mutable push message with an id, a topic or the like must be an object',
  );
}

function pickAction({ action, title, navigate, icon }: OutgoingAction): OutgoingAction {
  return omitUndefined<OutgoingAction>({ action, title, navigate, icon });
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
