import { type DeliveryPreferences, PushError } from '@web-push-kit/protocol';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isTime: Test = (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const isDay: Test = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 6;
const isCount: Test = (value) => Number.isInteger(value) && Number(value) >= 0;
const isDuration: Test = (value) => Number.isFinite(value) && Number(value) > 0;
const isScalar: Test = (value) => isText(value) || value === '' || typeof value === 'boolean' || Number.isFinite(value);
const isOptional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isObject: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value as object).every(test);
/** Members by name; others are not allowed. */
const isShape =
  (members: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) &&
    Object.keys(value as object).every((name) => Object.hasOwn(members, name)) &&
    Object.entries(members).every(([name, test]) => test((value as Record<string, unknown>)[name]));

/** What each preference must be, and how to say so. */
const RULES: { readonly [Name in keyof Required<DeliveryPreferences>]: readonly [test: Test, needs: string] } = {
  quietHours: [
    isListOf(isShape({ start: isTime, end: isTime, days: isOptional(isListOf(isDay)), timeZone: isOptional(isZone) })),
    'a list such as [{ start: "22:00", end: "07:00", days: [0, 6], timeZone: "Europe/Athens" }]',
  ],
  snoozedUntil: [Number.isFinite, 'an instant in epoch milliseconds'],
  mutedTopics: [isListOf(isText), 'a list of topics'],
  caps: [
    isListOf(isShape({ topic: isOptional(isText), count: isCount, perMs: isOptional(isDuration) })),
    'a list such as [{ topic: "news", count: 3, perMs: 3600000 }]',
  ],
  attributes: [isRecordOf(isScalar), 'an object of texts, numbers and booleans'],
  locale: [isLocale, 'a language tag such as "de-AT"'],
  userHash: [isText, 'a text that is not empty'],
  texts: [
    isShape({
      digest: isOptional(isText),
      away: isOptional(isText),
      generic: isOptional(isText),
      actionFailed: isOptional(isText),
    }),
    'an object with texts for digest, away, generic and actionFailed',
  ],
};

/**
 * Checks a change of preferences before it is kept: the worker must be able to rely on what it reads.
 *
 * @throws PushError `invalid-option`, which names the preference and never its value.
 */
export function checkPreferences(change: object): void {
  for (const [name, value] of Object.entries(change)) {
    const rule = Object.hasOwn(RULES, name) ? RULES[name as keyof typeof RULES] : undefined;
    if (rule === undefined) throw new PushError('invalid-option', `There is no preference "${name}"`);
    if (value !== undefined && !rule[0](value)) {
      throw new PushError('invalid-option', `The preference "${name}" must be ${rule[1]}`);
    }
  }
}

function isZone(value: unknown): boolean {
  return isText(value) && isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: value as string }));
}

function isLocale(value: unknown): boolean {
  return isText(value) && isAccepted(() => Intl.getCanonicalLocales(value as string));
}

function isAccepted(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    // That is how Intl says that it knows no such name.
    return false;
  }
}
