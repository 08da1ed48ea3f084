import type { TopicLevel } from '../push-topic/topic-choice.js';

/** What {@link PushTopicsChangeEvent} tells. */
export interface TopicsChange {
  readonly topic: string;
  readonly level: TopicLevel;
  readonly muted: boolean;
  readonly topics: readonly string[];
  readonly queued: boolean;
}

/** The user has changed what to hear about, and it is saved: with the backend, or until that can be reached. */
export class PushTopicsChangeEvent extends Event {
  /** The topic that was changed. */
  readonly topic: string;
  /** Whether it is wanted. */
  readonly enabled: boolean;
  /** How much of it is wanted. */
  readonly level: TopicLevel;
  /** Whether it comes without a sound on this device. */
  readonly muted: boolean;
  /** All topics that are wanted now. */
  readonly topics: readonly string[];
  /** The backend is told later, since it can not be reached now. */
  readonly queued: boolean;

  constructor(change: TopicsChange) {
    super('push-topics-change', { bubbles: true, composed: true });
    this.topic = change.topic;
    this.enabled = change.level !== 'none';
    this.level = change.level;
    this.muted = change.muted;
    this.topics = change.topics;
    this.queued = change.queued;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-topics-change': PushTopicsChangeEvent;
  }
}
