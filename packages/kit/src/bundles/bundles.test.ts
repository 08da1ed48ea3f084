import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext, Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const kit = fileURLToPath(new URL('../..', import.meta.url));
const vite = join(kit, 'node_modules/vite/bin/vite.js');

let folder: string;

/** Builds a script as the release does, but where nobody else's build can interfere. */
async function build(mode: string): Promise<void> {
  await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode, '--outDir', folder], { cwd: kit });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-push-kit-'));
  await Promise.all([build('page'), build('worker')]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe.each(['web-push-kit.js', 'push-worker.js'])('the script %s', (name) => {
  // Each would end in an error: no `process` in a browser, no eval under a strict Content-Security-Policy, no import()
  // in a service worker, and a source map that nobody serves.
  test.each(['process.env', 'eval(', 'new Function', 'import(', 'sourceMappingURL', 'importScripts('])(
    'has no %s in it',
    async (text) => {
      expect(await readFile(join(folder, name), 'utf8')).not.toContain(text);
    },
  );

  test('is a classic script', async () => {
    const code = await readFile(join(folder, name), 'utf8');
    expect(() => new Script(code)).not.toThrow();
  });

  test('comes with the notices of what it contains', async () => {
    const notices = await readFile(join(folder, name.replace('.js', '.licenses.md')), 'utf8');
    expect(notices).toContain('## idb');
  });
});

test('the page script defines one global', async () => {
  const code = await readFile(join(folder, 'web-push-kit.js'), 'utf8');
  expect(code.startsWith('var WebPushKit=')).toBe(true);
});

test('the ready-made worker listens as soon as it has run, and has the options of its address', async () => {
  const listeners = new Map<string, (event: object) => void>();
  const shown: string[] = [];
  const scope = {
    URL,
    setTimeout,
    clearTimeout,
    crypto,
    reportError: () => undefined,
    location: new URL('https://shop.example/push-worker.js?title=Boot+Shop'),
    registration: {
      scope: 'https://shop.example/',
      showNotification: async (title: string) => void shown.push(title),
    },
    clients: { matchAll: async () => [] },
    navigator: {},
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  };
  const realm = createContext({ ...scope, self: scope });

  runInContext(await readFile(join(folder, 'push-worker.js'), 'utf8'), realm);

  const handled = [
    ...['activate', 'install', 'message', 'notificationclick', 'notificationclose'],
    ...['push', 'pushsubscriptionchange', 'sync'],
  ];
  expect([...listeners.keys()].sort()).toEqual(handled);
  const waiting: unknown[] = [];
  listeners.get('push')?.({
    data: null,
    waitUntil: (promise: unknown) => waiting.push(promise),
    stopImmediatePropagation: () => undefined,
  });
  await Promise.all(waiting);
  expect(shown).toEqual(['Boot Shop']);
});
