import { LANGUAGES } from './languages.js';

/** What the gallery can be switched in; the first value of each is its default. */
export const CHOICES = {
  lang: LANGUAGES.map(({ code }) => code),
  /** `auto`: as the language is written. */
  dir: ['auto', 'ltr', 'rtl'],
  theme: ['system', 'light', 'dark'],
  /** Whose page it is: one without any tokens, or one of two hosts that set some. */
  look: ['plain', 'brand', 'paper'],
  motion: ['system', 'reduced'],
  /** Of the page that the elements are on, in CSS pixels. */
  width: ['full', '320', '390', '768'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SettingName = keyof typeof CHOICES;

/** How the gallery is switched, and which case it shows alone. */
export type GallerySettings = Readonly<Record<SettingName, string>> & { readonly case: string };

export const SETTING_NAMES = Object.keys(CHOICES) as readonly SettingName[];

/** Reads the query of an address; what it does not say or what nobody knows is as by default. */
export function readSettings(query: string): GallerySettings {
  const params = new URLSearchParams(query);
  const chosen = SETTING_NAMES.map((name) => {
    const choices: readonly string[] = CHOICES[name];
    const wanted = params.get(name) ?? '';
    return [name, choices.includes(wanted) ? wanted : choices[0]];
  });
  return { ...Object.fromEntries(chosen), case: params.get('case') ?? '' } as GallerySettings;
}

/** The query that says these settings, without what is as by default: `?lang=ar&theme=dark`, or nothing. */
export function writeSettings(settings: Partial<GallerySettings>): string {
  const params = new URLSearchParams();
  if (settings.case) params.set('case', settings.case);
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (value !== undefined && value !== CHOICES[name][0]) params.set(name, value);
  }
  // A slash may stand in a query as it is, and is easier to read.
  return params.size === 0 ? '' : `?${params.toString().replaceAll('%2F', '/')}`;
}
