import type { HelpStepsTranslation } from '../translations/help-steps/help-steps-translation.js';
import { findLocale } from '../translations/locales.js';
import { HELP_STEP_FACTS, type HelpEntryId } from './help-step-facts.js';
import type { HelpEntry, HelpSteps } from './help-steps.js';

type Load = () => Promise<{ readonly helpSteps: HelpStepsTranslation }>;

/** The languages of the steps, by BCP 47 tag in lower case. Each is a file of its own. */
const LANGUAGES: Readonly<Record<string, Load>> = {
  ar: () => import('../translations/help-steps/ar.js'),
  de: () => import('../translations/help-steps/de.js'),
  en: () => import('../translations/help-steps/en.js'),
  es: () => import('../translations/help-steps/es.js'),
  fr: () => import('../translations/help-steps/fr.js'),
  he: () => import('../translations/help-steps/he.js'),
  hi: () => import('../translations/help-steps/hi.js'),
  it: () => import('../translations/help-steps/it.js'),
  ja: () => import('../translations/help-steps/ja.js'),
  ko: () => import('../translations/help-steps/ko.js'),
  nl: () => import('../translations/help-steps/nl.js'),
  pl: () => import('../translations/help-steps/pl.js'),
  'pt-br': () => import('../translations/help-steps/pt-BR.js'),
  tr: () => import('../translations/help-steps/tr.js'),
  uk: () => import('../translations/help-steps/uk.js'),
  'zh-cn': () => import('../translations/help-steps/zh-CN.js'),
};

/** The languages that the kit has steps in, as BCP 47 tags in lower case. */
export const HELP_STEP_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** The language of the kit that comes closest: English when there is none. */
export function findHelpStepsLanguage(lang: string): string {
  return findLocale(lang.toLowerCase(), LANGUAGES) ?? 'en';
}

/** Loads the steps of the kit. @param code - One of {@link HELP_STEP_LANGUAGES}. */
export async function loadBuiltInHelpSteps(code: string): Promise<HelpSteps> {
  const load = LANGUAGES[code];
  if (!load) throw new RangeError(`There are no steps in "${code}"`);
  return joinHelpSteps((await load()).helpSteps);
}

/** Puts the texts of one language and the facts together. */
export function joinHelpSteps({ $code, entries }: HelpStepsTranslation): HelpSteps {
  const ids = Object.keys(HELP_STEP_FACTS) as readonly HelpEntryId[];
  return {
    version: 1,
    lang: $code,
    entries: ids.map((id): HelpEntry => ({ id, ...HELP_STEP_FACTS[id], ...entries[id] })),
  };
}
