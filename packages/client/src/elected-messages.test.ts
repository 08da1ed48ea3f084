import { expect, test } from 'vitest';
import type { BrowserScope } from './browser-scope.js';
import { electedMessages } from './elected-messages.js';
import { createFakePushClient, type FakePushClient } from './fake/index.js';

/** Web Locks of one site: a name is held by one, and the others wait in line. */
class Locks {
  readonly #tails = new Map<string, Promise<unknown>>();

  request(name: string, { signal }: { readonly signal: AbortSignal }, task: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let isGranted = false;
      signal.addEventListener('abort', () => isGranted || reject(signal.reason), { once: true });
      const run = (this.#tails.get(name) ?? Promise.resolve()).then(() => {
        if (signal.aborted) return undefined;
        isGranted = true;
        return task();
      });
      this.#tails.set(name, run);
      run.then(resolve, reject);
    });
  }
}

function openPage(locks: Locks | undefined): { readonly push: FakePushClient; readonly heard: string[]; stop(): void } {
  const push = createFakePushClient({ scope: { navigator: { userAgent: '', locks } } as Partial<BrowserScope> });
  const heard: string[] = [];
  return { push, heard, stop: electedMessages(push, (message) => heard.push(message.title)) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('of three open pages one handles each message, and another one takes over when it closes', async () => {
  const locks = new Locks();
  const pages = [openPage(locks), openPage(locks), openPage(locks)] as const;
  const send = async (title: string): Promise<void> => {
    await settle();
    for (const { push } of pages) await push.receive({ title });
  };
  const heard = () => pages.map((page) => page.heard.join());

  await send('a');
  expect(heard()).toEqual(['a', '', '']);
  pages[0].stop();
  await send('b');
  expect(heard()).toEqual(['a', 'b', '']);
  pages[2].stop();
  pages[1].stop();
  await send('c');
  expect(heard()).toEqual(['a', 'b', '']);
});

test('a page that has stopped before it was its turn never handles one', async () => {
  const locks = new Locks();
  const page = openPage(locks);
  page.stop();
  await settle();
  await page.push.receive({ title: 'a' });
  expect(page.heard).toEqual([]);
});

test('where there are no locks, or they may not be used, every page handles every message', async () => {
  const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as Locks;
  for (const locks of [undefined, refusing]) {
    const page = openPage(locks);
    await settle();
    await page.push.receive({ title: 'a' });
    expect(page.heard).toEqual(['a']);
    page.stop();
    await page.push.receive({ title: 'b' });
    expect(page.heard).toEqual(['a']);
  }
});
