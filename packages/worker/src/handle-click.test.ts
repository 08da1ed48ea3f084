import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeStorage, hangingStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import type { PushHandlerOptions } from './push-handler-options.js';

const NOW = 1_700_000_000_000;
const BOOTS = 'https://shop.example/boots';

const refuse = () => Promise.reject(new DOMException('Not allowed to focus a window.', 'InvalidAccessError'));
const hang = () => new Promise<never>(() => undefined);

/** A worker that has shown one notification, by default one that leads to the boots. */
async function showNotification(
  browser: FakeBrowser,
  message: object = { title: 'Boots are back', url: '/boots' },
  options: PushHandlerOptions = {},
) {
  const storage = new FakeStorage();
  const worker = startWorker(browser, { storage, now: () => NOW, ...options });
  await worker.push(message);
  for (const window of browser.windows ?? []) {
    window.log.length = 0;
    window.messages.length = 0;
  }
  worker.scope.log.length = 0;
  return { ...worker, storage };
}

/** Clicks, and lets as much time pass as the ladder may take. */
async function clickAndWait(click: () => Promise<void>) {
  vi.useFakeTimers();
  const done = click();
  await vi.advanceTimersByTimeAsync(30_000);
  await done;
}

afterEach(() => {
  vi.useRealTimers();
});

test('a click that comes before its push has been handled closes the notification after that', async () => {
  let finish: (() => void) | undefined;
  const afterPush = () => new Promise<void>((resolve) => (finish = resolve));
  const worker = startWorker({ isStartedByEvents: false }, { storage: new FakeStorage() }, [() => ({ afterPush })]);
  const pushing = worker.push({ title: 'Boots are back', url: '/boots' });
  await expect.poll(() => worker.scope.visible).toHaveLength(1);

  const clicking = worker.click();
  await expect.poll(() => worker.scope.opened).toEqual([BOOTS]);
  expect(worker.scope.visible).toHaveLength(1);

  finish?.();
  await Promise.all([pushing, clicking]);
  expect(worker.scope.visible).toEqual([]);
});

// With the end of its event a browser takes back a right to a window, and it takes that of the other click.
test('a click is not over while another one is being led', async () => {
  const page = new FakeWindow('https://shop.example/');
  let endHook: (() => void) | undefined;
  const onClick = ({ url }: { readonly url: string }) =>
    url === BOOTS ? new Promise<void>((resolve) => (endHook = resolve)) : undefined;
  const { push, click } = await showNotification({ windows: [page], isStartedByEvents: false }, undefined, { onClick });
  vi.useFakeTimers();
  const done: string[] = [];
  const first = click().then(() => done.push(`first, after ${page.navigations}`));
  await vi.advanceTimersByTimeAsync(1000);
  await push({ title: 'Hats are back', url: '/hats' });

  const second = click().then(() => done.push('second'));
  endHook?.();
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all([first, second]);

  expect(done).toContain(`first, after ${BOOTS},https://shop.example/hats`);
});

