import { type FunctionParams, LocalizeController, registerTranslation as register } from '@shoelace-style/localize';
import { coreTexts } from './translations/en.js';
import type { PartialPushTranslation, PushTexts, PushTranslation } from './translations/translation.js';

const english: Partial<PushTexts> = {};

/** What the site has said in its own words, by language: what is loaded later does not outrank it. */
const ownWords = new Map<string, PartialPushTranslation>();

registerEnglish(coreTexts);

/**
 * Adds translations of the elements' texts, or changes texts of one that is there: English, for instance.
 *
 * Elements on the page speak the new texts at once. Which language they speak is
 * for their own `lang` attribute to say, else for that of `<html>`; other ancestors do not count.
 */
export function registerTranslation(...translations: readonly PartialPushTranslation[]): void {
  for (const translation of translations) {
    const code = translation.$code.toLowerCase();
    ownWords.set(code, { ...ownWords.get(code), ...translation });
  }
  register(...translations);
}

/** Adds the English of an element that is loaded on demand, below what the site has said in its own words. */
export function registerEnglish(texts: Partial<PushTexts>): void {
  Object.assign(english, texts);
  registerLoaded({ $code: 'en', $name: 'English', $dir: 'ltr', ...texts });
}

/** Adds texts of the kit's own, below what the site has said in its own words. */
export function registerLoaded(translation: PartialPushTranslation): void {
  register({ ...translation, ...ownWords.get(translation.$code.toLowerCase()) });
}

/** Finds the elements' texts in the language of the element (`lang`), else of the page (`<html lang>`). */
export class PushLocalizeController extends LocalizeController<PushTranslation> {
  override term<Key extends keyof PushTranslation>(key: Key, ...args: FunctionParams<PushTranslation[Key]>): string {
    if (this.exists(key, {})) return super.term(key, ...args);
    // The registry's own fallback lacks what is loaded on demand, and is another library's if that came first.
    const text: unknown = english[key as keyof PushTexts];
    return typeof text === 'function' ? String(text(...args)) : String(text);
  }
}
