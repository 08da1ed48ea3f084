import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { findTraveler, TRAVELERS } from '../people/travelers.js';

/** The text of a message in one language. */
export interface Translation {
  readonly title: string;
  readonly body: string;
}

/** Whom a message is for, when, and in which words. Every filter narrows; without any it is for everybody. */
export interface Audience {
  /** Primary language of the recipient's browser: `'de'` for `de-AT` too. */
  readonly language?: string;
  /** Travelers with at least so many bookings that they did not cancel. */
  readonly minBookings?: number;
  /** One traveler, on every device on which this one is signed in. */
  readonly traveler?: string;
  /** `'09:00'`: at the next such time on each recipient's own clock. Default: now. */
  readonly localTime?: string;
  /** By primary language. */
  readonly translations?: Readonly<Record<string, Translation>>;
}

const LANGUAGE = /^[a-z]{2,3}$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAX_BOOKINGS = 1000;
const MAX_TRANSLATIONS = 8;

/** Whether a message says something about the person who reads it, and so is for nobody else's eyes. */
export function isPersonal({ traveler, minBookings }: Audience): boolean {
  return traveler !== undefined || minBookings !== undefined;
}

/** Reads the members of an operator's message that say whom it is for. */
export function parseAudience(body: unknown): Parsed<Audience> {
  const { language, minBookings, traveler, localTime, translations } = membersOf(body);
  if (!isAbsentOr(language, LANGUAGE)) return invalid('language must be absent or a primary language such as de');
  if (!isAbsentOr(localTime, CLOCK)) return invalid('localTime must be absent or a time such as 09:00');
  if (traveler !== undefined && findTraveler(traveler) === undefined) {
    return invalid(`traveler must be absent or one of ${TRAVELERS.map(({ id }) => id).join(', ')}`);
  }
  if (minBookings !== undefined && !isCount(minBookings)) {
    return invalid(`minBookings must be absent or a whole number from 1 to ${MAX_BOOKINGS}`);
  }
  if (translations !== undefined && !isTranslations(translations)) {
    return invalid('translations must be absent or hold a title and a body for each language');
  }
  const members = Object.entries({ language, minBookings, traveler, localTime, translations });
  return valid(Object.fromEntries(members.filter(([, value]) => value !== undefined)));
}

function isAbsentOr(value: unknown, pattern: RegExp): boolean {
  return value === undefined || (typeof value === 'string' && pattern.test(value));
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= MAX_BOOKINGS;
}

function isTranslations(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MAX_TRANSLATIONS &&
    entries.every(([language, text]) => {
      const { title, body } = membersOf(text);
      const isFilled = typeof title === 'string' && title.trim() !== '';
      return LANGUAGE.test(language) && isFilled && typeof body === 'string';
    })
  );
}
