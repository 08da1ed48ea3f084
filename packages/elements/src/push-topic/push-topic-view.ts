import type { IconName } from '../icons.js';
import type { PushTextKey } from '../translations/translation.js';
import type { SaveStatus, TopicChoice, TopicLevel } from './topic-choice.js';

/** What a topic knows. */
export interface TopicFacts {
  readonly choice: TopicChoice;
  readonly levels: readonly TopicLevel[];
  readonly isRequired: boolean;
  readonly canMute: boolean;
  /** What holds is not known yet. */
  readonly isPending: boolean;
  readonly save: SaveStatus | undefined;
}

/** What a topic shows. */
export interface TopicView {
  readonly control: 'switch' | 'levels' | 'always' | 'placeholder';
  readonly isOn: boolean;
  readonly isMuteShown: boolean;
  readonly status: { readonly text: PushTextKey; readonly icon?: IconName } | undefined;
}

const STATUS: Readonly<Record<SaveStatus, NonNullable<TopicView['status']>>> = {
  saving: { text: 'pushSaving' },
  saved: { text: 'pushSaved', icon: 'check' },
  queued: { text: 'pushSaveQueued', icon: 'info' },
  failed: { text: 'pushNotSaved', icon: 'warning' },
};

/** Plans what a topic shows. What can not be turned off has no control at all. */
export function planTopic(facts: TopicFacts): TopicView {
  const isOn = facts.isRequired || facts.choice.level !== 'none';
  return {
    control: chooseControl(facts),
    isOn,
    // A notification's own button mutes as well: whoever did that has to find the way back.
    isMuteShown: (facts.canMute || facts.choice.isMuted) && isOn && !facts.isPending,
    status: facts.save && STATUS[facts.save],
  };
}

function chooseControl({ isRequired, isPending, levels }: TopicFacts): TopicView['control'] {
  if (isRequired) return 'always';
  if (levels.length > 0) return 'levels';
  return isPending ? 'placeholder' : 'switch';
}

/** What a form is sent for a topic: entries by name. */
export function listEntries(
  { name, value }: { readonly name: string; readonly value: string },
  { choice, levels, isRequired }: TopicFacts,
): readonly (readonly [name: string, value: string])[] {
  if (name === '') return [];
  const isOn = isRequired || choice.level !== 'none';
  if (levels.length > 0) return [[name, isRequired ? 'all' : choice.level], ...listMute()];
  return isOn ? [[name, value], ...listMute()] : [];

  function listMute(): readonly (readonly [string, string])[] {
    return isOn && choice.isMuted ? [[`${name}-muted`, 'on']] : [];
  }
}

/** How levels are called. */
export const LEVEL_TEXTS = {
  all: 'pushTopicAll',
  important: 'pushTopicImportant',
  none: 'pushTopicNone',
} as const satisfies Readonly<Record<TopicLevel, string>>;
