import type { TextSection } from './translations/translation.js';

/** Better English than nothing: how long an element waits for its language, in milliseconds. */
const DEADLINE_MS = 3000;

/**
 * Loads what an element says in a language of the kit, if that is not there yet.
 *
 * @param lang - A BCP 47 tag.
 * @returns What to wait for before the element speaks; it never rejects and ends within seconds. `undefined` when
 * there is nothing to wait for: the texts are there, or there are none.
 */
export type LoadTexts = (lang: string, sections: readonly TextSection[]) => Promise<void> | undefined;

/** What texts are loaded with. */
export interface TextSource {
  /** Loads and registers one part of a language. */
  readonly load: (lang: string, section: TextSection) => Promise<void>;
  readonly deadlineMs?: number;
}

/** Makes a function that loads each part of a language once. */
export function createTextLoader({ load, deadlineMs = DEADLINE_MS }: TextSource): LoadTexts {
  const requests = new Map<string, Promise<void>>();
  const settled = new Set<string>();

  const request = (lang: string, section: TextSection): Promise<void> => {
    const key = `${lang} ${section}`;
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs));
    // Offline, or an old page after a new release: the elements speak English. The next page tries again.
    const loading = load(lang, section).catch(() => undefined);
    const request = Promise.race([loading, deadline]).then(() => void settled.add(key));
    requests.set(key, request);
    return request;
  };

  return (lang, sections) => {
    // English is never loaded: it comes with the elements.
    if (/^en\b/i.test(lang)) return undefined;
    const wanted = sections.filter((section) => !settled.has(`${lang} ${section}`));
    if (wanted.length === 0) return undefined;
    const waiting = wanted.map((section) => requests.get(`${lang} ${section}`) ?? request(lang, section));
    return Promise.all(waiting).then(() => undefined);
  };
}

/** Loads the kit's own translations. */
export const loadTexts: LoadTexts = createTextLoader({
  load: async (lang, section) => (await import('./translations/locales.js')).loadLocale(lang, section),
});
