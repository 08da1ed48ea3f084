import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { TOPICS } from '../topics.js';

/** How much of a topic a passenger wants; `important` is urgent messages alone. */
export type TopicLevel = 'all' | 'important' | 'none';

/** What a passenger agreed to. */
export interface Consent {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly locale: string;
}

/** Everything about a subscription that its browser may change. What is absent was not given. */
export interface SettingsInput {
  readonly topics?: readonly string[];
  readonly topicLevels?: Readonly<Record<string, TopicLevel>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** BCP 47 language tag. */
  readonly locale?: string;
  /** IANA time zone name. */
  readonly timeZone?: string;
  /** Who is signed in, proven; `null` takes the subscription off its user. */
  readonly userId?: string | null;
  readonly consent?: Consent;
}

/** Whether a token proves that its bearer is this user. */
export type CheckUser = (userId: string, token: string) => boolean;

const MAX_ENTRIES = 50;
const TOPIC = /^[a-z0-9][a-z0-9._-]{0,63}$/i;
const MAX_NAME_LENGTH = 64;
const MAX_TEXT_LENGTH = 2000;
const LEVELS: readonly unknown[] = ['all', 'important', 'none'];

const WRONG_TOKEN = {
  status: 403,
  code: 'wrong-user-token',
  message: 'This token does not prove that the user is signed in; sign in again',
} as const;

type Fields = Readonly<Record<keyof SettingsInput, Parsed<unknown>>>;

/** Reads the settings in a body. */
export function parseSettings(body: unknown, isUser: CheckUser): Parsed<SettingsInput> {
  const { topics, topicLevels, attributes, locale, timeZone, user, consent } = membersOf(body);
  const fields: Fields = {
    topics: topics === undefined ? valid(undefined) : parseTopics(topics),
    topicLevels: parseRecord(topicLevels, { name: 'topicLevels', isValue: (value) => LEVELS.includes(value) }),
    attributes: parseRecord(attributes, { name: 'attributes', isValue: isAttribute }),
    locale: parseName(locale, 'locale'),
    timeZone: parseName(timeZone, 'timeZone'),
    userId: parseUser(user, isUser),
    consent: parseConsent(consent),
  };
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'invalid') return field;
    if (field.value !== undefined) given[name] = field.value;
  }
  return valid(given);
}

function parseTopics(value: unknown): Parsed<readonly string[]> {
  if (!Array.isArray(value)) return invalid('topics must be a list; send an empty one for none');
  if (value.length > MAX_ENTRIES) return invalid(`There are ${value.length} topics, ${MAX_ENTRIES} are allowed`);
  if (!value.every(isTopic)) {
    return invalid('Every topic must be a string of 1 to 64 letters, digits, dots, hyphens and underscores');
  }
  // A page of yesterday may still know a route that was given up: what does not exist is left out, not refused.
  return valid([...new Set(value)].filter((topic) => TOPICS.includes(topic)));
}

function parseRecord(
  value: unknown,
  { name, isValue }: { readonly name: string; readonly isValue: (value: unknown) => boolean },
): Parsed<unknown> {
  if (value === undefined) return valid(undefined);
  const entries = Object.entries(membersOf(value));
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord || entries.length > MAX_ENTRIES || !entries.every(([key, member]) => isTopic(key) && isValue(member))) {
    return invalid(`${name} must be an object of at most ${MAX_ENTRIES} members with allowed names and values`);
  }
  return valid(Object.fromEntries(entries));
}

function parseUser(value: unknown, isUser: CheckUser): Parsed<string | null | undefined> {
  if (value === undefined || value === null) return valid(value);
  const { id, token } = membersOf(value);
  if (typeof id !== 'string' || id === '' || id.length > MAX_NAME_LENGTH) return invalid('user.id must be a string');
  const isProven = typeof token === 'string' && isUser(id, token);
  return isProven ? valid(id) : { kind: 'invalid', problem: WRONG_TOKEN };
}

function parseConsent(value: unknown): Parsed<Consent | undefined> {
  if (value === undefined) return valid(undefined);
  const { at, text, locale } = membersOf(value);
  const isWhole = typeof at === 'number' && Number.isSafeInteger(at) && at >= 0;
  if (!isWhole || typeof text !== 'string' || text.length > MAX_TEXT_LENGTH || typeof locale !== 'string') {
    return invalid('consent must hold at, in epoch milliseconds, and the strings text and locale');
  }
  return valid({ at, text, locale: locale.slice(0, MAX_NAME_LENGTH) });
}

/** Locale and time zone are only nice to have: one that is too long to be real is dropped. */
function parseName(value: unknown, name: string): Parsed<string | undefined> {
  if (value !== undefined && typeof value !== 'string') return invalid(`${name} must be a string when it is given`);
  return valid(value !== undefined && value !== '' && value.length <= MAX_NAME_LENGTH ? value : undefined);
}

function isTopic(value: unknown): value is string {
  return typeof value === 'string' && TOPIC.test(value);
}

function isAttribute(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MAX_NAME_LENGTH * 4;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
