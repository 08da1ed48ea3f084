import { type HelpEntry, type HelpSteps, type HelpStepsTopic, STEP_ICONS, type StepsConfidence } from './help-steps.js';

const MAX_ENTRIES = 200;
const MAX_STEPS = 4;
const MAX_LENGTH = 500;
const ID = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TAG = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
/** Shown as it is, markup would only puzzle. */
const MARKUP = /<[a-z!/]/i;
/** Nothing that would run, or leave the browser, when a user pastes it into the address bar. */
const SETTINGS_ADDRESS =
  /^(?:(?:chrome|edge|brave|opera|vivaldi):\/\/settings\/[\w/?=&.%{}-]*|about:preferences[\w#-]*)$/;
const TOPICS: readonly HelpStepsTopic[] = ['permission', 'situation', 'system', 'install'];

type Foreign = Readonly<Record<string, unknown>>;

/**
 * Reads steps that were written elsewhere. Never throws.
 *
 * @param data - As `JSON.parse` gives it.
 * @returns Without the entries that are not as they should be; `undefined` when it is no help steps at all.
 */
export function parseHelpSteps(data: unknown): HelpSteps | undefined {
  if (!isObject(data) || data.version !== 1) return undefined;
  const { lang, entries } = data;
  if (typeof lang !== 'string' || !TAG.test(lang) || !Array.isArray(entries)) return undefined;
  const parsed = entries.slice(0, MAX_ENTRIES).map(parseEntry);
  return { version: 1, lang: lang.toLowerCase(), entries: parsed.filter((entry) => entry !== undefined) };
}

function parseEntry(entry: unknown): HelpEntry | undefined {
  if (!isObject(entry)) return undefined;
  const { id, topic, name, heading, steps, lastVerified, confidence } = entry;
  const isWhole =
    isText(id) && ID.test(id) && isText(name) && isText(heading) && isSteps(steps) && isText(lastVerified);
  const isKnown = isTopic(topic) && isConfidence(confidence);
  if (!isWhole || !isKnown || !DAY.test(lastVerified) || !hasValidExtras(entry)) return undefined;
  return { id, topic, name, heading, steps: [...steps], lastVerified, confidence, ...pickExtras(entry) };
}

/** What may be missing must be right when it is there. */
function hasValidExtras({ note, pushNote, address, icons, source, hasPageLink }: Foreign): boolean {
  return (
    (note === undefined || isText(note)) &&
    (pushNote === undefined || isText(pushNote)) &&
    (source === undefined || isText(source)) &&
    (hasPageLink === undefined || typeof hasPageLink === 'boolean') &&
    (address === undefined || (isText(address) && SETTINGS_ADDRESS.test(address))) &&
    (icons === undefined || (Array.isArray(icons) && icons.every((icon) => STEP_ICONS.some((name) => name === icon))))
  );
}

function pickExtras(entry: Foreign): Partial<HelpEntry> {
  const names = ['note', 'pushNote', 'address', 'icons', 'source', 'hasPageLink'];
  return Object.fromEntries(names.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])));
}

function isTopic(value: unknown): value is HelpStepsTopic {
  return TOPICS.some((topic) => topic === value);
}

function isConfidence(value: unknown): value is StepsConfidence {
  return value === 'documented' || value === 'unverified';
}

function isSteps(steps: unknown): steps is readonly string[] {
  return Array.isArray(steps) && steps.length > 0 && steps.length <= MAX_STEPS && steps.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_LENGTH && !MARKUP.test(value);
}

function isObject(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
