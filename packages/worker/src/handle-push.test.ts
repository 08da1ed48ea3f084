import type { Dialect, PushMessage } from '@web-push-kit/protocol';
import { builtInDialects, parseWorkerMessage, readNotificationData } from '@web-push-kit/protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FakeStorage, hangingStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { startWorker } from '../test/fake-worker-scope.js';
import { appBadge as badge, dismissal } from './index.js';

const storage = new FakeStorage();

/** A payload format of the application: every JSON object means `message`. */
function dialectFor(message: PushMessage): Dialect {
  return { name: 'own', parse: () => message };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a push that is to be shown', () => {
  test('becomes a notification with the text, the picture and the link of its message', async () => {
    const { scope, push } = startWorker({}, { storage });

    await push({ title: 'Boots are back', body: 'Size 42', url: '/boots', icon: '/boots.png', tag: 'stock' });

    expect(scope.showCalls).toHaveLength(1);
    const { title, options } = scope.showCalls[0]!;
    expect(title).toBe('Boots are back');
    expect(options).toMatchObject({ body: 'Size 42', icon: 'https://shop.example/boots.png', tag: 'stock' });
    expect(readNotificationData(options.data)?.url).toBe('https://shop.example/boots');
    expect(scope.reported).toEqual([]);
  });

  test('is shown before anything else is asked of the browser', async () => {
    const { scope, push } = startWorker({ windows: [new FakeWindow('https://shop.example/')] }, { storage });

    const done = push('Hello');
    expect(scope.log).toEqual(['showNotification']);

    await done;
    expect(scope.log).toEqual(['showNotification', 'matchAll']);
  });

  test('is shown while storage does not answer', async () => {
    const { scope, push } = startWorker({}, { storage: hangingStorage() });
    await push('Hello');
    expect(scope.visible).toHaveLength(1);
  });

  test.each([
    ['no data', null],
    ['blank text', '  '],
    ['an empty object', {}],
  ])('has the host name for a title when it brings %s', async (_name, body) => {
    const { scope, push } = startWorker({ scope: 'https://shop.example:8443/app/' }, { storage });
    await push(body);
    expect(scope.visible.map((notification) => notification.title)).toEqual(['shop.example:8443']);
  });

  test("has the site's title, icon and badge when it brings none of its own", async () => {
    const { scope, push } = startWorker(
      { scope: 'https://shop.example/app/' },
      { storage, defaultTitle: 'Boot Shop', icon: 'icon.png', badge: '/badge.png' },
    );

    await push('Size 42 is back');

    expect(scope.showCalls[0]).toMatchObject({
      title: 'Boot Shop',
      options: {
        body: 'Size 42 is back',
        icon: 'https://shop.example/app/icon.png',
        badge: 'https://shop.example/badge.png',
      },
    });
  });

  test('has no more buttons than the browser shows', async () => {
    const actions = ['a', 'b', 'c'].map((action) => ({ action, title: action.toUpperCase() }));
    const { scope, push } = startWorker({ maxActions: 2 }, { storage });
    await push({ title: 'Pick one', actions });
    expect(scope.showCalls[0]?.options.actions?.map(({ action }) => action)).toEqual(['a', 'b']);
  });
});

