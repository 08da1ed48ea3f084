import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

interface Described {
  readonly name?: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & { readonly kind: string })[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly events?: readonly Described[];
}

const text = await readFile(new URL(import.meta.resolve('@web-push-kit/elements/custom-elements.json')), 'utf8');
const manifest: { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] } = JSON.parse(text);
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

describe.each(elements)('$tagName in the manifest', (element) => {
  test('says in a line what it is for', () => {
    expect(element.summary).toMatch(/\.$/);
    expect(element.description).toBeTruthy();
  });

  test.each(['attributes', 'members', 'slots', 'cssParts', 'cssProperties', 'events'] as const)(
    'describes all of its %s',
    (kind) => {
      const undescribed = (element[kind] ?? []).filter(({ description }) => !description?.trim());
      expect(undescribed.map(({ name }) => name)).toEqual([]);
    },
  );
});

test('tells of no event that is made of a fault', () => {
  // The analyzer finds `dispatchEvent(new X())` by itself, and names an event after its class if no comment does.
  const names = elements.flatMap(({ events }) => (events ?? []).map(({ name }) => name));
  expect(names.filter((name) => !/^(push-[a-z-]+|change|input)$/.test(name ?? ''))).toEqual([]);
});