describe('a click while a page is open', () => {
  test('asks the page and focuses its window at the same time, and is done when the page answers', async () => {
    const page = new FakeWindow('https://shop.example/', { isListening: true });
    const { scope, storage, click } = await showNotification({ windows: [page] });

    await click();

    expect(page.asked).toEqual([BOOTS]);
    expect(page.log).toEqual(['message navigate', 'focus']);
    expect(scope.opened).toEqual([]);
    expect(scope.visible).toEqual([]);
    expect(storage.records).toEqual({});
  });

  test('is done by the page although its window can not be focused', async () => {
    const page = new FakeWindow('https://shop.example/', { isListening: true, focus: refuse });
    const { scope, click } = await showNotification({ windows: [page] });
    await click();
    expect(page.asked).toEqual([BOOTS]);
    expect([page.navigations, scope.opened]).toEqual([[], []]);
  });

  test('navigates the window of a page that does not answer, after focusing it', async () => {
    const page = new FakeWindow('https://shop.example/');
    const { scope, storage, click } = await showNotification({ windows: [page] });

    await clickAndWait(click);

    expect(page.log).toEqual(['message navigate', 'focus', 'navigate']);
    expect(page.navigations).toEqual([BOOTS]);
    expect(scope.opened).toEqual([]);
    expect(storage.records).toEqual({});
  });

  test('waits half a second for the page, not more', async () => {
    vi.useFakeTimers();
    const page = new FakeWindow('https://shop.example/');
    const { click } = await showNotification({ windows: [page] });

    const done = click();
    await vi.advanceTimersByTimeAsync(499);
    expect(page.navigations).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.navigations).toEqual([BOOTS]);
    await done;
  });

  test('navigates a window whose focus() never ends', async () => {
    const page = new FakeWindow('https://shop.example/', { focus: hang });
    const { click } = await showNotification({ windows: [page] });
    await clickAndWait(click);
    expect(page.navigations).toEqual([BOOTS]);
  });

  // Trap 15: the click pays for one window only, and focus() has taken it.
  test.each([
    ['refuses to navigate', refuse],
    ['never gets there', hang],
  ])('leaves the link for the next page when the window in front %s', async (_name, navigate) => {
    const page = new FakeWindow('https://shop.example/', { navigate });
    const { scope, storage, click } = await showNotification({ windows: [page] });
    await clickAndWait(click);
    expect(scope.opened).toEqual([]);
    expect(storage.records['pending-link']).toEqual({ url: BOOTS, at: NOW });
  });

  // Trap 16: a stale handle.
  test('opens a window when the open one can be neither focused nor navigated', async () => {
    const stale = () => Promise.reject(new DOMException('The client was not found.', 'NotFoundError'));
    const page = new FakeWindow('https://shop.example/', { focus: stale, navigate: stale });
    const { scope, storage, click } = await showNotification({ windows: [page] });
    await clickAndWait(click);
    expect(scope.opened).toEqual([BOOTS]);
    expect(storage.records).toEqual({});
  });

  // Trap 17: navigate() rejects for a window that another worker controls, or none.
  test('does not bring a silent page to the front that the worker can not navigate', async () => {
    const page = new FakeWindow('https://shop.example/', { isControlled: false });
    const { scope, click } = await showNotification({ windows: [page] });
    await clickAndWait(click);
    expect(page.log).toEqual(['message navigate']);
    expect(scope.opened).toEqual([BOOTS]);
  });

  test('focuses a page of no worker that shows the address', async () => {
    const boots = new FakeWindow(BOOTS, { isControlled: false });
    const { scope, click } = await showNotification({ windows: [boots] });
    await clickAndWait(click);
    expect([boots.focusCount, scope.opened]).toEqual([1, []]);
  });

  test('asks a page of no worker, and focuses it when it answers', async () => {
    const page = new FakeWindow('https://shop.example/', { isControlled: false, isListening: true });
    const { scope, click } = await showNotification({ windows: [page] });
    await click();
    expect(page.log).toEqual(['message navigate', 'focus']);
    expect(scope.opened).toEqual([]);
  });

  test('does not spend the click on a window that is just going away', async () => {
    const page = new FakeWindow('https://shop.example/');
    const { scope, click } = await showNotification({ windows: [page] });
    Object.assign(scope.clients, {
      matchAll: async () => (page.messages.length === 0 ? [page] : []),
    });
    await clickAndWait(click);
    expect(page.focusCount).toBe(0);
    expect(scope.opened).toEqual([BOOTS]);
  });

  test('is done when the window goes to a fragment of its page without ever saying so, as in Firefox', async () => {
    const page = new FakeWindow('https://shop.example/boots', { navigate: hang });
    const message = { title: 'Sizes', url: '/boots#sizes' };
    const { scope, storage, click } = await showNotification({ windows: [page] }, message);
    await clickAndWait(click);
    expect([page.navigations, scope.opened, storage.records]).toEqual([[`${BOOTS}#sizes`], [], {}]);
  });

  // Trap 18: null after a redirect to another origin; the window has left for where the link leads.
  test('is done when navigate() gives no window back', async () => {
    const page = new FakeWindow('https://shop.example/', { navigate: async () => null });
    const { scope, storage, click } = await showNotification({ windows: [page] });
    await clickAndWait(click);
    expect([scope.opened, storage.records]).toEqual([[], {}]);
  });

  test('opens a window when the open one was closed meanwhile', async () => {
    const page = new FakeWindow('https://shop.example/', {
      focus: refuse,
      navigate: refuse,
      postMessage: () => {
        throw new DOMException('gone', 'InvalidStateError');
      },
    });
    const { scope, click } = await showNotification({ windows: [] });
    Object.assign(scope.clients, { matchAll: async () => [page] });
    await clickAndWait(click);
    expect(scope.opened).toEqual([BOOTS]);
  });

  test('only focuses the window that was loaded at the address, when its page does not answer', async () => {
    const other = new FakeWindow('https://shop.example/', { focused: true });
    const boots = new FakeWindow(BOOTS);
    const { scope, click } = await showNotification({ windows: [other, boots] });

    await clickAndWait(click);

    expect([other.focusCount, boots.focusCount]).toEqual([0, 1]);
    expect([boots.navigations, scope.opened]).toEqual([[], []]);
  });

  test('asks the page that was loaded at the address too, as its router may have moved on', async () => {
    const boots = new FakeWindow(BOOTS, { isListening: true });
    const { click } = await showNotification({ windows: [boots] });
    await click();
    expect(boots.asked).toEqual([BOOTS]);
  });

  test('opens a window when the one at the address can not be focused', async () => {
    const boots = new FakeWindow(BOOTS, { focus: refuse });
    const { scope, click } = await showNotification({ windows: [boots] });
    await clickAndWait(click);
    expect(scope.opened).toEqual([BOOTS]);
  });

  test('takes the window in front when several are open', async () => {
    const windows = [
      new FakeWindow('https://shop.example/a', { isListening: true }),
      new FakeWindow('https://shop.example/b', { isListening: true, visibilityState: 'visible' }),
      new FakeWindow('https://shop.example/c', { isListening: true, visibilityState: 'visible', focused: true }),
    ];
    const { click } = await showNotification({ windows });
    await click();
    expect(windows.map((window) => window.asked.length)).toEqual([0, 0, 1]);
  });

  test('leaves the pages of another application on the origin alone', async () => {
    const blog = new FakeWindow('https://shop.example/blog/', { focused: true, isListening: true });
    const { scope, click } = await showNotification(
      { scope: 'https://shop.example/app/', windows: [blog] },
      { title: 'New', url: '/app/inbox' },
    );
    await click();
    expect(blog.focusCount).toBe(0);
    expect(scope.opened).toEqual(['https://shop.example/app/inbox']);
  });

  test('takes any page of the origin when the worker lives in a folder without pages', async () => {
    const page = new FakeWindow('https://shop.example/', { isListening: true });
    const { click } = await showNotification({ scope: 'https://shop.example/push/', windows: [page] });
    await click();
    expect(page.asked).toEqual([BOOTS]);
  });
});