describe('a push that something goes wrong with', () => {
  test('loses an option that the browser refuses, not the notification nor its link', async () => {
    const refuseOnce = (count: number) => {
      if (count === 1) throw new TypeError('bad option');
    };
    const { scope, push } = startWorker({ onShow: refuseOnce }, { storage });

    await push({ title: 'Boots are back', body: 'Size 42', url: '/boots', icon: '/boots.png', tag: 'stock' });

    expect(scope.visible).toHaveLength(1);
    const { title, options } = scope.visible[0]!;
    expect([title, options.body, options.icon, options.tag]).toEqual(['Boots are back', 'Size 42', undefined, 'stock']);
    expect(readNotificationData(options.data)?.url).toBe('https://shop.example/boots');
  });

  test('still reaches the open pages when the permission is gone', async () => {
    const page = new FakeWindow('https://shop.example/');
    const refuse = () => {
      throw new TypeError('No notification permission has been granted for this origin.');
    };
    const { scope, push } = startWorker({ windows: [page], onShow: refuse }, { storage });

    await push('Hello');

    expect(scope.showCalls).toHaveLength(2);
    expect(scope.reported).toHaveLength(2);
    expect(page.messages).toHaveLength(1);
  });

  test('is shown with the default title when its data can not be read', async () => {
    const { scope, dispatch } = startWorker({}, { storage, defaultTitle: 'Boot Shop' });
    const text = () => {
      throw new Error('no text');
    };
    await dispatch('push', { data: { text } });
    expect(scope.visible.map(({ title }) => title)).toEqual(['Boot Shop']);
  });

  test("is shown as text when an application's dialect makes nonsense of it", async () => {
    const nonsense = { kind: 'show', dialect: 'own', title: 'Sale', hasOwnTitle: true, actions: 7 };
    const dialects = [dialectFor(nonsense as unknown as PushMessage)];
    const { scope, push } = startWorker({}, { storage, dialects });
    await push({ anything: true });
    expect(scope.visible.map(({ title }) => title)).toEqual(['Sale']);
  });

  test('is done although a page, the badge and the list of windows fail', async () => {
    const broken = new FakeWindow('https://shop.example/a', {
      postMessage: () => {
        throw new DOMException('could not be cloned', 'DataCloneError');
      },
    });
    const whole = new FakeWindow('https://shop.example/b');
    const { scope, push } = startWorker(
      { windows: [broken, whole], setAppBadge: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      { storage },
      [badge],
    );

    await push({ title: 'Two new', badge: 2 });

    expect(scope.visible).toHaveLength(1);
    expect(whole.messages.map(({ kind }) => kind)).toEqual(['message', 'records-changed']);
  });

  test('is shown without its icon when that loads too slowly, and once only when it comes after all', async () => {
    vi.useFakeTimers();
    const page = new FakeWindow('https://shop.example/');
    let finish: (() => void) | undefined;
    const icon = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const onShow = (count: number) => (count === 1 ? icon : undefined);
    const { scope, push } = startWorker({ windows: [page], onShow }, { storage });

    const done = push({ title: 'Hello', icon: '/slow.png' });
    await vi.advanceTimersByTimeAsync(4999);
    expect(page.messages).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.messages).toHaveLength(1);
    expect(scope.visible.map(({ options }) => options.icon)).toEqual([undefined]);

    finish?.();
    await done;
    expect(scope.visible.map(({ options }) => options.icon)).toEqual(['https://shop.example/slow.png']);
  });

  test('is done although the browser never lists its windows', async () => {
    vi.useFakeTimers();
    const { scope, push } = startWorker({ matchAll: () => new Promise(() => undefined) }, { storage });
    const done = push('Hello');
    await vi.advanceTimersByTimeAsync(1000);
    await done;
    expect(scope.visible).toHaveLength(1);
  });
});

describe('after a notification is shown', () => {
  test('every open page is told, as plain data that the page can read', async () => {
    const pages = [new FakeWindow('https://shop.example/'), new FakeWindow('https://shop.example/other')];
    const { push } = startWorker({ windows: pages }, { storage });

    await push({ title: 'Boots are back', url: '/boots' });

    for (const page of pages) {
      const message = parseWorkerMessage(page.messages[0]);
      expect(message).toMatchObject({
        kind: 'message',
        message: { title: 'Boots are back', url: 'https://shop.example/boots' },
      });
    }
  });

  test.each([
    ['sets the badge', 3, [3]],
    ['clears the badge', 0, [0]],
    ['leaves the badge alone', undefined, []],
  ])('a message %s of the app', async (_name, appBadge, expected) => {
    const { scope, push } = startWorker({}, { storage }, [badge]);
    await push({ title: 'Mail', appBadge });
    expect(scope.appBadges).toEqual(expected);
  });
});

describe('a push that names nothing to show', () => {
  test.each<PushMessage>([
    { kind: 'badge', appBadge: 4 },
    { kind: 'activate', token: 'abc' },
    { kind: 'renew' },
    { kind: 'fetch', data: { id: 7 }, secrets: { key: 'secret' } },
  ])('is visible all the same ($kind)', async (message) => {
    const options = { storage, defaultTitle: 'Boot Shop', dialects: [dialectFor(message)] };
    const { scope, push } = startWorker({}, options, [badge]);
    await push({});
    expect(scope.visible.map(({ title }) => title)).toEqual(['Boot Shop']);
    expect(scope.appBadges).toEqual(message.kind === 'badge' ? [4] : []);
    expect(JSON.stringify(scope.showCalls)).not.toContain('secret');
  });
});

