import { WIRE_VERSION, type WorkerMessage } from '@web-push-kit/protocol';
import { expect, test, vi } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { FakeWindow, type FakeWindowOptions } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import { foreground, inbox } from './index.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15';

/** A page that answers an offer at once. */
class AnsweringPage extends FakeWindow {
  override postMessage(message: WorkerMessage, transfer: Transferable[] = []): void {
    super.postMessage(message);
    const [port] = transfer;
    if (port instanceof MessagePort) port.postMessage({ webPushKit: WIRE_VERSION, kind: 'handled' });
  }
}

const inFront: FakeWindowOptions = { focused: true, visibilityState: 'visible' };

async function deliver(browser: FakeBrowser, page: FakeWindow, mode: 'show' | 'suppress-when-focused') {
  const storage = new FakeStorage();
  const options = { storage, foreground: mode };
  const { scope, push } = startWorker({ windows: [page], ...browser }, options, [inbox, foreground]);
  await push({ title: 'Hello' });
  return { shown: scope.visible.length, kinds: page.messages.map(({ kind }) => kind), storage };
}

test.each<[string, FakeBrowser]>([
  ['Chromium', { platform: 'Linux' }],
  ['Firefox', { userAgent: FIREFOX }],
])('%s: the page in front of the user may show a message itself', async (_name, browser) => {
  const page = new AnsweringPage('https://shop.example/', inFront);
  const { shown, kinds, storage } = await deliver(browser, page, 'suppress-when-focused');
  expect(shown).toBe(0);
  expect(kinds).toEqual(['offer', 'records-changed']);
  expect(storage.records.inbox?.items).toHaveLength(1);
});

test.each<[string, FakeBrowser, FakeWindow, 'show' | 'suppress-when-focused']>([
  ['the site has not chosen so', { platform: 'Linux' }, new AnsweringPage('https://shop.example/', inFront), 'show'],
  [
    'the browser may be WebKit, which counts silent pushes',
    { userAgent: SAFARI },
    new AnsweringPage('https://shop.example/', inFront),
    'suppress-when-focused',
  ],
  [
    'the page is focused and hidden, as a suspended one on iOS',
    { platform: 'Linux' },
    new AnsweringPage('https://shop.example/', { focused: true, visibilityState: 'hidden' }),
    'suppress-when-focused',
  ],
  [
    'another window has the focus',
    { platform: 'Linux' },
    new AnsweringPage('https://shop.example/', { visibilityState: 'visible' }),
    'suppress-when-focused',
  ],
])('a notification is shown when %s', async (...[, browser, page, mode]) => {
  const { shown } = await deliver(browser, page, mode);
  expect(shown).toBe(1);
});

test('a page that does not answer within 300 ms costs the user nothing', async () => {
  vi.useFakeTimers();
  const page = new FakeWindow('https://shop.example/', inFront);
  const done = deliver({ platform: 'Linux' }, page, 'suppress-when-focused');
  await vi.advanceTimersByTimeAsync(300);
  vi.useRealTimers();
  expect((await done).shown).toBe(1);
});
