import type { SubscriptionRecord } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { isAcknowledged, planSync, type SyncFacts, type SyncPlan } from './sync-plan.js';

const RECORD: SubscriptionRecord = { endpoint: 'e1', applicationServerKey: 'k1', topics: ['a', 'b'], savedAt: 1 };
const AGREED: SyncFacts = {
  endpoint: 'e1',
  subscriptionKey: 'k1',
  record: RECORD,
  backendKey: 'k1',
  forgotten: undefined,
  topics: ['a', 'b'],
};

describe('planSync', () => {
  test.each<[string, Partial<SyncFacts>, SyncPlan]>([
    ['does nothing when all agree', {}, { kind: 'none' }],
    ['takes topics in another order for the same', { topics: ['b', 'a'] }, { kind: 'none' }],
    ['does not need to know the key', { backendKey: undefined, subscriptionKey: undefined }, { kind: 'none' }],
    ['trusts the record where the browser does not tell the key', { subscriptionKey: undefined }, { kind: 'none' }],
    ['sends changed topics', { topics: ['a'] }, { kind: 'send', replaces: undefined }],
    ['sends what was never acknowledged', { record: undefined }, { kind: 'send', replaces: undefined }],
    ['sends what the backend has lost', { forgotten: RECORD }, { kind: 'send', replaces: undefined }],
    [
      'does not send again what was saved after the backend was asked',
      { forgotten: { ...RECORD, savedAt: 0 } },
      { kind: 'none' },
    ],
    ['names the old endpoint when the browser has changed it', { endpoint: 'e2' }, { kind: 'send', replaces: 'e1' }],
    [
      'subscribes where there is nothing',
      { endpoint: undefined, record: undefined },
      { kind: 'subscribe', replaces: undefined },
    ],
    ['names the lost endpoint when it subscribes anew', { endpoint: undefined }, { kind: 'subscribe', replaces: 'e1' }],
    ['subscribes anew when the key has changed', { backendKey: 'k2' }, { kind: 'subscribe', replaces: 'e1' }],
    [
      'notices a changed key by the record where the browser does not tell it',
      { backendKey: 'k2', subscriptionKey: undefined },
      { kind: 'subscribe', replaces: 'e1' },
    ],
    [
      'only sends when the subscription has the new key already',
      { subscriptionKey: 'k2', backendKey: 'k2' },
      { kind: 'send', replaces: undefined },
    ],
  ])('%s', (_name, change, plan) => {
    expect(planSync({ ...AGREED, ...change })).toEqual(plan);
  });
});

test('a missing subscription is never acknowledged, whatever the record says', () => {
  expect(isAcknowledged(AGREED)).toBe(true);
  expect(isAcknowledged({ ...AGREED, endpoint: undefined })).toBe(false);
});
