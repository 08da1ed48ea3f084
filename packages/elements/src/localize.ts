import { type FunctionParams, LocalizeController, registerTranslation as register } from '@shoelace-style/localize';
import { en } from './translations/en.js';
import type { PartialPushTranslation, PushTranslation } from './translations/translation.js';

register(en);

/**
 * Adds translations of the elements' texts, or changes texts of one that is there: English, for instance.
 *
 * Elements on the page speak the new texts at once. Which language they speak is
 * for their own `lang` attribute to say, else for that of `<html>`; other ancestors do not count.
 */
export function registerTranslation(...translations: readonly PartialPushTranslation[]): void {
  register(...translations);
}

/** Finds the elements' texts in the language of the element (`lang`), else of the page (`<html lang>`). */
export class PushLocalizeController extends LocalizeController<PushTranslation> {
  override term<Key extends keyof PushTranslation>(key: Key, ...args: FunctionParams<PushTranslation[Key]>): string {
    if (this.exists(key, { includeFallback: true })) return super.term(key, ...args);
    // Another library registered its texts first, so the registry's own fallback lacks ours.
    const text: unknown = en[key];
    return typeof text === 'function' ? String(text(...args)) : String(text);
  }
}
