import { findHelpStepsLanguage, loadBuiltInHelpSteps } from './built-in-help-steps.js';
import { fetchHelpSteps } from './fetch-help-steps.js';
import type { HelpEntry, HelpSteps } from './help-steps.js';
import { parseHelpSteps } from './parse-help-steps.js';

/** An entry with the language that it is written in. */
export interface ShownHelpEntry extends HelpEntry {
  readonly lang: string;
}

/** Entries by their id, in the order of the lists to choose from. */
export type HelpEntries = ReadonlyMap<string, ShownHelpEntry>;

/** What the site has set, by language. */
const ownSteps = new Map<string, ReadonlyMap<string, ShownHelpEntry>>();
const builtIn = new Map<string, Promise<HelpSteps>>();
const watchers = new Set<() => void>();

/**
 * Puts steps of the site's own in the place of the kit's: browsers move their settings more often than a site updates
 * its packages. Helps on the page show them at once.
 *
 * @param data - The shape of the published `help-steps/en.json`: {@link HelpSteps}. Entries that are missing stay as they
 * are; those that are not as they should be are left out. It never throws.
 * @returns The ids of the entries that were taken.
 */
export function setHelpSteps(data: unknown): readonly string[] {
  const steps = parseHelpSteps(data);
  if (!steps) return [];
  ownSteps.set(steps.lang, new Map([...(ownSteps.get(steps.lang) ?? []), ...index(steps)]));
  for (const watcher of [...watchers]) watcher();
  return steps.entries.map(({ id }) => id);
}

/** Calls `watcher` after each {@link setHelpSteps}. @returns Stops the calls. */
export function watchHelpSteps(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * Loads the steps in a language: the kit's, over them those of `src`, over them what the site has set.
 *
 * @param lang - A BCP 47 tag.
 * @param src - A URL, with `{lang}` where the language belongs; empty for none.
 * @returns Never rejects. Empty when nothing could be loaded.
 */
export async function loadHelpSteps(lang: string, src = ''): Promise<HelpEntries> {
  const code = findHelpStepsLanguage(lang);
  const [kit, site] = await Promise.all([
    requestBuiltIn(code),
    src === '' ? undefined : fetchHelpSteps(src, code === 'en' ? lang.toLowerCase() : code),
  ]);
  return new Map([...index(kit), ...index(site), ...findOwn(lang.toLowerCase())]);
}

async function requestBuiltIn(code: string): Promise<HelpSteps | undefined> {
  const request = builtIn.get(code) ?? loadBuiltInHelpSteps(code);
  builtIn.set(code, request);
  try {
    return await request;
  } catch {
    // Offline, or an old page after a new release. The next help tries again.
    builtIn.delete(code);
    return undefined;
  }
}

function findOwn(lang: string): ReadonlyMap<string, ShownHelpEntry> {
  const [language = lang] = lang.split('-');
  return new Map([...(ownSteps.get(language) ?? []), ...(ownSteps.get(lang) ?? [])]);
}

function index(steps: HelpSteps | undefined): readonly (readonly [string, ShownHelpEntry])[] {
  return (steps?.entries ?? []).map((entry) => [entry.id, { ...entry, lang: steps?.lang ?? 'en' }]);
}
