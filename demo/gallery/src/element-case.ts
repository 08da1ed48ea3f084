import type { TemplateResult } from 'lit';

/** One state of one element, as the gallery shows it and the accessibility checks go through it. */
export interface ElementCase {
  /** A few words, unique for the element: `'blocked'`, `'empty'`. */
  readonly name: string;
  /** The element in this state: with a fake client, so that no permission is needed. */
  readonly render: () => TemplateResult;
  /** Brings it further than markup can: opens a panel, for instance. `root` holds what `render` gave. */
  readonly prepare?: (root: HTMLElement) => Promise<void>;
  /** It floats over its page, so the gallery gives it a page of its own: a frame with this many CSS pixels of height. */
  readonly frameHeight?: number;
}

/** All states of one element. */
export interface ElementCases {
  /** The name of the tag: `'push-toggle'`. */
  readonly tag: string;
  /** What it is for, in a sentence. */
  readonly summary: string;
  readonly cases: readonly ElementCase[];
}
