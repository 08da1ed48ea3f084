import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInDialects } from './built-in-dialects.js';

const page = readFileSync(new URL('../../../docs/payloads.md', import.meta.url), 'utf8');

/** The first cells of the table in a section of the page about payloads. */
function listFirstCells(heading: string): readonly string[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

test('the docs list the built-in dialects, in the order of detection', () => {
  expect(listFirstCells('Formats')).toEqual(builtInDialects.map(({ name }) => name));
});

test('the docs list what the kit adds to a message', () => {
  const names = ['id', 'topic', 'topic_name', 'urgent', 'expires_at', 'user_hash', 'variants', 'placeholders', 'match'];
  expect(listFirstCells('What the kit adds')).toEqual([...names, 'dismiss']);
});
