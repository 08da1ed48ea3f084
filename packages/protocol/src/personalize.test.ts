import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalizeMessage } from './personalize.js';
import type { ShowMessage } from './push-message.js';

const MESSAGE: ShowMessage = { kind: 'show', dialect: 'flat', title: 'Late', hasOwnTitle: true, body: 'Ferry 4' };
const VARIANTS = {
  de: { title: 'Verspätet', body: 'Fähre 4' },
  'de-AT': { title: 'Verspätung' },
  'pt-BR': { title: 'Atrasada' },
  ar: { title: 'متأخر', dir: 'rtl' as const },
};

describe('the variant', () => {
  test.each([
    ['de-AT', 'Verspätung', 'de-AT'],
    ['de-CH', 'Verspätet', 'de'],
    ['de-CH-1996', 'Verspätet', 'de'],
    ['PT-br', 'Atrasada', 'pt-BR'],
  ])('for %s is %s, in %s', (locale, title, lang) => {
    const message = { ...MESSAGE, variants: VARIANTS };
    expect(personalizeMessage(message, { locale })).toMatchObject({ title, lang, hasOwnTitle: true });
  });

  test.each(['fr', 'pt', 'd', '', 'constructor', '-', undefined])('for %s there is none', (locale) => {
    const facts = locale === undefined ? {} : { locale };
    const message = { ...MESSAGE, lang: 'en', variants: VARIANTS };
    expect(personalizeMessage(message, facts)).toEqual({ ...MESSAGE, lang: 'en' });
  });

  test('called x-default is for everybody else', () => {
    const variants = { de: { title: 'Verspätet' }, 'x-default': { title: 'Delayed' } };
    expect(personalizeMessage({ ...MESSAGE, lang: 'en', variants }, { locale: 'fr' })).toEqual({
      ...MESSAGE,
      title: 'Delayed',
      lang: 'en',
    });
  });

  test('leaves what it does not say as it is in the message', () => {
    expect(personalizeMessage({ ...MESSAGE, variants: VARIANTS }, { locale: 'de-AT' })).toMatchObject({
      title: 'Verspätung',
      body: 'Ferry 4',
    });
  });

  test.each<[string, 'rtl' | 'auto']>([
    ['ar', 'rtl'],
    ['de', 'auto'],
  ])('in %s runs %s, whichever way the message runs', (locale, dir) => {
    const message = { ...MESSAGE, dir: 'ltr' as const, variants: VARIANTS };
    expect(personalizeMessage(message, { locale })).toMatchObject({ dir });
  });

  test('names the buttons, and nothing else of them', () => {
    const actions = [
      { action: 'open', title: 'Open', url: 'https://app.example/x' },
      { action: 'constructor', title: 'Keep' },
    ];
    const variants = { de: { actions: { open: 'Öffnen' } } };
    expect(personalizeMessage({ ...MESSAGE, actions, variants }, { locale: 'de' }).actions).toEqual([
      { action: 'open', title: 'Öffnen', url: 'https://app.example/x' },
      { action: 'constructor', title: 'Keep' },
    ]);
  });
});

