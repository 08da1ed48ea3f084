import { NO_PROMPT_HISTORY, type PromptHistory } from '@web-push-kit/protocol';
import { accessClient } from './client-access.js';
import type { PushClient } from './push-client.js';

/** Counts that the page's own prompt was put away. @param now - Epoch milliseconds. */
export function addDismissal(history: PromptHistory, choice: 'later' | 'never', now: number): PromptHistory {
  return {
    ...history,
    dismissedCount: history.dismissedCount + 1,
    lastDismissedAt: now,
    isRefused: history.isRefused || choice === 'never',
  };
}

/** What is remembered of earlier prompts, and of how the site is used. `undefined` on a server. */
export async function readPromptHistory(push: PushClient): Promise<PromptHistory | undefined> {
  const access = await accessClient(push);
  return access && ((await access.storage.read('prompt-history')) ?? NO_PROMPT_HISTORY);
}

/**
 * Forgets that prompts were put away, the page's own and the browser's, "don't ask again" included: for a test, or for
 * a user who asks for it. How the site is used stays counted.
 */
export async function forgetPromptDismissals(push: PushClient): Promise<void> {
  const access = await accessClient(push);
  await access?.storage.update('prompt-history', (history = NO_PROMPT_HISTORY) => {
    const { nativeDismissedCount: _count, lastNativeDismissedAt: _at, ...others } = history;
    return { ...others, ...NO_PROMPT_HISTORY };
  });
}
