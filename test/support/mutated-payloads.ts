import fc from 'fast-check';
import { readPayloadCases, toContent } from './payload-cases.js';
import { MOST_BYTES } from './worker-subscriber.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const samples = readPayloadCases();
const trees = samples.filter(({ encoding }) => encoding === 'json').map(({ payload }) => payload as Json);

const isBranch = (value: Json): value is Exclude<Json, null | boolean | number | string> =>
  typeof value === 'object' && value !== null;

function collectNames(value: Json): readonly string[] {
  if (!isBranch(value)) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(collectNames)];
}

/** Names that mean something to some backend's format, and some that mean something to JavaScript. */
const NAMES = [
  ...new Set(trees.flatMap(collectNames)),
  ...['web_push_kit', 'variants', 'dismiss', 'expires_at', 'user_hash', 'placeholders', 'match', 'urgent', 'topic'],
  ...['__proto__', 'constructor', 'toString', 'length', 'then', ''],
];

/** Values that programs stumble over. */
const HOSTILE: readonly Json[] = [
  ...[null, true, false, 0, -1, 1e21, 8030, 1795000000000, '', ' ', '0', 'null', '{}', '[', '{{title}}', '{{x|y}}'],
  ...['javascript:alert(1)', 'data:text/html,x', 'http://[', '//', '/../..', 'https://x.example/?a#b', 'about:blank'],
  ...['\u0000', '\ud800', '\u202e', '👩‍🚀'.repeat(50), 'x'.repeat(3000), '<b>&amp;</b>', 'wpk:snooze', 'wpk:mute'],
  ...[[], {}, [[[[[[[[]]]]]]]], [null], { a: { b: { c: {} } } }, { length: -1 }, { title: { title: 'x' } }],
];

const hostile = fc.constantFrom(...HOSTILE);
const names = fc.constantFrom(...NAMES);
const otherTree = fc.constantFrom(...trees);

/** One change to a tree; `at` says where. */
interface Change {
  readonly kind: 'replace' | 'remove' | 'rename' | 'wrap' | 'stringify' | 'merge' | 'add' | 'repeat';
  readonly at: number;
  readonly name: string;
  readonly value: Json;
}

const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'rename', 'wrap', 'stringify', 'merge', 'add', 'repeat'),
  at: fc.nat(),
  name: names,
  value: fc.oneof({ weight: 4, arbitrary: hostile }, otherTree, fc.jsonValue() as fc.Arbitrary<Json>),
});

/** Applies a change to one node of the tree: the root is the last that can be hit. */
function mutate(tree: Json, change: Change): Json {
  let left = change.at % countNodes(tree);
  const visit = (value: Json): Json => {
    if (left-- === 0) return applyHere(value, change);
    if (!isBranch(value)) return value;
    if (Array.isArray(value)) return value.map(visit);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, visit(member)]));
  };
  return visit(tree);
}

function countNodes(value: Json): number {
  return isBranch(value) ? 1 + Object.values(value).reduce((sum: number, member) => sum + countNodes(member), 0) : 1;
}

function applyHere(value: Json, { kind, name, value: other }: Change): Json {
  const members = isBranch(value) && !Array.isArray(value) ? Object.entries(value) : [];
  const [first, ...rest] = members;
  switch (kind) {
    case 'remove':
      return Object.fromEntries(rest);
    case 'rename':
      return first ? Object.fromEntries([...rest, [name, first[1]]]) : { [name]: value };
    case 'wrap':
      return { [name]: value };
    case 'stringify':
      return JSON.stringify(value);
    case 'merge':
      return Object.fromEntries([...members, ...(isBranch(other) ? Object.entries(other) : [])]);
    case 'add':
      return Object.fromEntries([...members, [name, other]]);
    case 'repeat':
      return [value, value];
    default:
      return other;
  }
}

const mutatedTrees = fc
  .tuple(otherTree, fc.array(changes, { minLength: 1, maxLength: 4 }))
  .map(([tree, list]) => Buffer.from(JSON.stringify(list.reduce(mutate, tree))));

const sampleBytes = fc.constantFrom(...samples.map((sample) => Buffer.from(toContent(sample) ?? '')));

/** Samples with bytes cut off, changed, or put in between. */
const damagedBytes = fc
  .tuple(sampleBytes, fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 8 }))
  .map(([bytes, from, length, inserted]) => {
    const start = from % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(start + (length % 9))]);
  });

/**
 * What a push may bring: samples of real backends with members changed, bytes damaged, and plain nonsense. An empty one
 * stands for a push without content.
 */
export const mutatedPayloads: fc.Arbitrary<Buffer> = fc
  .oneof(
    { weight: 6, arbitrary: mutatedTrees },
    { weight: 2, arbitrary: damagedBytes },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: MOST_BYTES }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)) },
  )
  .map((bytes) => bytes.subarray(0, MOST_BYTES));
