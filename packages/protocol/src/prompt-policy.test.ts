import { describe, expect, test } from 'vitest';
import {
  AUTO_PROMPT_POLICY,
  DEFAULT_PROMPT_POLICY,
  decidePrompt,
  NO_PROMPT_HISTORY,
  type PromptContext,
  type PromptDecision,
  type PromptHistory,
  type PromptPolicy,
} from './prompt-policy.js';
import type { PushState } from './push-state.js';

const DAY_MS = 86_400_000;
const NOW = 1_700_000_000_000;

const dismissed = (dismissedCount: number, agoMs: number): PromptHistory => ({
  dismissedCount,
  lastDismissedAt: NOW - agoMs,
  isRefused: false,
});

const closed = (nativeDismissedCount: number, agoMs: number): PromptHistory => ({
  ...NO_PROMPT_HISTORY,
  nativeDismissedCount,
  lastNativeDismissedAt: NOW - agoMs,
});

const wait = (reason: string, untilAt?: number) => ({ kind: 'wait', reason, untilAt });
const never = (reason: string) => ({ kind: 'never', reason });

describe('decidePrompt keeps its distance', () => {
  test.each<[string, PromptHistory, object]>([
    ['asks on the first visit', NO_PROMPT_HISTORY, { kind: 'ask' }],
    ['waits a week after the first dismissal', dismissed(1, 7 * DAY_MS - 1), wait('backoff', NOW + 1)],
    ['asks once the week is over', dismissed(1, 7 * DAY_MS), { kind: 'ask' }],
    ['waits thirty days after the second one', dismissed(2, 30 * DAY_MS - 1), wait('backoff', NOW + 1)],
    ['asks once the thirty days are over', dismissed(2, 30 * DAY_MS), { kind: 'ask' }],
    ['waits ninety days after the third one', dismissed(3, 90 * DAY_MS - 1), wait('backoff', NOW + 1)],
    ['asks once the ninety days are over', dismissed(3, 90 * DAY_MS), { kind: 'ask' }],
    ['never asks after the fourth one', dismissed(4, 9999 * DAY_MS), never('asked-enough')],
    ['never asks who said never', { ...NO_PROMPT_HISTORY, isRefused: true }, never('refused')],
    [
      'never asks who said never, however long ago',
      { ...dismissed(1, 9999 * DAY_MS), isRefused: true },
      never('refused'),
    ],
    ['waits when the clock was put back', dismissed(1, -DAY_MS), wait('backoff', NOW + 8 * DAY_MS)],
    [
      "waits thirty days after the browser's own question",
      closed(1, 30 * DAY_MS - 1),
      wait('browser-backoff', NOW + 1),
    ],
    ['asks once those thirty days are over', closed(1, 30 * DAY_MS), { kind: 'ask' }],
    ['stops one short of where browsers block a site', closed(2, 9999 * DAY_MS), never('browser-limit')],
    [
      'waits for the later of two pauses',
      { ...dismissed(1, 0), ...{ nativeDismissedCount: 1, lastNativeDismissedAt: NOW } },
      wait('browser-backoff', NOW + 30 * DAY_MS),
    ],
  ])('%s', (_name, history, expected) => {
    expect(decidePrompt(history, DEFAULT_PROMPT_POLICY, { now: NOW })).toEqual(expected);
  });

  test('a site may ask only once', () => {
    const once: PromptPolicy = { backoffMs: [] };
    expect(decidePrompt(NO_PROMPT_HISTORY, once, { now: NOW })).toEqual({ kind: 'ask' });
    expect(decidePrompt(dismissed(1, 9999 * DAY_MS), once, { now: NOW })).toEqual(never('asked-enough'));
  });

  test('a site may stop sooner than its pauses do', () => {
    const policy = { ...DEFAULT_PROMPT_POLICY, maxDismissals: 2 };
    expect(decidePrompt(dismissed(1, 7 * DAY_MS), policy, { now: NOW })).toEqual({ kind: 'ask' });
    expect(decidePrompt(dismissed(2, 9999 * DAY_MS), policy, { now: NOW })).toEqual(never('asked-enough'));
  });
});

