import type { HelpEntryId } from '../../help-steps/help-step-facts.js';
import type { HelpEntryTexts } from '../../help-steps/help-steps.js';

/**
 * The steps of the helps in one language.
 *
 * What is between quotation marks names something on the user's screen: it must read as the browser or the system has it
 * in that language. Where that is not known, describe where it is.
 */
export interface HelpStepsTranslation {
  /** BCP 47 tag in lower case. */
  readonly $code: string;
  readonly entries: Readonly<Record<HelpEntryId, HelpEntryTexts>>;
}
