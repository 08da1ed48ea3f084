import type { SubscriptionRecord } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { isAcknowledged, planSync, type SyncFacts, type SyncStep } from './plan-sync.js';

const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;
const SETTINGS = '{"topics":["a"]}';
const RECORD: SubscriptionRecord = {
  endpoint: 'https://push.example/1',
  applicationServerKey: 'KEY',
  topics: ['a'],
  savedAt: NOW - 1000,
  settings: SETTINGS,
};
/** A subscriber whom browser, backend and storage agree about. */
const IN_ORDER: SyncFacts = {
  now: NOW,
  endpoint: RECORD.endpoint,
  subscriptionKey: 'KEY',
  expirationTime: null,
  record: RECORD,
  settings: SETTINGS,
  key: 'KEY',
  maySubscribe: true,
  canUpdate: true,
  isCheckDue: false,
  resyncIntervalMs: 7 * DAY_MS,
};

describe('planSync', () => {
  test.each<[string, Partial<SyncFacts>, SyncStep]>([
    ['all is in order', {}, 'none'],
    ['the backend has not been asked for long', { isCheckDue: true }, 'check'],

    ['the browser has no subscription', { endpoint: undefined, subscriptionKey: undefined }, 'subscribe'],
    ['there never was one', { endpoint: undefined, subscriptionKey: undefined, record: undefined }, 'subscribe'],
    ['the backend has another key', { key: 'NEW' }, 'subscribe'],
    ['someone else subscribed, for another key', { subscriptionKey: 'OTHER', record: undefined }, 'subscribe'],
    ['a silent browser subscribed for an older key', { subscriptionKey: undefined, key: 'NEW' }, 'subscribe'],

    ['subscribing would ask, and there is none', { endpoint: undefined, maySubscribe: false }, 'none'],
    ['subscribing would ask, and the key is another one', { key: 'NEW', maySubscribe: false }, 'none'],
    ['subscribing would ask, and half its life is over', { expirationTime: NOW + 1, maySubscribe: false }, 'none'],

    ['the backend never heard of it', { record: undefined }, 'send'],
    ['the browser has renewed it', { endpoint: 'https://push.example/2' }, 'send'],
    ['the backend has lost it', { record: { ...RECORD, savedAt: 0 } }, 'send'],
    ['it was acknowledged under another key', { record: { ...RECORD, applicationServerKey: 'OLD' } }, 'send'],
    ['the last word was a week ago', { now: RECORD.savedAt + 7 * DAY_MS }, 'send'],
    ['the last word was not quite a week ago', { now: RECORD.savedAt + 7 * DAY_MS - 1 }, 'none'],
    ['the last word will be tomorrow', { now: RECORD.savedAt - DAY_MS }, 'send'],
    ['its token may still come', { record: { ...RECORD, isPending: true } }, 'none'],
    [
      'its token has not come in ten minutes',
      { record: { ...RECORD, isPending: true }, now: RECORD.savedAt + 600_000 },
      'send',
    ],

    ['the user has chosen anew', { settings: '{"topics":[]}' }, 'update'],
    ['the user has chosen anew, and the backend can not update', { settings: '{}', canUpdate: false }, 'send'],

    ['half its life is over', { expirationTime: NOW + 999 }, 'subscribe'],
    ['not quite half its life is over', { expirationTime: NOW + 1000 }, 'none'],
  ])('%s: %s', (_name, difference, step) => {
    expect(planSync({ ...IN_ORDER, ...difference })).toBe(step);
  });
});

describe('isAcknowledged', () => {
  test.each<[string, Partial<SyncFacts>, boolean]>([
    ['what the backend has', {}, true],
    ['other settings are no other subscription', { settings: '{}' }, true],
    ['nothing', { endpoint: undefined }, false],
    ['another subscription', { endpoint: 'https://push.example/2' }, false],
    ['one for another key', { subscriptionKey: 'OTHER' }, false],
    ['one that the backend has lost', { record: { ...RECORD, savedAt: 0 } }, false],
  ])('%s', (_name, difference, expected) => {
    expect(isAcknowledged({ ...IN_ORDER, ...difference })).toBe(expected);
  });

  test('as long as the backend’s key is not known, the record is believed', () => {
    expect(isAcknowledged({ ...IN_ORDER, key: undefined })).toBe(true);
  });
});
