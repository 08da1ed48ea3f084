import { afterEach, expect, test, vi } from 'vitest';
import { PushLocalizeController, registerEnglish, registerLoaded, registerTranslation } from './localize.js';

/** An element, as far as texts matter. */
class Speaker {
  lang = '';
  updates = 0;
  readonly addController = vi.fn();
  readonly removeController = vi.fn();
  readonly updateComplete = Promise.resolve(true);
  readonly localize = new PushLocalizeController(this);
  requestUpdate(): void {
    this.updates += 1;
  }
}

function speakerOf(lang: string): Speaker {
  return Object.assign(new Speaker(), { lang });
}

afterEach(() => vi.unstubAllGlobals());

let changePage: () => void = () => undefined;

/** A page, as far as texts matter. */
function stubPage(lang: string, userLang = 'en'): void {
  vi.stubGlobal('document', { documentElement: { lang } });
  vi.stubGlobal('navigator', { language: userLang });
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(onChange: () => void) {
        changePage = onChange;
      }
      readonly observe = vi.fn();
    },
  );
}

test('the region comes first, then the language, then English', () => {
  registerLoaded({ $code: 'tlh', pushOff: 'chu’Ha’', pushOn: 'chu’' });
  registerLoaded({ $code: 'tlh-AA', pushOff: 'chu’Ha’ AA' });
  const { localize } = speakerOf('tlh-AA');
  expect(localize.lang()).toBe('tlh-aa');
  expect([localize.term('pushOff'), localize.term('pushOn'), localize.term('pushChecking')]).toEqual([
    'chu’Ha’ AA',
    'chu’',
    'Checking…',
  ]);
});

test('the site’s own words outrank what the kit loads, earlier or later, also where it has no translation', () => {
  registerLoaded({ $code: 'qya', pushOff: 'loaded' });
  registerTranslation({ $code: 'qya', pushOff: 'own' });
  registerLoaded({ $code: 'qya', pushOff: 'loaded again', pushOn: 'loaded' });
  registerTranslation({ $code: 'EN', pushChecking: 'One moment' });
  registerEnglish({ pushChecking: 'Checking' });
  const { localize } = speakerOf('qya');
  expect([localize.term('pushOff'), localize.term('pushOn'), localize.term('pushChecking')]).toEqual([
    'own',
    'loaded',
    'One moment',
  ]);
});

test('fills in what a text takes', () => {
  registerEnglish({ pushNotAcknowledged: (site) => `Turn this on for ${site}.` });
  expect(speakerOf('en').localize.term('pushNotAcknowledged', 'Ferries')).toBe('Turn this on for Ferries.');
  expect(speakerOf('en').localize.text('pushNotAcknowledged', () => 'Ferries')).toBe('Turn this on for Ferries.');
  expect(speakerOf('en').localize.term('pushBellName', 'News', 'on')).toBe('News: on');
});

test.each([
  ['de_AT', 'de-at'],
  ['zh-Hant-TW', 'zh-hant-tw'],
  ['not a tag', 'en'],
])('takes lang="%s" for %s', (lang, tag) => {
  expect(speakerOf(lang).localize.lang()).toBe(tag);
});

test('an element without a language speaks that of the page, else the user’s', () => {
  stubPage('nl');
  const { localize } = speakerOf('');
  localize.hostConnected();
  expect(localize.lang()).toBe('nl');
  stubPage('', 'pt-BR');
  changePage();
  expect(localize.lang()).toBe('pt-br');
  localize.hostDisconnected();
});

test('elements on the page say anew what has changed, others do not', () => {
  stubPage('en');
  const [here, gone] = [speakerOf('en'), speakerOf('en')];
  here.localize.hostConnected();
  gone.localize.hostConnected();
  gone.localize.hostDisconnected();
  registerLoaded({ $code: 'tlh', pushOff: 'later' });
  expect([here.updates, gone.updates]).toEqual([1, 0]);
});