describe('a click while no page is open', () => {
  test('opens the address', async () => {
    const { scope, storage, click } = await showNotification({});
    await click();
    expect(scope.opened).toEqual([BOOTS]);
    expect(storage.records).toEqual({});
  });

  test('opens the start of the site when the message has no link', async () => {
    const { scope, click } = await showNotification({ scope: 'https://shop.example/app/' }, { title: 'Hello' });
    await click();
    expect(scope.opened).toEqual(['https://shop.example/app/']);
  });

  test.each(['https://evil.example/', 'javascript:alert(1)', '//evil.example/boots', 'data:text/html,hi'])(
    'never leaves the site for %s',
    async (url) => {
      const { scope, click } = await showNotification({}, { title: 'Hello', url });
      await click();
      expect(scope.opened).toHaveLength(1);
      expect(new URL(scope.opened[0]!).origin).toBe('https://shop.example');
    },
  );

  test('opens another origin that the site allows, and leaves the open page where it is', async () => {
    const page = new FakeWindow('https://shop.example/', { isListening: true });
    const { scope, storage, click } = await showNotification(
      { windows: [page], openWindow: async () => null },
      { title: 'Help', url: 'https://help.example/42' },
      { allowedOrigins: ['https://help.example'] },
    );
    await click();
    expect(scope.opened).toEqual(['https://help.example/42']);
    expect([page.asked, page.focusCount]).toEqual([[], 0]);
    expect(storage.records).toEqual({});
  });

  test('does not wait for storage', async () => {
    const { scope, click } = await showNotification({}, undefined, { storage: hangingStorage() });
    await click();
    expect(scope.opened).toEqual([BOOTS]);
  });

  test('opens the address when the browser does not list its windows', async () => {
    const { scope, click } = await showNotification({ matchAll: () => Promise.reject(new TypeError('no')) });
    await click();
    expect(scope.opened).toEqual([BOOTS]);
  });
});