describe('decidePrompt wants to see that the user knows the site', () => {
  test.each<[string, PromptHistory, PromptPolicy, object]>([
    ['one visit short', { ...NO_PROMPT_HISTORY, visits: 1 }, { backoffMs: [], minVisits: 2 }, wait('visits')],
    ['enough visits', { ...NO_PROMPT_HISTORY, visits: 2 }, { backoffMs: [], minVisits: 2 }, { kind: 'ask' }],
    ['no page counted', NO_PROMPT_HISTORY, AUTO_PROMPT_POLICY, wait('page-views')],
    [
      'one millisecond of use short',
      { ...NO_PROMPT_HISTORY, pageViews: 2, engagedMs: 29_999 },
      AUTO_PROMPT_POLICY,
      wait('engagement'),
    ],
    [
      'enough pages and use',
      { ...NO_PROMPT_HISTORY, pageViews: 2, engagedMs: 30_000 },
      AUTO_PROMPT_POLICY,
      { kind: 'ask' },
    ],
    [
      'another event than the one awaited',
      { ...NO_PROMPT_HISTORY, events: ['signed-in'] },
      { backoffMs: [], afterEvent: 'booked' },
      wait('event'),
    ],
    [
      'the event',
      { ...NO_PROMPT_HISTORY, events: ['signed-in', 'booked'] },
      { backoffMs: [], afterEvent: 'booked' },
      { kind: 'ask' },
    ],
  ])('%s', (...[, history, policy, expected]) => {
    expect(decidePrompt(history, policy, { now: NOW })).toEqual(expected);
  });
});

describe('decidePrompt looks at where the browser stands', () => {
  const at = (state: object): PushState => ({ isOffline: false, ...state }) as PushState;

  test.each<[PushState, object]>([
    [at({ kind: 'default' }), { kind: 'ask' }],
    [at({ kind: 'ios-needs-install' }), { kind: 'ask' }],
    [at({ kind: 'error', reason: 'subscribe-timeout' }), { kind: 'ask' }],
    [at({ kind: 'unsubscribed', reason: 'not-subscribed' }), { kind: 'ask' }],
    [at({ kind: 'unsubscribed', reason: 'opted-out' }), never('opted-out')],
    [at({ kind: 'unsubscribed', reason: 'not-acknowledged' }), never('subscribed')],
    [at({ kind: 'subscribed' }), never('subscribed')],
    [at({ kind: 'denied' }), never('denied')],
    [at({ kind: 'insecure' }), never('unavailable')],
    [at({ kind: 'unsupported', reason: 'no-push' }), never('unavailable')],
    [at({ kind: 'checking' }), wait('busy')],
    [at({ kind: 'prompting' }), wait('busy')],
    [at({ kind: 'subscribing' }), wait('busy')],
  ])('%o', (state, expected) => {
    expect(decidePrompt(NO_PROMPT_HISTORY, DEFAULT_PROMPT_POLICY, { now: NOW, state })).toEqual(expected);
  });

  test.each<[string, Partial<PromptContext>, object]>([
    ['waits in a page that nobody sees', { isHidden: true }, wait('hidden')],
    ['waits behind a cookie banner', { isBusy: true }, wait('busy')],
  ])('%s', (_name, context, expected) => {
    expect(decidePrompt(NO_PROMPT_HISTORY, DEFAULT_PROMPT_POLICY, { now: NOW, ...context })).toEqual(expected);
  });

  test('a lasting reason is told before a passing one', () => {
    const context = { now: NOW, isBusy: true, isHidden: true };
    expect(decidePrompt(dismissed(4, 0), DEFAULT_PROMPT_POLICY, context)).toEqual(never('asked-enough'));
    expect(decidePrompt(dismissed(1, 0), DEFAULT_PROMPT_POLICY, context)).toEqual(wait('backoff', NOW + 7 * DAY_MS));
  });
});

test('the user’s word is final: whatever else holds, nobody is asked who refused, opted out or was asked enough', () => {
  const final = [{ ...NO_PROMPT_HISTORY, isRefused: true }, dismissed(4, 0), closed(2, 0)];
  for (const history of final) {
    for (const now of [0, NOW, NOW + 9999 * DAY_MS]) {
      const decision: PromptDecision = decidePrompt(history, DEFAULT_PROMPT_POLICY, { now });
      expect(decision.kind).toBe('never');
    }
  }
});
