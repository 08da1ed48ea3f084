import type { TextSection } from './translations/translation.js';

/** Better English than nothing: how long an element waits for its language, in milliseconds. */
const DEADLINE_MS = 3000;

/**
 * Loads what an element says in a language of the kit, if that is not there yet.
 *
 * @param lang - A BCP 47 tag in lower case.
 * @returns What to wait for before the element speaks; it never rejects and ends within seconds. `undefined` when
 * there is nothing to wait for: the texts are there, or there are none.
 */
export type LoadTexts = (lang: string, sections: readonly TextSection[]) => Promise<void> | undefined;

/** What texts are loaded with. */
export interface TextSource {
  /** Loads and registers parts of a language. */
  readonly load: (lang: string, sections: readonly TextSection[]) => Promise<unknown>;
  readonly deadlineMs?: number;
}

/** Makes a function that loads the parts of a language that an element speaks, once for all elements that speak them. */
export function createTextLoader({ load, deadlineMs = DEADLINE_MS }: TextSource): LoadTexts {
  /** `undefined` once there is nothing to wait for any more. */
  const requests = new Map<string, Promise<void> | undefined>();
  return (lang, sections) => {
    // English is never loaded: it comes with the elements.
    if (lang === 'en' || lang.startsWith('en-') || sections.length === 0) return undefined;
    const key = `${lang} ${sections}`;
    // Offline, or an old page after a new release: the elements speak English. The next page tries again.
    const settle = (): void => void requests.set(key, undefined);
    if (!requests.has(key)) {
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs));
      requests.set(key, Promise.race([load(lang, sections), deadline]).then(settle, settle));
    }
    return requests.get(key);
  };
}

/** Loads the kit's own translations. */
export const loadTexts: LoadTexts = createTextLoader({
  load: async (lang, sections) => {
    const { loadLocale } = await import('./translations/locales.js');
    await Promise.all(sections.map((section) => loadLocale(lang, section)));
  },
});