describe('a placeholder', () => {
  const fill = (body: string, attributes: Readonly<Record<string, string | number | boolean>>) =>
    personalizeMessage({ ...MESSAGE, body, hasPlaceholders: true }, { attributes }).body;

  test.each<[string, string]>([
    ['Hi {{name}}!', 'Hi Ann!'],
    ['Hi {{ name }}!', 'Hi Ann!'],
    ['Hi {{name|friend}}!', 'Hi Ann!'],
    ['{{count}} new', '3 new'],
    ['{{zero}} new', '0 new'],
    ['{{isMember}}', 'true'],
    ['{{first name}}', 'Ann Marie'],
  ])('in %j is filled: %j', (text, expected) => {
    const attributes = { name: 'Ann', count: 3, zero: 0, isMember: true, 'first name': 'Ann Marie' };
    expect(fill(text, attributes)).toBe(expected);
  });

  test.each<[string, string | undefined]>([
    ['Hi {{name|friend}}!', 'Hi friend!'],
    ['Hi {{empty|friend}}!', 'Hi friend!'],
    ['Hi {{name}}!', 'Hi!'],
    ['Hello {{name}}, your ferry is late', 'Hello, your ferry is late'],
    ['Your {{kind}} ferry', 'Your ferry'],
    ['{{name}} is late', 'is late'],
    ['Late\n{{reason}}\nSorry', 'Late\nSorry'],
    ['{{constructor}}{{__proto__}}', undefined],
    ['{{name|}}', undefined],
  ])('in %j that nobody knows leaves %j', (text, expected) => {
    expect(fill(text, { empty: '' })).toBe(expected);
  });

  test('is found where this pattern finds it, which is too slow for texts of others', () => {
    const pattern = /(\s*)\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;
    const attributes: Readonly<Record<string, string>> = { a: 'x', 'a a': 'y' };
    const replace = (...[, space, name = '', fallback = '']: readonly string[]) => {
      const value = attributes[name] || fallback;
      return value && space + value;
    };
    const texts = fc
      .array(fc.constantFrom('{', '}', '{{', '}}', 'a', '|', ' ', '\n', '\ufeff'))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(fill(text, attributes) ?? '').toBe(text.replace(pattern, replace).trim());
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['{{a}', '{a}', '{{a{b}}', '{{}', '}}{{'])('%s is none', (text) => {
    expect(fill(text, { a: 'x' })).toBe(text);
  });

  test('takes its value as text: no pattern, no further placeholder', () => {
    expect(fill('{{a}} {{b}}', { a: '$& $1', b: '{{a}}' })).toBe('$& $1 {{a}}');
  });

  test('stays as it is in a message that does not say that it has some', () => {
    const message = { ...MESSAGE, body: '{{name}}' };
    expect(personalizeMessage(message, { attributes: { name: 'Ann' } })).toBe(message);
  });

  test('is filled in titles, buttons and variants', () => {
    const actions = [{ action: 'a', title: 'Call {{name}}' }];
    const variants = { de: { title: 'Hallo {{name}}' } };
    expect(
      personalizeMessage({ ...MESSAGE, actions, variants }, { locale: 'de', attributes: { name: 'Ann' } }),
    ).toMatchObject({ title: 'Hallo Ann', actions: [{ action: 'a', title: 'Call Ann' }] });
  });

  test('is filled once, also when a message is personalized twice', () => {
    const facts = { attributes: { name: '{{name}}' } };
    const once = personalizeMessage({ ...MESSAGE, body: '{{name}}', hasPlaceholders: true }, facts);
    expect(personalizeMessage(once, facts).body).toBe('{{name}}');
  });

  test('never leaves a title empty', () => {
    const message = { ...MESSAGE, title: '{{name}}', hasPlaceholders: true };
    expect(personalizeMessage(message, { defaultTitle: 'Ferries' }).title).toBe('Ferries');
    expect(personalizeMessage(message, {}).title).toBe('{{name}}');
  });
});

test('any text, any variants and any attributes give a message with a title', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{{a}}', '{{a|b}} {{', '{{{{a}}}}'));
  const variant = fc.record({ title: text, body: text, actions: fc.dictionary(text, text) }, { requiredKeys: [] });
  fc.assert(
    fc.property(
      fc.tuple(text, text, fc.dictionary(text, variant), text, fc.dictionary(text, fc.jsonValue())),
      ([title, body, variants, locale, attributes]) => {
        const message = { ...MESSAGE, title: `t${title}`, body, variants, hasPlaceholders: true as const };
        const facts = { locale, attributes: attributes as Record<string, string> };
        expect(personalizeMessage(message, facts).title).not.toBe('');
      },
    ),
    { numRuns: 150 },
  );
});
