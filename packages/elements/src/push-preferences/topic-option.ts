import type { TopicLevel } from '../push-topic/topic-choice.js';

/** A topic as the `topics` property of `<push-preferences>` takes it. */
export interface TopicOption {
  /** As the backend knows it. */
  readonly name: string;
  readonly label: string;
  /** What comes, and how often. */
  readonly hint?: string;
  /** The heading that it stands under, with the others of the same. */
  readonly group?: string;
  /** It is on before the user has chosen. Say so where you ask. */
  readonly checked?: boolean;
  /** It can not be turned off. */
  readonly required?: boolean;
  readonly levels?: readonly TopicLevel[];
  /** Offers to have it without a sound. */
  readonly mute?: boolean;
}

/** Topics under one heading; without one, they come first. */
export interface TopicSection {
  readonly heading: string;
  readonly topics: readonly TopicOption[];
}

/** Puts topics under their headings, in the order in which these first come. */
export function groupTopics(topics: readonly TopicOption[]): readonly TopicSection[] {
  const sections = new Map<string, TopicOption[]>([['', []]]);
  for (const topic of topics) {
    const heading = topic.group ?? '';
    sections.set(heading, [...(sections.get(heading) ?? []), topic]);
  }
  return [...sections].map(([heading, members]) => ({ heading, topics: members }));
}

/** Reads the `caps` attribute: numbers from 1 on, such as `1 3 10`. */
export function parseCaps(value: string | null): readonly number[] {
  const counts = (value ?? '').split(/[\s,]+/).map(Number);
  return [...new Set(counts)].filter((count) => Number.isInteger(count) && count > 0).sort((one, other) => one - other);
}
