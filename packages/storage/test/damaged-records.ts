import { isDeepStrictEqual } from 'node:util';
import { encodeBase64Url } from '@web-push-kit/protocol';
import fc from 'fast-check';
import { type KitKey, type KitRecords, type RequestTemplate, readRecord } from '../src/index.js';

/** Records as they may stand in storage, of whatever shape. */
export type StoredRecords = { readonly [Key in KitKey]?: unknown };

const MINUTE_MS = 60_000;

/** The key that the fakes of a backend have: a point that ends in 1. */
const KEY = encodeBase64Url(Uint8Array.from({ length: 65 }, (_, index) => (index === 0 ? 4 : Number(index === 64))));

/**
 * Returns one of each record with all that it may have, as the kit writes them.
 *
 * @param at - When, by the clock of the device, in epoch milliseconds.
 */
export function createFullRecords(at: number): Required<KitRecords> {
  const saved = { endpoint: 'https://push.example/send/1', id: 's1', sent: '{}', topics: ['news'] };
  const template: RequestTemplate = {
    ...{ url: 'https://ferry.example/push/subscribe', method: 'POST', headers: { 'content-type': 'application/json' } },
    ...{ credentials: 'same-origin', body: '{"endpoint":"{{endpoint}}"}', encoding: 'json', keyEncoding: 'base64' },
  };
  const item = { id: 'm1', title: 'Delayed', body: 'By an hour', url: 'https://ferry.example/7', icon: '/icon.png' };
  return {
    subscription: {
      ...saved,
      applicationServerKey: KEY,
      savedAt: at,
      settings: '{"topics":["news"]}',
      isPending: true,
    },
    settings: {
      ...{ topics: ['news'], topicLevels: { news: 'important' }, attributes: { name: 'Anna', age: 7, isOld: false } },
      ...{ locale: 'de-AT', timeZone: 'Europe/Vienna', user: { id: 'anna', token: 'proof' } },
      consent: { at, text: 'Yes', locale: 'de' },
    },
    'opt-out': { at },
    outbox: { attempts: 2, notBefore: at + 4 * MINUTE_MS, isWanted: true, forget: [saved] },
    'prompt-history': {
      ...{
        dismissedCount: 1,
        lastDismissedAt: at,
        isRefused: true,
        nativeDismissedCount: 1,
        lastNativeDismissedAt: at,
      },
      ...{ visits: 3, lastSeenAt: at, pageViews: 7, engagedMs: 5000, events: ['booked'] },
    },
    'pending-link': { url: 'https://ferry.example/7', at },
    'worker-config': {
      ...{ backendUrl: 'https://ferry.example/push', applicationServerKey: KEY, topics: ['news'] },
      requests: { subscribe: template, activate: template },
    },
    'worker-settings': {
      ...{ defaultTitle: 'Ferries', icon: '/icon.png', badge: '/badge.png', allowedOrigins: ['https://help.example'] },
      ...{
        clickMatch: 'path',
        receiptsUrl: 'https://ferry.example/push/receipts',
        inbox: { maxCount: 5, maxAgeMs: 1e9 },
      },
    },
    preferences: {
      quietHours: [{ start: '22:00', end: '07:00', days: [0, 6], timeZone: 'Europe/Vienna' }],
      ...{
        snoozedUntil: at + 60 * MINUTE_MS,
        mutedTopics: ['offers'],
        caps: [{ topic: 'news', count: 3, perMs: 1e6 }],
      },
      ...{ attributes: { name: 'Anna', age: 7, isOld: false }, locale: 'de-AT', userHash: 'berta' },
      texts: { digest: '{count} more', away: '{count} missed', generic: 'Something new', actionFailed: 'Again' },
    },
    'delivery-log': { ids: ['m1'], shown: [{ topic: 'news', at }] },
    badge: { count: 3 },
    inbox: { items: [{ ...item, topic: 'news', tag: 'm1', at, isRead: false }] },
    receipts: { waiting: [{ kind: 'action', id: 'm1', action: 'ok', at }] },
    intents: { numbers: { push: at }, isEnded: true },
    device: { id: 'd1' },
  };
}

/** Whether a record can not be used as it stands. */
export function isDamaged(key: KitKey, stored: unknown, now: number): boolean {
  return stored !== undefined && !isDeepStrictEqual(readRecord(key, stored, now), stored);
}

/** Values of every type that storage can hold. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, undefined, true, false, '', 'x', 0, -1, 5, 0.5, 1e15, 9e15, Number.NaN, [], {}, [null], [{}]),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, maxDepth: 2 }),
);

/** Returns `value` with junk somewhere in it, or in its place. */
function damage(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return junk;
  const names = Object.keys(value);
  const members = value as Readonly<Record<string, unknown>>;
  const inside = fc.constantFrom(...names, 'extra').chain((name) =>
    damage(members[name]).map((member) => {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      return Object.assign(copy, { [name]: member });
    }),
  );
  const without = fc.constantFrom(...names).map((name) => {
    const copy: Record<string, unknown> = { ...members };
    delete copy[name];
    return copy;
  });
  return fc.oneof({ weight: 6, arbitrary: inside }, { weight: 1, arbitrary: without }, { weight: 1, arbitrary: junk });
}

/** Records, each missing, whole or damaged, and written by a clock that is up to 400 days ahead or behind. */
export function damagedRecords(now: number): fc.Arbitrary<StoredRecords> {
  const DAY_MS = 86_400_000;
  const clock = fc.oneof(fc.constant(now), fc.integer({ min: now - 400 * DAY_MS, max: now + 400 * DAY_MS }));
  return clock.chain((at) => {
    const full = createFullRecords(at);
    const records = Object.entries(full).map(([key, record]) => [
      key,
      fc.oneof(fc.constant(undefined), fc.constant(record), { weight: 3, arbitrary: damage(record) }),
    ]);
    return fc.record(Object.fromEntries(records) as Record<KitKey, fc.Arbitrary<unknown>>);
  });
}
