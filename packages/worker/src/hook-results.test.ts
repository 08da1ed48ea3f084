import type { NotificationData } from '@web-push-kit/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage } from '../test/fake-storage.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import type { PushHandlerOptions } from './push-handler-options.js';

const HOME = 'https://shop.example/';
const MESSAGE = { title: 'Boots are back', body: 'Size 42', url: '/boots', icon: '/boots.png' };

/** Throws as a browser does for options that structured cloning can not copy, and for some that clash. */
const showLikeBrowser: FakeBrowser = { onShow: () => undefined };

async function pushWith(
  options: PushHandlerOptions,
  payload: object = MESSAGE,
  browser: FakeBrowser = showLikeBrowser,
) {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const worker = startWorker(browser, { storage: new FakeStorage(), onError, ...options }, allFeatures);
  await worker.push(payload);
  return { ...worker, errors };
}

describe('what a hook returns is read as a payload is', () => {
  const link = new URL('/orders/7', HOME);

  test.each<[string, PushHandlerOptions, object]>([
    ['onMessage', { onMessage: () => ({ url: link }) as never }, MESSAGE],
    ['onFetch', { onFetch: () => ({ title: 'Order', url: link }) as never }, { item_id: 5, type_id: 3, user_id: 2 }],
    [
      'a dialect',
      { dialects: [{ name: 'own', parse: () => ({ kind: 'show', title: 'Order', url: link }) as never }] },
      { any: 1 },
    ],
  ])('an address object from %s is a link', async (_name, options, payload) => {
    const { scope, click, errors } = await pushWith(options, payload);
    expect(scope.showCalls).toHaveLength(1);
    expect((scope.visible[0]!.data as NotificationData).url).toBe(link.href);
    await click();
    expect([scope.opened, errors]).toEqual([[link.href], []]);
  });

  test('beforeShow may return address objects too', async () => {
    const { scope } = await pushWith({ beforeShow: () => ({ options: { icon: link, badge: undefined } }) as never });
    expect(scope.showCalls[0]?.options.icon).toBe(link.href);
  });

  test('a member that is empty is taken away', async () => {
    const { scope } = await pushWith({ onMessage: () => ({ body: '', icon: undefined }) as never });
    expect(scope.showCalls[0]?.options).not.toHaveProperty('body');
    expect(scope.showCalls[0]?.options).not.toHaveProperty('icon');
  });

  test('a member of another type counts as not returned', async () => {
    const nonsense = { kind: 'shout', title: {}, body: [], url: 7, icon: () => 1, tag: Symbol('a'), actions: 'none' };
    const { scope, click } = await pushWith({ onMessage: () => nonsense as never });
    expect(scope.showCalls[0]).toMatchObject({ title: 'Boots are back', options: { icon: `${HOME}boots.png` } });
    await click();
    expect(scope.opened).toEqual([`${HOME}boots`]);
  });

  test.each<[string, object]>([
    ['a getter that throws', Object.defineProperty({}, 'title', { enumerable: true, get: () => JSON.parse('{') })],
    ['a number too big for JSON', { data: 7n }],
    [
      'a circle',
      Object.assign(Object.create(null), {
        get data() {
          return this;
        },
      }),
    ],
  ])('%s is reported, and the message is shown as it came', async (_name, returned) => {
    for (const hook of ['onMessage', 'beforeShow']) {
      const { scope, errors } = await pushWith({
        [hook]: () => (hook === 'beforeShow' ? { options: returned } : returned) as never,
      });
      expect(scope.showCalls).toMatchObject([{ title: 'Boots are back', options: { body: 'Size 42' } }]);
      expect(errors).toHaveLength(1);
    }
  });
});

test('whatever hooks return, a push is shown once, with a title, as plain JSON, and leads to a page of the site', async () => {
  const value = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
    fc.constantFrom<unknown>(new URL(HOME), new URL('https://evil.example/'), () => 1, Symbol('a'), Promise.resolve(1)),
    fc.webUrl(),
  );
  const names = [
    'kind',
    'title',
    'body',
    'url',
    'tag',
    'icon',
    'actions',
    'data',
    'vibrate',
    'silent',
    'options',
    'id',
  ];
  const returned = fc.oneof(value, fc.dictionary(fc.constantFrom(...names), value));
  await fc.assert(
    fc.asyncProperty(returned, returned, fc.boolean(), async (message, plan, isFetch) => {
      const hooks = { onMessage: () => message, onFetch: () => message, beforeShow: () => plan } as never;
      const { scope, click } = await pushWith(hooks, isFetch ? { item_id: 5, type_id: 3, user_id: 2 } : MESSAGE);
      expect(scope.visible).toHaveLength(1);
      const { title, options } = scope.showCalls.at(-1)!;
      expect(typeof title === 'string' && title.trim()).toBeTruthy();
      expect(JSON.parse(JSON.stringify(options))).toEqual(options);
      if (!(options.data as { webPushKit?: 1 } | null)?.webPushKit) return;
      await click();
      expect(scope.opened).toHaveLength(1);
      expect(scope.opened[0]?.startsWith(HOME)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the notification of last resort has a title, and leads to the start page', async () => {
  const now = () => {
    throw new Error('no clock');
  };
  const { scope, click } = await pushWith({ now });
  expect(scope.visible.map(({ title }) => title)).toEqual(['shop.example']);
  await click();
  expect(scope.opened).toEqual([HOME]);
});
