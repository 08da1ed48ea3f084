/** How much of a topic is wanted, as the backend hears it. */
export type TopicLevel = 'all' | 'important' | 'none';

export const TOPIC_LEVELS: readonly TopicLevel[] = ['all', 'important', 'none'];

/** What the user wants of one topic. */
export interface TopicChoice {
  /** `none`: the backend sends nothing of it. */
  readonly level: TopicLevel;
  /** It arrives without a sound on this device; the backend does not know. */
  readonly isMuted: boolean;
}

/** How the saving of a choice stands. */
export type SaveStatus = 'saving' | 'saved' | 'queued' | 'failed';

/** Reads the `levels` attribute: levels in the order given; without any, all of them. */
export function parseLevels(value: string | null): readonly TopicLevel[] {
  if (value === null) return [];
  const named = value
    .split(/[\s,|]+/)
    .filter((word): word is TopicLevel => TOPIC_LEVELS.some((level) => level === word));
  return named.length > 0 ? named : TOPIC_LEVELS;
}

/** Reads a level as an attribute has it. */
export function parseLevel(value: string | null): TopicLevel | undefined {
  return TOPIC_LEVELS.find((level) => level === value);
}
