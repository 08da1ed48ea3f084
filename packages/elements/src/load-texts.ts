import type { TextSection } from './translations/translation.js';

/** Better English than nothing: how long an element waits for its language, in milliseconds. */
const DEADLINE_MS = 3000;

const requests = new Map<string, Promise<void>>();
const settled = new Set<string>();

/**
 * Loads what an element says in a language of the kit, if that is not there yet.
 *
 * @param lang - A BCP 47 tag.
 * @returns What to wait for before the element speaks; it never rejects and ends within seconds. `undefined` when
 * there is nothing to wait for: the texts are there, or there are none.
 */
export function loadTexts(lang: string, sections: readonly TextSection[]): Promise<void> | undefined {
  // English is never loaded: it comes with the elements.
  if (/^en\b/i.test(lang)) return undefined;
  const wanted = sections.map((section) => `${lang} ${section}`).filter((key) => !settled.has(key));
  if (wanted.length === 0) return undefined;
  return Promise.all(wanted.map((key) => requests.get(key) ?? request(key))).then(() => undefined);
}

function request(key: string): Promise<void> {
  const [lang = '', section] = key.split(' ');
  const loading = import('./translations/locales.js')
    .then(({ loadLocale }) => loadLocale(lang, section as TextSection))
    // Offline, or an old page after a new release: the elements speak English. The next page tries again.
    .catch(() => undefined);
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, DEADLINE_MS));
  const request = Promise.race([loading, deadline]).then(() => void settled.add(key));
  requests.set(key, request);
  return request;
}
