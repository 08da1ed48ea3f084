/**
 * What an entry is about: getting out of "blocked" in a browser (`permission`) or for another reason (`situation`), what
 * the system may hide although the browser shows it (`system`), or how to make the site an app (`install`).
 */
export type HelpStepsTopic = 'permission' | 'situation' | 'system' | 'install';

/** The drawings that a step may have beside its words. They are decoration. */
export const STEP_ICONS = ['share', 'more', 'menu', 'add', 'home', 'install', 'browser', 'none'] as const;

/** The name of a drawing beside a step. */
export type StepIcon = (typeof STEP_ICONS)[number];

/** How far the words of an entry can be trusted: taken from documentation, or not yet tried on a device. */
export type StepsConfidence = 'documented' | 'unverified';

/** What an entry says, in one language. `{site}` stands for the name of the site. */
export interface HelpEntryTexts {
  /** A few words: an option of the list to choose from. */
  readonly name: string;
  readonly heading: string;
  /** One to four, each a sentence or two. */
  readonly steps: readonly string[];
  /** What to know beside the steps. */
  readonly note?: string;
  /** Of `install` only: how to go on to notifications, for those who install the site because of them. */
  readonly pushNote?: string;
}

/** What holds of an entry in every language. */
export interface HelpEntryFacts {
  readonly topic: HelpStepsTopic;
  /** The address of the settings, to be copied: pages can not link there. `{origin}` stands for the site's. */
  readonly address?: string;
  /** One for each step. */
  readonly icons?: readonly StepIcon[];
  /** Whether the page's own link is offered to be copied: the way leads through another browser. */
  readonly hasPageLink?: boolean;
  /** The day when the steps were last compared with what `confidence` names, as `YYYY-MM-DD`. */
  readonly lastVerified: string;
  readonly confidence: StepsConfidence;
  /** Where the steps are documented. */
  readonly source?: string;
}

/** Steps for one browser, system or situation. */
export interface HelpEntry extends HelpEntryTexts, HelpEntryFacts {
  /** Such as `chrome-android` or `install-safari-ios`; see `docs/help-steps.md` for how one is chosen. */
  readonly id: string;
}

/** The shape of the published `help-steps/*.json`, and of what a site puts in its place. */
export interface HelpSteps {
  readonly version: 1;
  /** The language of all entries, as a BCP 47 tag. */
  readonly lang: string;
  /** What is missing stays as the kit has it. */
  readonly entries: readonly HelpEntry[];
}
