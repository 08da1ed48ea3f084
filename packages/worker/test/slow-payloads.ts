import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { allFeatures } from './all-features.js';
import { FakeStorage } from './fake-storage.js';
import { startWorker } from './fake-worker-scope.js';

/** The most that a push service delivers, in bytes. */
export const PAYLOAD_BYTES = 4096;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const SAMPLES = new URL('../../protocol/test/cases/payload-samples.json', import.meta.url);
const samples = (JSON.parse(readFileSync(SAMPLES, 'utf8')) as { readonly cases: readonly { payload: Json }[] }).cases;
const trees = samples.map(({ payload }) => payload).filter(isObject);

/** Parts of texts that make patterns and parsers try again. */
const PARTS = [
  ...[' ', '\n', '{', '{{', '}}', '}', '{{a', '{{a|', '|', '/', '//', '../', '.', '-', '_', '0', 'a', 'A', '"', '\\'],
  ...['%7B', '[', '[[', '{"a":', ',', '?', '#', '&a=', ':', 'http://', '@', '\u200b', '\0', '\ufeff', '\u202e', '👩‍🚀'],
];

const ITEMS: readonly Json[] = [
  ...['tag', 7, null, {}, [], '{{a}}', '/a', '{"title":"t"}', { title: 't', body: 'b' }, { title: '{{a}}' }],
  ...[
    { action: 'a', title: 'A', url: '/a' },
    { id: 'a', text: '{{a}}', link: '//a' },
    { title: 't', actions: { a: 'A' } },
  ],
];

const NAMES = [
  ...['title', 'body', 'url', 'navigate', 'icon', 'tag', 'actions', 'data', 'timestamp', 'vibrate', 'onActionClick'],
  ...['id', 'topic', 'variants', 'dismiss', 'user_hash', 'expires_at', 'match', 'tags', 'ids', 'web_push_kit', 'lang'],
  ...new Set(trees.flatMap(listObjects).flatMap(Object.keys)),
];

const FILLINGS = ['text', 'list', 'members', 'depth', 'json', 'plain text'] as const;

/** The parts of a payload. */
interface Recipe {
  /** A payload of some backend, in which one member is replaced. */
  readonly tree: { readonly [name: string]: Json };
  /** Which of its objects has the member: 0 is the payload itself. */
  readonly place: number;
  readonly name: string;
  /** The text that fills the payload, again and again. */
  readonly filling: (typeof FILLINGS)[number];
  readonly first: string;
  readonly part: string;
  readonly last: string;
  readonly item: Json;
}

const part = fc.constantFrom(...PARTS);

const recipes: fc.Arbitrary<Recipe> = fc.record({
  tree: fc.constantFrom(...trees),
  place: fc.nat({ max: 3 }),
  name: fc.oneof(fc.constantFrom('title', 'body'), fc.constantFrom(...NAMES)),
  filling: fc.oneof(fc.constant('text' as const), fc.constantFrom(...FILLINGS)),
  first: fc.oneof(fc.constant(''), part, fc.string()),
  part: fc.oneof(
    part,
    fc.tuple(part, part).map(([one, other]) => one + other),
  ),
  last: fc.oneof(fc.constant(''), part, fc.string()),
  item: fc.constantFrom(...ITEMS),
});

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fill({ filling, first, part: repeated, last, item }: Recipe, times: number): Json {
  const list = Array.from({ length: times }, () => item);
  if (filling === 'list') return list;
  if (filling === 'json') return JSON.stringify(list);
  if (filling === 'members') return Object.fromEntries(list.map((value, index) => [`${repeated}${index}`, value]));
  if (filling === 'depth') return list.reduce<Json>((inner, _item) => (repeated < 'a' ? [inner] : { a: inner }), 0);
  return first + repeated.repeat(times) + last;
}

function listObjects(value: Json): readonly { [name: string]: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(listObjects);
  return isObject(value) ? [value, ...inner] : inner;
}

function write(recipe: Recipe, times: number): string {
  const filled = fill(recipe, times);
  if (recipe.filling === 'plain text') return String(filled);
  const tree = { web_push_kit: { placeholders: true }, ...structuredClone(recipe.tree) };
  const objects = listObjects(tree);
  Object.assign(objects[recipe.place % objects.length] ?? {}, { [recipe.name]: filled });
  return JSON.stringify(tree);
}

/** Fills a payload up to its size: the last bytes, which a whole part has no room in, are spaces. */
function writeFull(recipe: Recipe): string {
  const measure = (times: number) => Buffer.byteLength(write(recipe, times));
  const [one, two] = [measure(1), measure(2)];
  let times = Math.floor((PAYLOAD_BYTES - one) / (two - one)) + 1;
  // Names with a number become longer.
  while (times > 0 && measure(times) > PAYLOAD_BYTES) times = Math.floor(times * 0.9);
  return write(recipe, times).padEnd(PAYLOAD_BYTES);
}

/** A payload, and the processor time until it was shown. */
export interface MeasuredPayload {
  readonly payload: string;
  readonly tookMs: number;
}

/**
 * Delivers a payload to a worker with every feature.
 *
 * @returns Processor time until `showNotification()` was called, in milliseconds: other programs do not count.
 * @throws When it is not shown.
 */
export async function measureShowing(payload: string): Promise<number> {
  const preferences = { attributes: { a: 'Ann' }, locale: 'de-AT', userHash: 'u', mutedTopics: ['news'] };
  let used: NodeJS.CpuUsage | undefined;
  const onShow = () => {
    used ??= process.cpuUsage(before);
  };
  const { push } = startWorker({ onShow }, { storage: new FakeStorage({ preferences }) }, allFeatures);
  const before = process.cpuUsage();
  await push(payload);
  if (used === undefined) throw new Error(`Not shown: ${payload}`);
  return (used.user + used.system) / 1000;
}

/** A change of a slow payload, to find a slower one. */
const CHANGES = ['first', 'part', 'last', 'item', 'name'] as const;

/** Searches for the payload that takes longest: most are like one of the slowest so far but for one thing. */
export async function searchSlowestPayload(count: number, seed: number): Promise<MeasuredPayload> {
  let slowest: readonly MeasuredRecipe[] = [];
  for (const [index, random] of fc.sample(recipes, { numRuns: count, seed }).entries()) {
    const model = index < count / 4 ? undefined : slowest[index % slowest.length]?.recipe;
    const changed = CHANGES[Math.floor(index / slowest.length) % CHANGES.length] as keyof Recipe;
    const recipe = { ...random, ...model, [changed]: random[changed] };
    const payload = writeFull(recipe);
    const measured = { recipe, payload, tookMs: await measureShowing(payload) };
    slowest = keepSlowest([...slowest, measured]);
  }
  let found: MeasuredPayload = { payload: '', tookMs: 0 };
  for (const { payload } of slowest) {
    const tookMs = await measureBest(payload);
    if (tookMs > found.tookMs) found = { payload, tookMs };
  }
  return found;
}

type MeasuredRecipe = MeasuredPayload & { readonly recipe: Recipe };

/** The slowest of each kind: where one is slow for its depth, another may become slow by its text. */
function keepSlowest(measured: readonly MeasuredRecipe[]): readonly MeasuredRecipe[] {
  const ranked = [...measured].sort((one, other) => other.tookMs - one.tookMs);
  return FILLINGS.flatMap((filling) => ranked.filter(({ recipe }) => recipe.filling === filling).slice(0, 2));
}

/** The best of several runs: garbage and compilation of what came before are not the payload's. */
async function measureBest(payload: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) best = Math.min(best, await measureShowing(payload));
  return best;
}
