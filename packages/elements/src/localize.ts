import { type FunctionParams, LocalizeController, registerTranslation } from '@shoelace-style/localize';
import { en } from './translations/en.js';
import type { PushTranslation } from './translations/translation.js';

registerTranslation(en);

/** Finds the elements' texts in the language of the element (`lang`), else of the page (`<html lang>`). */
export class PushLocalizeController extends LocalizeController<PushTranslation> {
  override term<Key extends keyof PushTranslation>(key: Key, ...args: FunctionParams<PushTranslation[Key]>): string {
    if (this.exists(key, { includeFallback: true })) return super.term(key, ...args);
    // Another library registered its texts first, so the registry's own fallback lacks ours.
    const text: unknown = en[key];
    return typeof text === 'function' ? String(text(...args)) : String(text);
  }
}
