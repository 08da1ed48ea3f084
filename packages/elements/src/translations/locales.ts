import { registerLoaded } from '../localize.js';
import type { PartialPushTranslation, TextSection } from './translation.js';

type Load = () => Promise<{ readonly texts: PartialPushTranslation }>;

/** Languages, by BCP 47 tag in lower case, and where their parts come from. */
export type Locales = Readonly<Record<string, Readonly<Record<TextSection, Load>>>>;

/** The languages of the kit beside English, by BCP 47 tag in lower case. Each part is a file of its own. */
const LOCALES: Locales = {
  ar: { core: () => import('./ar.js'), help: () => import('./ar-help.js') },
  de: { core: () => import('./de.js'), help: () => import('./de-help.js') },
  es: { core: () => import('./es.js'), help: () => import('./es-help.js') },
  fr: { core: () => import('./fr.js'), help: () => import('./fr-help.js') },
  he: { core: () => import('./he.js'), help: () => import('./he-help.js') },
  hi: { core: () => import('./hi.js'), help: () => import('./hi-help.js') },
  it: { core: () => import('./it.js'), help: () => import('./it-help.js') },
  ja: { core: () => import('./ja.js'), help: () => import('./ja-help.js') },
  ko: { core: () => import('./ko.js'), help: () => import('./ko-help.js') },
  nl: { core: () => import('./nl.js'), help: () => import('./nl-help.js') },
  pl: { core: () => import('./pl.js'), help: () => import('./pl-help.js') },
  'pt-br': { core: () => import('./pt-BR.js'), help: () => import('./pt-BR-help.js') },
  tr: { core: () => import('./tr.js'), help: () => import('./tr-help.js') },
  uk: { core: () => import('./uk.js'), help: () => import('./uk-help.js') },
  'zh-cn': { core: () => import('./zh-CN.js'), help: () => import('./zh-CN-help.js') },
};

/** Tags of languages that are spoken where only the language is named, or that have another name. */
const ALIASES: Readonly<Record<string, string>> = {
  iw: 'he',
  pt: 'pt-br',
  zh: 'zh-cn',
  'zh-hans': 'zh-cn',
  'zh-sg': 'zh-cn',
};

/** The languages of the kit, as BCP 47 tags in lower case. */
export const LOCALE_CODES: readonly string[] = ['en', ...Object.keys(LOCALES)];

/**
 * Loads and registers one part of a language of the kit. Does nothing for a language that the kit does not have.
 *
 * @param lang - A BCP 47 tag in lower case, such as `de-at`.
 */
export async function loadLocale(lang: string, section: TextSection, locales: Locales = LOCALES): Promise<void> {
  const code = findLocale(lang, locales);
  const load = code && locales[code]?.[section];
  if (!load) return;
  const { texts } = await load();
  registerLoaded(texts);
  // The registry looks for `pt-pt` and `pt`, and would not find `pt-br`.
  const [language = lang] = lang.split('-');
  if (language !== code) registerLoaded({ ...texts, $code: language });
}

/** `de-at` is German, `pt` Brazilian Portuguese; `zh-tw` is none of the kit's. */
export function findLocale(lang: string, locales: Readonly<Record<string, unknown>>): string | undefined {
  const [language = ''] = lang.split('-');
  const isChinese = language === 'zh';
  return [lang, ALIASES[lang], isChinese ? undefined : language, isChinese ? undefined : ALIASES[language]].find(
    (code) => code !== undefined && Object.hasOwn(locales, code),
  );
}
