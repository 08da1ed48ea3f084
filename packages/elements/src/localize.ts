import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { restTexts } from './translations/en-rest.js';
import type { PartialPushTranslation, PushText, PushTextKey, PushTexts } from './translations/translation.js';

/** An element that speaks. */
type Speaker = ReactiveControllerHost & { readonly lang: string };

/** What a text takes: nothing, or what is to be filled in. */
type TextParameters<Text> = Text extends (...args: infer Parameters) => string ? Parameters : [];

type Texts = Map<string, Partial<PushTexts>>;

/** The kit's texts, by language. */
const loadedTexts: Texts = new Map();

/** What the site has said in its own words, by language: the kit's texts do not outrank it. */
const ownWords: Texts = new Map();

/** The elements on the page: they say anew what has changed. */
const speakers = new Set<Speaker>();

/** `undefined` when it has changed, or nobody watches it. */
let pageLanguage: Language | undefined;
let pageWatch: MutationObserver | undefined;

registerEnglish(restTexts);

/**
 * Adds translations of the elements' texts, or changes texts of one that is there: English, for instance.
 *
 * Elements on the page speak the new texts at once. Which language they speak is
 * for their own `lang` attribute to say, else for that of `<html>`; other ancestors do not count.
 */
export function registerTranslation(...translations: readonly PartialPushTranslation[]): void {
  for (const translation of translations) add(ownWords, translation);
}

/** Adds the English of an element that is loaded on demand. */
export function registerEnglish(texts: Partial<PushTexts>): void {
  add(loadedTexts, { $code: 'en', ...texts });
}

/** Adds texts of the kit's own. */
export function registerLoaded(translation: PartialPushTranslation): void {
  add(loadedTexts, translation);
}

function add(texts: Texts, { $code, ...more }: PartialPushTranslation): void {
  const code = $code.toLowerCase();
  texts.set(code, { ...texts.get(code), ...more });
  updateAll();
}

function updateAll(): void {
  for (const speaker of speakers) speaker.requestUpdate();
}

/** A language, as a BCP 47 tag in lower case, and the languages in which its texts are looked for. */
interface Language {
  readonly tag: string;
  readonly codes: readonly string[];
}

const ENGLISH: Language = { tag: 'en', codes: ['en'] };
const languages = new Map([['en', ENGLISH]]);

/** Reads a tag, once. One that is none is English. */
function readLanguage(text: string): Language {
  const known = languages.get(text) ?? parseLanguage(text.toLowerCase().replace(/_/g, '-'));
  languages.set(text, known);
  return known;
}

/** Language, script and region of a tag. Browsers' own parser would cost a page a millisecond, for all it knows. */
const TAG = /^([a-z]{2,8})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-|$)/;

function parseLanguage(tag: string): Language {
  const [, language, region] = TAG.exec(tag) ?? [];
  return language ? { tag, codes: [`${language}-${region}`, language, 'en'] } : ENGLISH;
}

/** The language of the page; without one, the user's. A server knows of neither. */
function readPageLanguage(): string {
  return typeof document === 'undefined' ? 'en' : document.documentElement.lang || navigator.language;
}

/** Finds the elements' texts in the language of the element (`lang`), else of the page (`<html lang>`). */
export class PushLocalizeController implements ReactiveController {
  readonly #host: Speaker;

  constructor(host: Speaker) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    speakers.add(this.#host);
    if (pageWatch) return;
    pageWatch = new MutationObserver(() => {
      pageLanguage = undefined;
      updateAll();
    });
    pageWatch.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
  }

  hostDisconnected(): void {
    speakers.delete(this.#host);
  }

  /** The language to speak: a BCP 47 tag in lower case. */
  lang(): string {
    return this.#language.tag;
  }

  /** A text in that language; where it has none, in English. */
  term<Key extends keyof PushTexts>(key: Key, ...args: TextParameters<PushTexts[Key]>): string {
    const text: unknown = this.#find(key);
    return typeof text === 'function' ? text(...args) : String(text);
  }

  /** The same for a text that takes nothing but the site's name. @param nameSite - Called where the text has it. */
  text(key: PushTextKey, nameSite: () => string): string {
    const text = this.#find(key) as PushText;
    return typeof text === 'function' ? text(nameSite()) : text;
  }

  #find<Key extends keyof PushTexts>(key: Key): PushTexts[Key] | Key {
    for (const code of this.#language.codes) {
      const text = ownWords.get(code)?.[key] ?? loadedTexts.get(code)?.[key];
      if (text !== undefined) return text;
    }
    return key;
  }

  get #language(): Language {
    const { lang } = this.#host;
    if (lang || !pageWatch) return readLanguage(lang || readPageLanguage());
    pageLanguage ??= readLanguage(readPageLanguage());
    return pageLanguage;
  }
}