describe('a push that dismisses', () => {
  async function showThenDismiss(shown: readonly object[], message: PushMessage) {
    const own: Dialect = {
      name: 'own',
      parse: (payload) => (payload.isDismissal === true ? message : undefined),
    };
    const { scope, push } = startWorker({}, { storage, dialects: [own, ...builtInDialects] }, [dismissal]);
    for (const payload of shown) await push(payload);
    await push({ isDismissal: true });
    return scope.visible.map(({ title }) => title);
  }

  test('closes the notifications with its tags and shows nothing', async () => {
    const shown = [{ title: 'A', tag: 'a' }, { title: 'B', tag: 'b' }, { title: 'C' }];
    expect(await showThenDismiss(shown, { kind: 'dismiss', tags: ['a', ''] })).toEqual(['B', 'C']);
  });

  test('closes the notifications with its ids, as numbers or as text', async () => {
    const shown = [
      { title: 'A', data: { nid: 1 } },
      { title: 'B', data: { id: '2' } },
      { title: 'C', tag: '3' },
      { title: 'D', data: { id: 4 } },
    ];
    expect(await showThenDismiss(shown, { kind: 'dismiss', ids: ['1', 2, 3] })).toEqual(['D']);
  });

  test('closes everything when told so', async () => {
    const shown = [{ title: 'A', tag: 'a' }, { title: 'B' }];
    expect(await showThenDismiss(shown, { kind: 'dismiss', all: true })).toEqual([]);
  });

  test('shows the fallback when there was nothing to close', async () => {
    expect(await showThenDismiss([{ title: 'A', tag: 'a' }], { kind: 'dismiss', tags: ['b'] })).toEqual([
      'A',
      'shop.example',
    ]);
  });

  test('shows the fallback when the browser refuses to list its notifications', async () => {
    const { scope, push } = startWorker(
      { getNotifications: () => Promise.reject(new DOMException('no', 'InvalidStateError')) },
      { storage, dialects: [dialectFor({ kind: 'dismiss', all: true })] },
      [dismissal],
    );
    await push({});
    expect(scope.visible).toHaveLength(1);
  });

  test('shows the fallback when the browser never lists its notifications', async () => {
    vi.useFakeTimers();
    const { scope, push } = startWorker(
      { getNotifications: () => new Promise(() => undefined) },
      { storage, dialects: [dialectFor({ kind: 'dismiss', all: true })] },
      [dismissal],
    );
    const done = push({});
    await vi.advanceTimersByTimeAsync(2000);
    await done;
    expect(scope.visible).toHaveLength(1);
  });
});

describe('a mutable declarative push, which the browser has read itself', () => {
  const notification = {
    title: 'Boots are back',
    navigate: 'https://shop.example/boots',
    dir: 'auto',
    lang: '',
    body: 'Size 42',
    tag: 'stock',
    image: '',
    icon: '',
    badge: '',
    vibrate: [],
    timestamp: 1_700_000_000_000,
    renotify: false,
    silent: null,
    requireInteraction: false,
    data: { sku: 42 },
    actions: [{ action: 'buy', title: 'Buy', navigate: 'https://shop.example/buy' }],
  };

  test('is replaced by one with the same content and address', async () => {
    const { scope, dispatch } = startWorker({}, { storage, icon: '/icon.png' }, [badge]);

    await dispatch('push', { data: null, notification, appBadge: 5 });

    expect(scope.showCalls).toHaveLength(1);
    expect(scope.showCalls[0]).toMatchObject({
      title: 'Boots are back',
      options: {
        body: 'Size 42',
        tag: 'stock',
        timestamp: 1_700_000_000_000,
        navigate: 'https://shop.example/boots',
        icon: 'https://shop.example/icon.png',
        data: {
          url: 'https://shop.example/boots',
          actions: { buy: { url: 'https://shop.example/buy' } },
          data: { sku: 42 },
        },
      },
    });
    expect(scope.showCalls[0]?.options).not.toHaveProperty('image');
    expect(scope.appBadges).toEqual([5]);
  });

  test('is read by the built-in dialects although the application brings its own', async () => {
    const { scope, dispatch } = startWorker({}, { storage, dialects: [] });
    await dispatch('push', { data: null, notification });
    expect(scope.visible.map(({ title }) => title)).toEqual(['Boots are back']);
  });

  test('keeps its address when it has to be shown again without its options', async () => {
    const refuseOnce = (count: number) => {
      if (count === 1) throw new TypeError('bad option');
    };
    const { scope, dispatch } = startWorker({ onShow: refuseOnce }, { storage });
    await dispatch('push', { data: null, notification });
    expect(scope.visible[0]?.options.navigate).toBe('https://shop.example/boots');
  });

  test('leads to the site itself when its address is not allowed', async () => {
    const { scope, dispatch } = startWorker({}, { storage });
    await dispatch('push', { data: null, notification: { ...notification, navigate: 'https://evil.example/' } });
    expect(scope.visible[0]?.options.navigate).toBe('https://shop.example/');
  });

  test('is shown with its own title when the rest of it can not be read', async () => {
    const { scope, dispatch } = startWorker({}, { storage });
    await dispatch('push', { data: null, notification: { ...notification, data: 1n } });
    expect(scope.visible[0]).toMatchObject({
      title: 'Boots are back',
      options: { navigate: 'https://shop.example/boots' },
    });
  });
});

