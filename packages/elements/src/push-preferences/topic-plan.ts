import type { PushClient } from '@web-push-kit/client';
import type { TopicChoice, TopicLevel } from '../push-topic/topic-choice.js';

type Settings = PushClient['settings'];
type Change = Parameters<PushClient['setSettings']>[0];

/** A topic as the page offers it. */
export interface TopicOffer {
  readonly name: string;
  readonly required: boolean;
  readonly defaultChecked: boolean;
  readonly levels: readonly TopicLevel[];
}

/** What is known of the user's choices. */
export interface ChoiceFacts {
  readonly settings: Settings;
  readonly mutedTopics: readonly string[];
  /** The user has not been asked yet, and has chosen nothing: the page's defaults stand. */
  readonly isUndecided: boolean;
}

/** Reads what the user wants of a topic. */
export function readChoice(offer: TopicOffer, facts: ChoiceFacts): TopicChoice {
  return { level: readLevel(offer, facts), isMuted: facts.mutedTopics.includes(offer.name) };
}

function readLevel({ name, required, defaultChecked }: TopicOffer, { settings, isUndecided }: ChoiceFacts): TopicLevel {
  const { topics, topicLevels = {} } = settings;
  const level = Object.hasOwn(topicLevels, name) ? topicLevels[name] : undefined;
  if (required) return 'all';
  if (topics.includes(name)) return level ?? 'all';
  return level === undefined && isUndecided && defaultChecked ? 'all' : 'none';
}

/**
 * Plans what the backend is told so that choices hold.
 *
 * Topics that are not on offer here stay as they are; those that can not be turned off come along.
 *
 * @param chosen - The choices, by topic, of all that is on offer.
 * @returns `undefined` when there is nothing new to tell.
 */
export function planSave(
  offers: readonly TopicOffer[],
  chosen: ReadonlyMap<string, TopicChoice>,
  settings: Settings,
): Change | undefined {
  const topics = listTopics(offers, chosen, settings.topics);
  const levels: Record<string, TopicLevel> = { ...settings.topicLevels };
  for (const offer of offers) {
    const level = chosen.get(offer.name)?.level;
    if (level === undefined) continue;
    if (needsLevel(offer, level, levels)) levels[offer.name] = level;
    // Whoever turns it on again elsewhere only adds the topic: no "none" may be left that speaks against it.
    else delete levels[offer.name];
  }
  const isSame = isSameList(topics, settings.topics);
  const areLevelsSame = isSameRecord(levels, settings.topicLevels ?? {});
  if (isSame && areLevelsSame) return undefined;
  return areLevelsSame ? { topics } : { topics, topicLevels: levels };
}

/** The topics of a subscription that is made now. */
export function listTopics(
  offers: readonly TopicOffer[],
  chosen: ReadonlyMap<string, TopicChoice>,
  current: readonly string[],
): readonly string[] {
  const isWanted = ({ name, required }: TopicOffer): boolean =>
    required || (chosen.get(name)?.level ?? (current.includes(name) ? 'all' : 'none')) !== 'none';
  const unwanted = new Set(offers.filter((offer) => !isWanted(offer)).map(({ name }) => name));
  const wanted = offers.filter(isWanted).map(({ name }) => name);
  return [...new Set([...current.filter((topic) => !unwanted.has(topic)), ...wanted])];
}

/** Being among the topics says enough, but where the page's default is on: there, "off" is not "never chosen". */
function needsLevel(
  { name, levels, defaultChecked }: TopicOffer,
  level: TopicLevel,
  known: Readonly<Record<string, TopicLevel>>,
): boolean {
  if (level === 'none') return defaultChecked;
  return Object.hasOwn(known, name) || levels.length > 0;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

function isSameRecord(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
