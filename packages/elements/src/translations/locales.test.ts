import { beforeEach, expect, test } from 'vitest';
import '../core-english.js';
import { PushLocalizeController, registerTranslation } from '../localize.js';
import { type Locales, loadLocale } from './locales.js';
import type { PartialPushTranslation, PushTextKey } from './translation.js';

let loaded: string[];

/** A language of the kit with one text for each part. */
function makeLocale(code: string, core: Partial<PartialPushTranslation>, help: Partial<PartialPushTranslation> = {}) {
  const load = (section: string, texts: Partial<PartialPushTranslation>) => async () => {
    loaded.push(`${code} ${section}`);
    return { texts: { $code: code, $name: code, $dir: 'ltr', ...texts } as const };
  };
  return { core: load('core', core), help: load('help', help) };
}

/** What an element says in a language. */
function say(lang: string, key: PushTextKey): string {
  const host = { lang, addController: () => undefined } as unknown as HTMLElement;
  return new PushLocalizeController(host as never).term(key, 'site.example');
}

beforeEach(() => {
  loaded = [];
});

test('a language is loaded in parts, and found by its tag or that of a region', async () => {
  const locales: Locales = { tlh: makeLocale('tlh', { pushClose: 'SoQ' }, { pushUnblocked: 'mIw' }) };
  await loadLocale('tlh-aq', 'core', locales);
  expect(loaded).toEqual(['tlh core']);
  expect(say('tlh-aq', 'pushClose')).toBe('SoQ');
  expect(say('tlh', 'pushAccept')).toBe('Turn on');
  expect(say('tlh', 'pushUnblocked')).toContain('You can turn on');
  await loadLocale('tlh', 'help', locales);
  expect(say('tlh', 'pushUnblocked')).toBe('mIw');
});

test('what the site has said in its own words is not outranked by what is loaded, before or after', async () => {
  const locales: Locales = { qya: makeLocale('qya', { pushClose: 'kit', pushLater: 'kit', pushNever: 'kit' }) };
  registerTranslation({ $code: 'qya', $name: 'Quenya', $dir: 'ltr', pushClose: 'own' });
  await loadLocale('qya', 'core', locales);
  registerTranslation({ $code: 'qya', $name: 'Quenya', $dir: 'ltr', pushLater: 'own' });
  expect(['pushClose', 'pushLater', 'pushNever'].map((key) => say('qya', key as PushTextKey))).toEqual([
    'own',
    'own',
    'kit',
  ]);
});

test('Portuguese without a region is Brazilian; Portugal gets it too, rather than English', async () => {
  const locales: Locales = { 'pt-br': makeLocale('pt-BR', { pushClose: 'Fechar' }) };
  await loadLocale('pt', 'core', locales);
  await loadLocale('pt-pt', 'core', locales);
  expect(['pt', 'pt-br', 'pt-pt'].map((lang) => say(lang, 'pushClose'))).toEqual(['Fechar', 'Fechar', 'Fechar']);
});

test('Chinese without a region is simplified; that of Taiwan is another script, and not the kit’s', async () => {
  const locales: Locales = { 'zh-cn': makeLocale('zh-CN', { pushClose: '关闭' }) };
  await loadLocale('zh-tw', 'core', locales);
  expect(loaded).toEqual([]);
  await loadLocale('zh', 'core', locales);
  expect([say('zh', 'pushClose'), say('zh-cn', 'pushClose')]).toEqual(['关闭', '关闭']);
});

test.each(['xx', 'constructor', 'en'])('%s is not in the table: nothing is loaded, and nothing fails', async (lang) => {
  await loadLocale(lang, 'core', {});
  expect(loaded).toEqual([]);
});
