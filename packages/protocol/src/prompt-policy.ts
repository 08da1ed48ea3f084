const DAY_MS = 86_400_000;

/** What happened when this browser was asked before. */
export interface PromptHistory {
  /** How often the user put the question off. */
  readonly dismissedCount: number;
  /** When that last happened, in epoch milliseconds. */
  readonly lastDismissedAt: number | undefined;
  /** The user chose not to be asked again. */
  readonly isRefused: boolean;
}

/** How soon the user may be asked again. */
export interface PromptPolicy {
  /** Milliseconds to wait after the first, second, … dismissal; after one more, never. */
  readonly backoffMs: readonly number[];
}

/** Whether to ask now. */
export type PromptDecision =
  | { readonly kind: 'ask' }
  /** `untilAt` is in epoch milliseconds. */
  | { readonly kind: 'wait'; readonly untilAt: number }
  | { readonly kind: 'never' };

/** 7, 30 and 90 days, then never. */
export const DEFAULT_PROMPT_POLICY: PromptPolicy = { backoffMs: [7 * DAY_MS, 30 * DAY_MS, 90 * DAY_MS] };

/** The history of a browser that was never asked. */
export const NO_PROMPT_HISTORY: PromptHistory = { dismissedCount: 0, lastDismissedAt: undefined, isRefused: false };

/**
 * Decides whether the user may be asked, by a prompt of the page's own, to turn notifications on.
 *
 * @param now - Epoch milliseconds.
 */
export function decidePrompt(history: PromptHistory, policy: PromptPolicy, now: number): PromptDecision {
  if (history.isRefused) return { kind: 'never' };
  if (history.dismissedCount <= 0 || history.lastDismissedAt === undefined) return { kind: 'ask' };
  const waitMs = policy.backoffMs[history.dismissedCount - 1];
  if (waitMs === undefined) return { kind: 'never' };
  const untilAt = history.lastDismissedAt + waitMs;
  return now >= untilAt ? { kind: 'ask' } : { kind: 'wait', untilAt };
}
