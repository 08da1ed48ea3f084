import type { PushState } from '@web-push-kit/protocol';
import { describe, expect, test } from 'vitest';
import { planSubscribe, type SubscribeFacts, type SubscribeView } from './push-subscribe-view.js';

const ONLINE = { isOffline: false } as const;
const DEFAULT: PushState = { kind: 'default', ...ONLINE };
const SUBSCRIBED: PushState = { kind: 'subscribed', isOffline: false };

const FACTS: SubscribeFacts = {
  state: DEFAULT,
  topic: 'bikes',
  topics: [],
  act: undefined,
  note: undefined,
  unsubscribe: false,
};

test.each<[string, Partial<SubscribeFacts>, Partial<SubscribeView>]>([
  ['nobody was asked', {}, { action: 'subscribe', state: 'default', label: undefined, isOn: false }],
  ['it is off', { state: { ...ONLINE, kind: 'unsubscribed', reason: 'opted-out' } }, { action: 'subscribe' }],
  ['it is blocked', { state: { ...ONLINE, kind: 'denied' } }, { action: 'help', label: undefined }],
  ['this is an iPhone, in a tab', { state: { ...ONLINE, kind: 'ios-needs-install' } }, { action: 'guide' }],
  ['it is not known yet', { state: { ...ONLINE, kind: 'checking' } }, { action: 'none', isHidden: false }],
  ['push cannot work', { state: { ...ONLINE, kind: 'unsupported', reason: 'no-push' } }, { isHidden: true }],
  ['the page is not secure', { state: { ...ONLINE, kind: 'insecure' } }, { isHidden: true }],
  ['another topic is on', { state: SUBSCRIBED, topics: ['cars'] }, { action: 'add-topic', state: 'unsubscribed' }],
  ['its topic is on', { state: SUBSCRIBED, topics: ['bikes'] }, { action: 'none', label: 'pushSubscribeOn' }],
  ['an adapter does not tell topics', { state: SUBSCRIBED, topics: undefined }, { isOn: true }],
  [
    'the browser asks for this button',
    { act: 'turning-on', state: { ...ONLINE, kind: 'prompting' } },
    { label: 'pushPrompting', state: 'prompting', action: 'none', isBusy: true },
  ],
  [
    'the browser asks for another button',
    { state: { ...ONLINE, kind: 'prompting' } },
    { label: undefined, isBusy: false },
  ],
  ['it is being turned on', { act: 'turning-on', state: SUBSCRIBED }, { label: 'pushTurningOn', state: 'subscribing' }],
  ['it is being turned off', { act: 'turning-off', state: SUBSCRIBED, topics: ['bikes'] }, { label: 'pushTurningOff' }],
  ['it has failed', { note: { kind: 'failed', code: 'offline' } }, { label: 'pushTryAgain', action: 'subscribe' }],
])('when %s', (_name, facts, expected) => {
  expect(planSubscribe({ ...FACTS, ...facts })).toMatchObject(expected);
});

describe('turning off', () => {
  test.each<[Partial<SubscribeFacts>, SubscribeView['action']]>([
    [{ unsubscribe: true, topics: ['bikes', 'cars'] }, 'remove-topic'],
    [{ unsubscribe: true, topics: ['bikes'] }, 'remove-topic'],
    [{ unsubscribe: 'all', topics: ['bikes', 'cars'] }, 'remove-topic'],
    [{ unsubscribe: 'all', topics: ['bikes'] }, 'unsubscribe'],
    [{ unsubscribe: true, topic: '' }, 'unsubscribe'],
    [{ unsubscribe: true, topics: undefined }, 'unsubscribe'],
  ])('%o: %s', (facts, action) => {
    const view = planSubscribe({ ...FACTS, state: SUBSCRIBED, ...facts });
    expect(view).toMatchObject({ action, label: 'pushSubscribeStop', status: { status: 'pushSubscribeOn' } });
  });
});

test('what has failed elsewhere on the page is shown only by a button that is about everything', () => {
  const state: PushState = { kind: 'error', reason: 'backend-unreachable', isOffline: false };
  expect(planSubscribe({ ...FACTS, state })).toMatchObject({ label: undefined, status: undefined });
  expect(planSubscribe({ ...FACTS, state, topic: '' })).toMatchObject({
    label: 'pushTryAgain',
    status: { status: 'pushCouldNotTurnOn' },
  });
});

test.each<[Partial<SubscribeFacts>, string | undefined]>([
  [{ act: 'turning-on', state: { ...ONLINE, kind: 'prompting' } }, 'pushPromptingDetail'],
  [{ act: 'turning-on', state: { ...ONLINE, kind: 'prompting', reason: 'unanswered' } }, 'pushUnanswered'],
  [{ note: { kind: 'dismissed' } }, 'pushDismissed'],
  [{ note: { kind: 'denied' }, state: { ...ONLINE, kind: 'denied' } }, 'pushDenied'],
  [{ note: { kind: 'queued' } }, 'pushOfflineQueued'],
  [{ note: { kind: 'stopped' } }, 'pushSubscribeStopped'],
  [{ note: { kind: 'not-saved', code: 'backend-rejected' } }, 'pushSubscribeNotSaved'],
  [{ note: { kind: 'not-turned-off', code: 'backend-rejected' } }, 'pushCouldNotTurnOff'],
  [{ state: { kind: 'default', isOffline: true } }, 'pushOffline'],
  [{ state: { ...ONLINE, kind: 'denied' } }, undefined],
  [{}, undefined],
])('below the button, for %o: %s', (facts, status) => {
  expect(planSubscribe({ ...FACTS, ...facts }).status?.status).toBe(status);
});
