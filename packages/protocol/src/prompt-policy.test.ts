import { describe, expect, test } from 'vitest';
import { DEFAULT_PROMPT_POLICY, decidePrompt, NO_PROMPT_HISTORY, type PromptDecision } from './prompt-policy.js';

const DAY_MS = 86_400_000;
const NOW = 1_700_000_000_000;

const dismissed = (dismissedCount: number, agoMs: number) => ({
  dismissedCount,
  lastDismissedAt: NOW - agoMs,
  isRefused: false,
});

describe('decidePrompt', () => {
  test.each<[string, Parameters<typeof decidePrompt>[0], PromptDecision]>([
    ['asks on the first visit', NO_PROMPT_HISTORY, { kind: 'ask' }],
    ['waits a week after the first dismissal', dismissed(1, 7 * DAY_MS - 1), { kind: 'wait', untilAt: NOW + 1 }],
    ['asks once the week is over', dismissed(1, 7 * DAY_MS), { kind: 'ask' }],
    ['waits thirty days after the second one', dismissed(2, 30 * DAY_MS - 1), { kind: 'wait', untilAt: NOW + 1 }],
    ['asks once the thirty days are over', dismissed(2, 30 * DAY_MS), { kind: 'ask' }],
    ['waits ninety days after the third one', dismissed(3, 90 * DAY_MS - 1), { kind: 'wait', untilAt: NOW + 1 }],
    ['asks once the ninety days are over', dismissed(3, 90 * DAY_MS), { kind: 'ask' }],
    ['never asks after the fourth one', dismissed(4, 9999 * DAY_MS), { kind: 'never' }],
    ['never asks who said never', { ...NO_PROMPT_HISTORY, isRefused: true }, { kind: 'never' }],
    [
      'never asks who said never, however long ago',
      { ...dismissed(1, 9999 * DAY_MS), isRefused: true },
      { kind: 'never' },
    ],
    ['waits when the clock was put back', dismissed(1, -DAY_MS), { kind: 'wait', untilAt: NOW + 8 * DAY_MS }],
  ])('%s', (_name, history, expected) => {
    expect(decidePrompt(history, DEFAULT_PROMPT_POLICY, NOW)).toEqual(expected);
  });

  test('a site may ask only once', () => {
    expect(decidePrompt(NO_PROMPT_HISTORY, { backoffMs: [] }, NOW)).toEqual({ kind: 'ask' });
    expect(decidePrompt(dismissed(1, 9999 * DAY_MS), { backoffMs: [] }, NOW)).toEqual({ kind: 'never' });
  });
});
