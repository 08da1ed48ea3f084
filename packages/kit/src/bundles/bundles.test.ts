import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext, Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const kit = fileURLToPath(new URL('../..', import.meta.url));
const vite = join(kit, 'node_modules/vite/bin/vite.js');

let folder: string;

/** Builds a script as the release does, but where nobody else's build can interfere. */
async function build(mode: string, outDir = folder): Promise<void> {
  await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode, '--outDir', outDir], { cwd: kit });
}

/** The modules of the elements, by their paths. */
async function readModules(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(folder, 'elements'), { recursive: true })).filter((name) => name.endsWith('.js'));
  const read = async (name: string) => [name, await readFile(join(folder, 'elements', name), 'utf8')] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** What would end in an error: no `process` in a browser, no eval under a strict policy, a source map nobody serves. */
const FORBIDDEN = ['process.env', 'eval(', 'new Function', 'sourceMappingURL', 'importScripts('];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-push-kit-'));
  await Promise.all([build('page'), build('worker'), build('elements', join(folder, 'elements'))]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

describe.each(['web-push-kit.js', 'push-worker.js'])('the script %s', (name) => {
  test.each(FORBIDDEN)('has no %s in it', async (text) => {
    expect(await readFile(join(folder, name), 'utf8')).not.toContain(text);
  });

  test('is a classic script', async () => {
    const code = await readFile(join(folder, name), 'utf8');
    expect(() => new Script(code)).not.toThrow();
  });

  test('comes with the notices of what it contains', async () => {
    const notices = await readFile(join(folder, name.replace('.js', '.licenses.md')), 'utf8');
    expect(notices).toContain('## idb');
  });
});

test('the worker imports nothing: a service worker can not', async () => {
  expect(await readFile(join(folder, 'push-worker.js'), 'utf8')).not.toContain('import(');
});

test('the page script holds no element, and imports modules beside it', async () => {
  const code = await readFile(join(folder, 'web-push-kit.js'), 'utf8');
  expect(code.match(/import\(/g)).toHaveLength(1);
  expect(code).not.toContain('attachInternals');
});

/** The modules that come with one: what it imports, and what that imports. */
function collectImports(modules: ReadonlyMap<string, string>, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, path = ''] of (modules.get(name) ?? '').matchAll(/(?:from|import)"(\.[^"]+)"/g)) {
    collectImports(modules, posix.join(posix.dirname(name), path), found);
  }
  return found;
}

test('the script, prompt, bell and toggle come without Lit, and so does what the bell reads of its client', async () => {
  const modules = await readModules();
  const records = [...modules.keys()].filter((name) => name.includes('/bell-records-'));
  expect(records).toHaveLength(1);
  for (const name of ['elements.js', 'push-prompt.js', 'push-bell.js', 'push-toggle.js', ...records]) {
    const withLit = [...collectImports(modules, name)].filter((part) => modules.get(part)?.includes('litHtmlVersions'));
    expect(withLit, name).toEqual([]);
  }
  // What does come with Lit is found this way.
  const inbox = [...collectImports(modules, 'push-inbox.js')];
  expect(inbox.some((part) => modules.get(part)?.includes('litHtmlVersions'))).toBe(true);
});

test('every element is a module of its own, with Lit in one file for all of them', async () => {
  const modules = await readModules();
  const tags = [...modules.keys()].filter((name) => name.startsWith('push-'));
  expect(tags).toEqual(expect.arrayContaining(['push-prompt.js', 'push-provider.js', 'push-toggle.js']));
  const withLit = [...modules.values()].filter((code) => code.includes('litElementVersions'));
  expect(withLit).toHaveLength(1);
  for (const code of modules.values()) for (const text of FORBIDDEN) expect(code).not.toContain(text);
});

test('modules find each other wherever the folder is, and all that they name is there', async () => {
  const modules = await readModules();
  for (const [name, code] of modules) {
    const named = [...code.matchAll(/(?:from|import)\s*\(?["']([^"']+\.js)["']/g)].map(([, path = '']) => path);
    for (const path of named) {
      expect(path).toMatch(/^\.\.?\//);
      expect(modules.has(posix.join(posix.dirname(name), path)), `${name} names ${path}`).toBe(true);
    }
  }
});

test('what elements have in common comes with no element', async () => {
  const modules = await readModules();
  expect(modules.get('elements.js')).toContain('setDefaultClient');
  const shared = modules.get('elements.js')?.match(/(?<!\()["']\.\/push-[^"']+["']/g) ?? [];
  expect(shared).toEqual([]);
});

test('the modules come with the notices of what they contain', async () => {
  expect(await readFile(join(folder, 'elements/elements.licenses.md'), 'utf8')).toContain('## lit');
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