describe('a link that no window could be led to', () => {
  test.each([
    ['refuses to open one', refuse],
    ['never opens one', hang],
    ['opens one and does not say where', async () => null],
  ])('waits for the next page when the browser %s', async (_name, openWindow) => {
    const { storage, click } = await showNotification({ openWindow });
    await clickAndWait(click);
    expect(storage.records['pending-link']).toEqual({ url: BOOTS, at: NOW });
  });

  test('waits for the next page when the browser opens the start page instead', async () => {
    const { storage, click } = await showNotification({
      openWindow: async () => new FakeWindow('https://shop.example/'),
    });
    await clickAndWait(click);
    expect(storage.records['pending-link']).toEqual({ url: BOOTS, at: NOW });
  });

  test('does not wait when the start page goes there by itself', async () => {
    const start = new FakeWindow('https://shop.example/', { isListening: true });
    const { storage, click } = await showNotification({ openWindow: async () => start });
    await click();
    expect(start.asked).toEqual([BOOTS]);
    expect(storage.records).toEqual({});
  });

  test('is not kept for a fragment that the browser leaves out', async () => {
    const { storage, click } = await showNotification(
      { openWindow: async () => new FakeWindow(BOOTS) },
      { title: 'Sizes', url: '/boots#sizes' },
    );
    await click();
    expect(storage.records).toEqual({});
  });
});

describe('a click on a button', () => {
  const message = {
    title: 'Boots are back',
    url: '/boots',
    actions: [
      { action: 'buy', title: 'Buy', url: '/cart' },
      { action: 'toString', title: 'Text' },
    ],
  };

  test('opens the address of the button', async () => {
    const { scope, click } = await showNotification({}, message);
    await click('buy');
    expect(scope.opened).toEqual(['https://shop.example/cart']);
  });

  test.each(['toString', '__proto__', 'unknown'])(
    'opens the address of the message when %s has none',
    async (action) => {
      const { scope, click } = await showNotification({}, message);
      await click(action);
      expect(scope.opened).toEqual([BOOTS]);
    },
  );
});

test('a click on a notification of the kit is kept from listeners that were added later', async () => {
  const { scope, push, click } = startWorker({}, { storage: new FakeStorage() });
  const other = vi.fn();
  scope.addEventListener('notificationclick', other);
  await push({ title: 'Boots are back' });
  await click();
  expect(other).not.toHaveBeenCalled();
});

// Trap 48: notifications outlive the worker that showed them.
test('a notification that an older worker showed is led to its link', async () => {
  const { scope, dispatch } = startWorker({}, { storage: new FakeStorage() });
  const data = { webPushKit: 1, url: '/boots', message: { dialect: 'flat' }, unknown: true };
  await dispatch('notificationclick', { action: '', notification: { title: '', tag: '', data, close: vi.fn() } });
  expect(scope.opened).toEqual([BOOTS]);
});

describe('how a click finds its window', () => {
  test.each<[string, object, PushHandlerOptions, readonly string[]]>([
    ['the message says', { clickMatch: 'prefix' }, {}, ['/boots/red']],
    ['the site says, where the message does not', {}, { clickMatch: 'prefix' }, ['/boots/red']],
    ['the message says, whatever the site says', { clickMatch: 'exact' }, { clickMatch: 'prefix' }, []],
  ])('is as %s', async (...[, members, options, expected]) => {
    const windows = ['/', '/boots/red'].map((path) => new FakeWindow(`https://shop.example${path}`));
    const { dispatch } = startWorker({ windows }, { storage: new FakeStorage(), ...options });
    const data = { webPushKit: 1, url: '/boots', message: { dialect: 'flat' }, ...members };
    const notification = { title: '', tag: '', data, close: vi.fn() };
    await clickAndWait(() => dispatch('notificationclick', { action: '', notification }));
    const focusedOnly = windows.filter(({ focusCount, navigations }) => focusCount === 1 && navigations.length === 0);
    expect(focusedOnly.map(({ url }) => new URL(url).pathname)).toEqual(expected);
  });
});

describe('a notification of somebody else', () => {
  test.each([null, undefined, 'text', { url: '/boots' }, { webPushKit: 99, message: { dialect: 'flat' } }])(
    'is left alone (data: %j)',
    async (data) => {
      const page = new FakeWindow('https://shop.example/');
      const { scope, dispatch } = startWorker({ windows: [page] }, { storage: new FakeStorage() });
      const close = vi.fn();

      await dispatch('notificationclick', { action: '', notification: { tag: '', data, close } });
      await dispatch('notificationclose', { action: '', notification: { tag: '', data, close } });

      expect(close).not.toHaveBeenCalled();
      expect(scope.log).toEqual([]);
      expect(page.messages).toEqual([]);
    },
  );
});
