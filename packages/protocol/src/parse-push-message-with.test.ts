import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { flatDialect } from './dialects/flat.js';
import { ngswDialect } from './dialects/ngsw.js';
import { parsePushMessageWith } from './parse-push-message-with.js';

const context = { scope: 'https://app.example/', defaultTitle: 'Default', now: 0 };

test('tries the dialects in the order given, and no others', () => {
  const body = JSON.stringify({ notification: { title: 't', data: { onActionClick: {} } } });
  expect(parsePushMessageWith([flatDialect, ngswDialect], body, context)).toMatchObject({ dialect: 'ngsw' });
  expect(parsePushMessageWith([flatDialect], body, context)).toMatchObject({ dialect: 'unknown', title: 'Default' });
});

test('without any dialect something is shown all the same', () => {
  expect(parsePushMessageWith([], '{"title":"t"}', context)).toMatchObject({ kind: 'show', dialect: 'unknown' });
});

describe('payloads that are not objects', () => {
  test.each<[string, string | null, { dialect: string; body?: string; data?: unknown }]>([
    ['no data', null, { dialect: 'empty' }],
    ['an empty body', '', { dialect: 'empty' }],
    ['a blank body', ' \n', { dialect: 'empty' }],
    ['plain text', 'Just text', { dialect: 'text', body: 'Just text' }],
    ['a code of digits, zeros included', '004711', { dialect: 'text', body: '004711' }],
    ['a number', '4711', { dialect: 'text', body: '4711' }],
    ['the word true', 'true', { dialect: 'text', body: 'true' }],
    ['text as JSON', '"Just text"', { dialect: 'text', body: 'Just text' }],
    ['blank text as JSON', '" "', { dialect: 'text' }],
    ['broken JSON', '{"title":"x"', { dialect: 'text', body: '{"title":"x"' }],
    ['null', 'null', { dialect: 'unknown' }],
    ['a list', '[{"title":"x"}]', { dialect: 'unknown' }],
    ['an empty object', '{}', { dialect: 'unknown', data: {} }],
  ])('%s', (_name, body, expected) => {
    expect(parsePushMessageWith([flatDialect], body, context)).toEqual({
      kind: 'show',
      title: 'Default',
      hasOwnTitle: false,
      ...expected,
    });
  });
});

test('an object that nobody understands keeps its link and its data', () => {
  expect(parsePushMessageWith([flatDialect], '{"order":7,"url":"/o/7","token":"s"}', context)).toEqual({
    kind: 'show',
    dialect: 'unknown',
    title: 'Default',
    hasOwnTitle: false,
    url: 'https://app.example/o/7',
    data: { order: 7, url: '/o/7' },
  });
});

describe('in a bundle', () => {
  /** Words that only one dialect has. */
  const MARKS = { declarative: '8030', fcm: 'fcmMessageId', ngsw: 'onActionClick', nextcloud: 'activationToken' };

  test('dialects that are not named are left out', async () => {
    const code = await bundle(
      "export { parsePushMessageWith } from './index.js'; export { ngswDialect } from './index.js';",
    );
    const present = Object.entries(MARKS).filter(([, mark]) => code.includes(mark));
    expect(present.map(([name]) => name)).toEqual(['ngsw']);
  });

  test('parsePushMessage has them all', async () => {
    const code = await bundle("export { parsePushMessage } from './index.js';");
    for (const mark of Object.values(MARKS)) expect(code).toContain(mark);
  });
});

async function bundle(source: string): Promise<string> {
  const entry = fileURLToPath(new URL('./virtual-entry.ts', import.meta.url));
  const virtual = {
    name: 'virtual-entry',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === entry ? id : undefined),
    load: (id: string) => (id === entry ? source : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [virtual],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('Vite wrote no bundle');
  return output.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}