describe('the hooks of the site', () => {
  test('may change the message, and the notification', async () => {
    const options = {
      onMessage: () => ({ title: 'Changed', url: '/changed' }),
      beforeShow: () => ({ options: { requireInteraction: true } }) as never,
    };
    const { scope, push } = startWorker({}, { storage, ...options });
    await push({ title: 'Hello', body: 'World' });
    expect(scope.showCalls).toMatchObject([
      {
        title: 'Changed',
        options: { body: 'World', requireInteraction: true, data: { url: 'https://shop.example/changed' } },
      },
    ]);
  });

  test('hear of errors in place of the console', async () => {
    const errors: unknown[] = [];
    const fault = new Error('no');
    const onMessage = () => {
      throw fault;
    };
    const { scope, push } = startWorker({}, { storage, onMessage, onError: (error) => void errors.push(error) });
    await push('Hello');
    expect([errors, scope.reported]).toEqual([[fault], []]);
  });

  const fetching = [dialectFor({ kind: 'fetch', data: { id: 7 }, secrets: { key: 'secret' } })];

  test('may fetch what a message names, with the secrets that it needs', async () => {
    const heard: unknown[] = [];
    const onFetch = (...facts: unknown[]) => {
      heard.push(facts);
      return { title: 'Fetched', body: 'Reply', url: '/t/7' };
    };
    const { scope, push } = startWorker({}, { storage, dialects: fetching, onFetch });
    await push({});
    expect(heard).toEqual([[{ id: 7 }, { key: 'secret' }]]);
    expect(scope.showCalls).toMatchObject([{ title: 'Fetched', options: { body: 'Reply' } }]);
  });

  test('have 250 ms before the notification, and 5 s to fetch', async () => {
    vi.useFakeTimers();
    const hang = () => new Promise<never>(() => undefined);
    const options = { onMessage: hang, onFetch: hang, beforeShow: hang, dialects: fetching };
    const { scope, push } = startWorker({}, { storage, ...options });
    const done = push({});
    await vi.advanceTimersByTimeAsync(5499);
    expect(scope.visible).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(scope.visible).toHaveLength(1);
  });
});

describe('beside other handlers of the same worker', () => {
  test.each<['own' | 'all', object | string, number]>([
    ['own', 'plain text', 0],
    ['own', { order: 7 }, 0],
    ['own', { title: 'Hello' }, 1],
    ['all', 'plain text', 1],
  ])('claiming %s, %j leads to %i notifications', async (claim, body, expected) => {
    const { scope, push } = startWorker({ isStartedByEvents: false }, { storage, claim });
    const others = vi.fn();
    scope.addEventListener('push', others);
    await push(body);
    expect(scope.visible).toHaveLength(expected);
    // Whoever is there shows it, and not both.
    expect(others).toHaveBeenCalledTimes(1 - expected);
  });
});

test('a push on a Mac lasts a second longer in Chromium, which else shows a notification of its own', async () => {
  vi.useFakeTimers();
  const settled = vi.fn();
  const { push } = startWorker({ platform: 'macOS' }, { storage });
  const done = push('Hello').then(settled);
  await vi.advanceTimersByTimeAsync(999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await done;
});

test('a message takes back what it makes obsolete, and not itself', async () => {
  const { scope, push } = startWorker({}, { storage }, [dismissal]);
  await push({ title: 'A', tag: 'a' });
  await push({ title: 'B', data: { id: 7 } });
  await push({ title: 'C' });
  await push({ title: 'D', tag: 'a2', web_push_kit: { dismiss: { tags: ['a', 'a2'], ids: ['7'] } } });
  expect(scope.visible.map(({ title }) => title)).toEqual(['C', 'D']);
  await push({ title: 'E', web_push_kit: { dismiss: { all: true } } });
  expect(scope.visible.map(({ title }) => title)).toEqual(['E']);
});
