import { expect, test } from 'vitest';
import { noteLaunch } from './first-launch.js';
import { readManifest, summarizeManifest } from './read-manifest.js';

const HREF = 'https://ferries.example/app/manifest.json';

function answering(body: string, status = 200): typeof fetch {
  return async () => new Response(body, { status });
}

test('a good manifest has nothing to complain about', async () => {
  const manifest = {
    short_name: 'Ferries',
    name: 'Island Ferries Limited',
    display: 'standalone',
    icons: [
      { src: 'small.png', sizes: '48x48' },
      { src: '/large.png', sizes: '512x512', purpose: 'any maskable' },
      { src: 'mask.png', sizes: '1024x1024', purpose: 'maskable' },
    ],
  };
  expect(await readManifest(HREF, answering(JSON.stringify(manifest)))).toEqual({
    name: 'Ferries',
    icon: 'https://ferries.example/large.png',
    problems: [],
  });
});

test('what is missing is named', () => {
  expect(summarizeManifest({}, HREF)).toEqual({ name: '', icon: '', problems: ['name', 'icons', 'display'] });
  expect(summarizeManifest({ name: 7, display: 'browser', icons: [null, {}, { src: 5 }, 'x'] }, HREF).problems).toEqual(
    [...['name', 'icons', 'display']],
  );
});

test.each<[string, typeof fetch]>([
  ['not found', answering('{}', 404)],
  ['a page', answering('<!doctype html>')],
  ['no object', answering('null')],
  ['no network', () => Promise.reject(new TypeError('offline'))],
])('%s is unreadable, and nothing fails', async (_name, fetch) => {
  expect((await readManifest(HREF, fetch)).problems).toEqual(['unreadable']);
});

test('without a manifest that is the problem', async () => {
  expect((await readManifest('')).problems).toEqual(['missing']);
});

test('the first launch is the first once', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect([noteLaunch(() => storage), noteLaunch(() => storage)]).toEqual([true, false]);
});

test('without storage no launch is the first: it would be again and again', () => {
  const blocked = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  expect(noteLaunch(blocked)).toBe(false);
});
