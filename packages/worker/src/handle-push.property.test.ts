import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage, hangingStorage } from '../test/fake-storage.js';
import { FakeWindow } from '../test/fake-window.js';
import { type FakeBrowser, startWorker } from '../test/fake-worker-scope.js';
import type { PushHandlerOptions } from './push-handler-options.js';

/** Bodies of every kind: none, any text, any JSON, and JSON that looks like a message. */
const bodies = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc
    .dictionary(
      fc.constantFrom(
        ...['web_push', 'notification', 'title', 'body', 'url', 'tag', 'data', 'actions', 'silent', 'badge'],
        ...['web_push_kit', 'type', 'event', 'app_badge', 'activationToken', 'icon'],
      ),
      fc.oneof(
        fc.constantFrom<unknown>(8030, true, '/inbox', 'https://shop.example/'),
        fc.constant({ id: 'm1', topic: 't', dismiss: { all: true }, expires_at: 1, user_hash: 'u' }),
        fc.jsonValue(),
      ),
    )
    .map((payload) => JSON.stringify(payload)),
);

/** Longer than all deadlines of a push together. */
const BUDGET_MS = 60_000;

function fail(): never {
  throw new Error('fault');
}
const reject = async () => fail();
const hang = () => new Promise<never>(() => undefined);
const onFirst = (fault: () => unknown) => (count: number) => (count === 1 ? (fault() as Promise<void>) : undefined);
const rejectingStorage = {
  read: reject,
  readMany: reject,
  write: reject,
  remove: reject,
  take: reject,
  update: reject,
  updateMany: reject,
};

/** One thing each that goes wrong around the worker. */
const faults: Readonly<Record<string, readonly [FakeBrowser, PushHandlerOptions?]>> = {
  none: [{}],
  'storage hangs': [{}, { storage: hangingStorage() }],
  'storage rejects': [{}, { storage: rejectingStorage }],
  'onMessage throws': [{}, { onMessage: fail }],
  'onMessage hangs': [{}, { onMessage: hang }],
  'onMessage makes nonsense': [{}, { onMessage: () => ({ kind: 'show', title: 7, actions: 7, data: fail }) as never }],
  'beforeShow throws': [{}, { beforeShow: fail }],
  'beforeShow hangs': [{}, { beforeShow: hang }],
  'beforeShow makes nonsense': [{}, { beforeShow: () => ({ title: undefined, options: 7 }) as never }],
  'onFetch throws': [{}, { onFetch: fail }],
  'onFetch hangs': [{}, { onFetch: hang }],
  'onError throws': [{ onShow: onFirst(fail) }, { onError: fail }],
  'showNotification() throws once': [{ onShow: onFirst(fail) }],
  'an icon never loads': [{ onShow: onFirst(hang) }],
  'windows are not listed': [{ matchAll: reject }],
  'windows are never listed': [{ matchAll: hang }],
  'a page is gone': [{ windows: [new FakeWindow('https://shop.example/', { postMessage: fail, focused: true })] }],
  'notifications are not listed': [{ getNotifications: reject }],
  'notifications are never listed': [{ getNotifications: hang }],
  'the badge is refused': [{ setAppBadge: reject }],
  'the badge is never set': [{ setAppBadge: hang }],
  'the network is down': [{ fetch: reject }],
  'the server never answers': [{ fetch: hang }],
  'the subscription is never told': [{ getSubscription: hang }],
  'Background Sync is refused': [{ fetch: reject, sync: reject }],
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test.each(Object.keys(faults))(
  'any push ends in exactly one notification, and in time, when this fails: %s',
  async (name) => {
    const [browser, options] = faults[name] ?? [{}];
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom('show', 'suppress-when-focused'), async (body, foreground) => {
        const subscription = { endpoint: 'https://push.example/1', applicationServerKey: 'BA', topics: [], savedAt: 0 };
        const { scope, push } = startWorker(
          browser,
          {
            ...{ storage: new FakeStorage({ subscription }), receiptsUrl: '/receipts', inbox: {} },
            ...{ foreground: foreground as 'show' },
            ...options,
          },
          allFeatures,
        );
        const settled = vi.fn();
        const done = push(body).finally(settled);
        await vi.advanceTimersByTimeAsync(BUDGET_MS);
        expect(settled).toHaveBeenCalledOnce();
        await done;
        expect(scope.visible).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  },
);

test('a push shows one more notification, or takes away others', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { scope, push } = startWorker({}, { storage: new FakeStorage() }, allFeatures);
      const deliver = async (text: string | object | null) => {
        const done = push(text);
        await vi.advanceTimersByTimeAsync(BUDGET_MS);
        await done;
      };
      await deliver({ title: 'Here before', tag: 'n1' });
      await deliver(body);
      expect(scope.visible.length === 0 ? scope.showCalls.length : scope.visible.length).toBeGreaterThanOrEqual(1);
      expect(scope.visible.every(({ title }) => typeof title === 'string' && title !== '')).toBe(true);
    }),
    { numRuns: 100 },
  );
});
