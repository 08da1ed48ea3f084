import {
  DEFAULT_PROMPT_POLICY,
  decidePrompt,
  NO_PROMPT_HISTORY,
  type PromptDecision,
  type PromptHistory,
  type PushState,
} from '@web-push-kit/protocol';
import type { ClientContext } from './client-context.js';
import { addDismissal } from './prompt-history.js';

/** Where it is remembered that someone was asked, and whose time goes by. */
type Memory = Pick<ClientContext, 'now' | 'storage'>;

/** Remembers that the user closed the page's own prompt. */
export function recordDismissal(memory: Memory, choice: 'later' | 'never'): Promise<void> {
  const now = memory.now();
  return record(memory, (history) => addDismissal(history, choice, now));
}

/** Remembers that the user closed the browser's question without an answer. */
export function recordNativeDismissal(memory: Memory): Promise<void> {
  const lastNativeDismissedAt = memory.now();
  return record(memory, ({ nativeDismissedCount = 0, ...history }) => ({
    ...history,
    nativeDismissedCount: nativeDismissedCount + 1,
    lastNativeDismissedAt,
  }));
}

/** Whether the page's own prompt may be shown now, by the kit's default policy. */
export async function decideNextPrompt({ now, storage }: Memory, state: PushState): Promise<PromptDecision> {
  const history = await storage.read('prompt-history');
  return decidePrompt(history ?? NO_PROMPT_HISTORY, DEFAULT_PROMPT_POLICY, { now: now(), state });
}

async function record({ storage }: Memory, change: (history: PromptHistory) => PromptHistory): Promise<void> {
  await storage.update('prompt-history', (history = NO_PROMPT_HISTORY) => change(history));
}
