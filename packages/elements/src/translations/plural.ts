/** A text for each way in which a language counts; `other` is also for those that are missing. */
export type PluralForms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/**
 * Chooses the text for a number, as the language counts, for use in translations.
 *
 * @param lang - A BCP 47 tag.
 * @param forms - `{count}` in them becomes the number, written as in that language.
 */
export function plural(lang: string, count: number, forms: PluralForms): string {
  const rule = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, rule);
  const form = forms[rule.select(count)] ?? forms.other;
  return form.replace('{count}', () => count.toLocaleString(lang));
}
