import { property } from '../property.js';
import { RestingElement } from '../resting-element.js';

/** Where a prompt sits. */
export type PushPromptPlacement =
  | 'bottom-end'
  | 'bottom-start'
  | 'bottom'
  | 'top'
  | 'top-end'
  | 'top-start'
  | 'center-inline';

/** What decides about when a prompt comes. */
export interface PromptRules {
  readonly trigger: string;
  readonly minViews: number | undefined;
  readonly minEngagement: string;
  readonly minVisits: number | undefined;
  readonly afterInteraction: boolean;
  readonly waitFor: string;
  readonly backoff: string;
  readonly maxPrompts: number | undefined;
  readonly installMode: 'guide' | 'hide';
}

/** What a page can set of a prompt; see `<push-prompt>`. */
export abstract class PushPromptSettings extends RestingElement implements PromptRules {
  /**
   * `card` floats in a corner, `banner` spans an edge of the window, `bar` does so in a single line where there is
   * room, `inline` is part of the page.
   */
  @property({ reflect: true, default: 'card' }) variant!: 'card' | 'banner' | 'bar' | 'inline';

  /** Where the prompt sits. `center-inline` is in the middle of a column of the page, whatever the variant. */
  @property({ reflect: true, default: 'bottom-end' }) placement!: PushPromptPlacement;

  /**
   * What opens it: `manual` waits for `show()`, `auto` for the policy below, `event:name` for an event of the page and
   * then the policy, and a CSS selector for a click on what it selects.
   */
  @property({ default: 'manual' }) trigger!: string;

  /** How many pages must have been viewed. Default: 2 with `trigger="auto"`. */
  @property({ type: Number }) minViews: number | undefined;

  /** How long the site must have been used: `30s`, `2m`. Default: 30 seconds with `trigger="auto"`. */
  @property({ default: '' }) minEngagement!: string;

  /** How many visits there must have been. */
  @property({ type: Number }) minVisits: number | undefined;

  /** Waits for a click or a key on this page. */
  @property({ type: Boolean }) afterInteraction!: boolean;

  /** A CSS selector, of a cookie banner for instance: as long as it can be seen, the prompt does not come by itself. */
  @property({ default: '' }) waitFor!: string;

  /** Days until it may come by itself again, after the first "not now", the second, and so on; then never. Default: 7 30 90. */
  @property({ default: '' }) backoff!: string;

  /** How often it may be put off before it never comes by itself again. Default: as `backoff` says. */
  @property({ type: Number }) maxPrompts: number | undefined;

  /** On iPhone and iPad, in a tab: `guide` shows the way to the Home Screen, `hide` nothing. */
  @property({ default: 'guide' }) installMode!: 'guide' | 'hide';

  /** Topics that a "yes" is for, separated by spaces. The `topics` slot lets the user choose. */
  @property({ default: '' }) topics!: string;

  /** A CSS selector: what gets the focus when a prompt that had it is gone. Default: what had it before. */
  @property({ default: '' }) returnFocus!: string;

  /** The question. Name the benefit: "Know when your ferry is late". */
  @property({ default: '' }) heading!: string;

  /** What the user will get, and how often. */
  @property({ default: '' }) message!: string;

  /** Text of the accept button. Default: "Turn on". */
  @property({ default: '' }) acceptLabel!: string;

  /** Text of the button that puts the prompt off. Default: "Not now". */
  @property({ default: '' }) laterLabel!: string;

  /** Text of the button that ends all asking. Default: "Don't ask again". */
  @property({ default: '' }) neverLabel!: string;

  /** Leaves out "Don't ask again". */
  @property({ type: Boolean }) noNever!: boolean;

  /** Leaves out the close button. "Not now" stays. */
  @property({ type: Boolean }) noClose!: boolean;

  /** Leaves the page's scroll padding alone. By default it keeps focused content clear of a floating prompt. */
  @property({ type: Boolean }) noScrollPadding!: boolean;
}
