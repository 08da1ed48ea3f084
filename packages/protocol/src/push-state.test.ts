import { describe, expect, test } from 'vitest';
import { derivePushState, type PushFacts, type PushState } from './push-state.js';

/** A browser where everything works and nothing was asked yet. */
const FRESH: PushFacts = {
  isKnown: true,
  isSecureContext: true,
  isIosTab: false,
  isEmbedded: false,
  hasServiceWorker: true,
  hasPushManager: true,
  hasNotification: true,
  permission: 'default',
  hasSubscription: false,
  isAcknowledged: false,
  hasOptedOut: false,
  isOnline: true,
  activity: 'idle',
  failure: undefined,
};

const GRANTED = { permission: 'granted' } as const;
const SUBSCRIBED = { ...GRANTED, hasSubscription: true, isAcknowledged: true } as const;
const NO_API = { hasServiceWorker: false, hasPushManager: false, hasNotification: false } as const;

type Expected = PushState extends infer State ? (State extends PushState ? Omit<State, 'isOffline'> : never) : never;

const unsubscribed = (reason: 'opted-out' | 'not-subscribed' | 'not-acknowledged'): Expected => ({
  kind: 'unsubscribed',
  reason,
});

describe('derivePushState', () => {
  test.each<[string, Partial<PushFacts>, Expected]>([
    // What is missing, in order of precedence.
    ['nothing is known yet', { isKnown: false }, { kind: 'checking' }],
    [
      'nothing is known yet, whatever else',
      { ...SUBSCRIBED, isKnown: false, isSecureContext: false },
      { kind: 'checking' },
    ],
    ['the page is not secure', { isSecureContext: false }, { kind: 'insecure' }],
    ['the page is not secure and so lacks the API', { ...NO_API, isSecureContext: false }, { kind: 'insecure' }],
    ['a tab on iOS', { ...NO_API, hasServiceWorker: true, isIosTab: true }, { kind: 'ios-needs-install' }],
    ['an insecure tab on iOS', { ...NO_API, isIosTab: true, isSecureContext: false }, { kind: 'insecure' }],
    ['a tab on an iOS that has push in tabs', { isIosTab: true }, { kind: 'default' }],
    ['no service worker', { hasServiceWorker: false }, { kind: 'unsupported', reason: 'no-service-worker' }],
    ['no push', { hasPushManager: false }, { kind: 'unsupported', reason: 'no-push' }],
    ['no notifications', { hasNotification: false }, { kind: 'unsupported', reason: 'no-notifications' }],
    ['none of them', NO_API, { kind: 'unsupported', reason: 'no-service-worker' }],
    [
      'no push, though denied',
      { hasPushManager: false, permission: 'denied' },
      { kind: 'unsupported', reason: 'no-push' },
    ],
    ['a frame that can not ask', { isEmbedded: true }, { kind: 'unsupported', reason: 'embedded-page' }],
    [
      'a frame, which reads denied',
      { isEmbedded: true, permission: 'denied' },
      { kind: 'unsupported', reason: 'embedded-page' },
    ],
    ['a frame that lacks the API', { ...NO_API, isEmbedded: true }, { kind: 'unsupported', reason: 'embedded-page' }],
    ['a frame of a site that may', { ...SUBSCRIBED, isEmbedded: true }, { kind: 'subscribed' }],

    // The permission.
    ['nobody was asked', {}, { kind: 'default' }],
    ['nobody was asked, but an opt-out is remembered', { hasOptedOut: true }, { kind: 'default' }],
    ['denied', { permission: 'denied' }, { kind: 'denied' }],
    ['denied while the prompt is open', { permission: 'denied', activity: 'prompting' }, { kind: 'denied' }],
    ['denied after a failure', { permission: 'denied', failure: 'subscribe-failed' }, { kind: 'denied' }],
    ['denied after an opt-out', { permission: 'denied', hasOptedOut: true }, { kind: 'denied' }],
    ['denied beside a subscription that WebKit keeps', { ...SUBSCRIBED, permission: 'denied' }, { kind: 'denied' }],
    ['Safari forgot that it was granted', { ...SUBSCRIBED, permission: 'default' }, { kind: 'subscribed' }],
    [
      'Safari forgot, and the backend does not know it',
      { ...SUBSCRIBED, permission: 'default', isAcknowledged: false },
      unsubscribed('not-acknowledged'),
    ],
    [
      'Safari forgot after an opt-out',
      { ...SUBSCRIBED, permission: 'default', hasOptedOut: true },
      unsubscribed('opted-out'),
    ],

    // What is going on.
    ['the prompt is open', { activity: 'prompting' }, { kind: 'prompting' }],
    ['subscribing', { ...GRANTED, activity: 'subscribing' }, { kind: 'subscribing' }],
    [
      'subscribing again after a failure',
      { ...GRANTED, activity: 'subscribing', failure: 'subscribe-failed' },
      { kind: 'subscribing' },
    ],
    [
      'subscribing after an opt-out',
      { ...GRANTED, activity: 'subscribing', hasOptedOut: true },
      { kind: 'subscribing' },
    ],
    [
      'prompting although unsupported',
      { hasPushManager: false, activity: 'prompting' },
      { kind: 'unsupported', reason: 'no-push' },
    ],
    ['a failure', { ...GRANTED, failure: 'backend-unreachable' }, { kind: 'error', reason: 'backend-unreachable' }],
    ['a failure before anybody was asked', { failure: 'worker-timeout' }, { kind: 'error', reason: 'worker-timeout' }],
    [
      'a failure while subscribed',
      { ...SUBSCRIBED, failure: 'backend-rejected' },
      { kind: 'error', reason: 'backend-rejected' },
    ],

    // Consent and subscription.
    ['subscribed', SUBSCRIBED, { kind: 'subscribed' }],
    ['granted, but not subscribed', GRANTED, unsubscribed('not-subscribed')],
    [
      'the backend does not know the subscription',
      { ...SUBSCRIBED, isAcknowledged: false },
      unsubscribed('not-acknowledged'),
    ],
    ['acknowledged once, but gone', { ...GRANTED, isAcknowledged: true }, unsubscribed('not-subscribed')],
    ['an opt-out outranks a subscription', { ...SUBSCRIBED, hasOptedOut: true }, unsubscribed('opted-out')],
    ['an opt-out without a subscription', { ...GRANTED, hasOptedOut: true }, unsubscribed('opted-out')],
  ])('%s', (_name, facts, expected) => {
    expect(derivePushState({ ...FRESH, ...facts })).toEqual({ ...expected, isOffline: false });
  });

  test.each<[string, Partial<PushFacts>]>([
    ['checking', { isKnown: false }],
    ['default', {}],
    ['subscribed', SUBSCRIBED],
    ['error', { failure: 'backend-unreachable' }],
  ])('being offline changes nothing else: %s', (kind, facts) => {
    const online = derivePushState({ ...FRESH, ...facts });
    expect(online.kind).toBe(kind);
    expect(derivePushState({ ...FRESH, ...facts, isOnline: false })).toEqual({ ...online, isOffline: true });
  });
});
