import type { PushState } from './push-state.js';

const DAY_MS = 86_400_000;

/** What happened when this browser was asked before, and how well its user knows the site. */
export interface PromptHistory {
  /** How often the user put the site's own question off. */
  readonly dismissedCount: number;
  /** When that last happened, in epoch milliseconds. */
  readonly lastDismissedAt: number | undefined;
  /** The user chose not to be asked again. */
  readonly isRefused: boolean;
  /** How often the browser's own question was closed without an answer. */
  readonly nativeDismissedCount?: number;
  /** When that last happened, in epoch milliseconds. */
  readonly lastNativeDismissedAt?: number;
  readonly visits?: number;
  /** When the site was last in use, in epoch milliseconds: after a while of absence, a new visit begins. */
  readonly lastSeenAt?: number;
  /** Addresses shown, those that a single-page site showed without a load too. */
  readonly pageViews?: number;
  /** Milliseconds in which the user did something here. */
  readonly engagedMs?: number;
  /** Names of the site's own events, such as `'booked'`, that have happened. */
  readonly events?: readonly string[];
}

/** When the user may be asked, and how soon again. */
export interface PromptPolicy {
  /** Milliseconds to wait after the first, second, … dismissal; after one more, never. */
  readonly backoffMs: readonly number[];
  /** How often the site's own question may be put off before it is never asked again. Default: as `backoffMs` says. */
  readonly maxDismissals?: number;
  /** How often the browser's own question may be closed without an answer. Default 2: browsers block at the third. */
  readonly maxNativeDismissals?: number;
  /** Milliseconds to wait after that. Default: 30 days. */
  readonly nativeBackoffMs?: number;
  readonly minVisits?: number;
  readonly minPageViews?: number;
  readonly minEngagedMs?: number;
  /** An event of the site's own that must have happened. */
  readonly afterEvent?: string;
}

/** What holds while the decision is made. */
export interface PromptContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where the browser stands. Default: somewhere where asking makes sense. */
  readonly state?: PushState;
  /** Nobody sees the page: it is in the background, or loaded ahead of time. */
  readonly isHidden?: boolean;
  /** Something else asks for the user's attention, such as a cookie banner. */
  readonly isBusy?: boolean;
}

/** Why the user is not asked any more. */
export type PromptNeverReason =
  | 'refused'
  | 'opted-out'
  | 'denied'
  | 'subscribed'
  | 'unavailable'
  | 'asked-enough'
  | 'browser-limit';

/** Why the user is not asked yet. */
export type PromptWaitReason =
  | 'backoff'
  | 'browser-backoff'
  | 'visits'
  | 'page-views'
  | 'engagement'
  | 'event'
  | 'hidden'
  | 'busy';

/** Whether to ask now. */
export type PromptDecision =
  | { readonly kind: 'ask' }
  /** `untilAt` is in epoch milliseconds; where it is missing, what is waited for is not a time. */
  | { readonly kind: 'wait'; readonly reason: PromptWaitReason; readonly untilAt?: number }
  | { readonly kind: 'never'; readonly reason: PromptNeverReason };

/** 7, 30 and 90 days, then never. */
export const DEFAULT_PROMPT_POLICY: PromptPolicy = { backoffMs: [7 * DAY_MS, 30 * DAY_MS, 90 * DAY_MS] };

/**
 * For a question that comes by itself rather than at a moment of the site's choice: not before the second page and half
 * a minute of use.
 */
export const AUTO_PROMPT_POLICY: PromptPolicy = { ...DEFAULT_PROMPT_POLICY, minPageViews: 2, minEngagedMs: 30_000 };

/** The history of a browser that was never asked. */
export const NO_PROMPT_HISTORY: PromptHistory = { dismissedCount: 0, lastDismissedAt: undefined, isRefused: false };

/**
 * Decides whether the user may be asked, by a prompt of the page's own, to turn notifications on.
 *
 * Reasons that last outrank those that pass, so that the reason tells what would have to change.
 */
export function decidePrompt(history: PromptHistory, policy: PromptPolicy, context: PromptContext): PromptDecision {
  const never = findObstacle(context.state) ?? findRefusal(history, policy);
  if (never !== undefined) return { kind: 'never', reason: never };
  const pause = findPause(history, policy);
  if (context.now < pause.untilAt) return { kind: 'wait', ...pause };
  const reason = findShortfall(history, policy) ?? findDisturbance(context);
  return reason === undefined ? { kind: 'ask' } : { kind: 'wait', reason };
}

/** Whether asking could lead anywhere, and would not pester someone who has already decided. */
function findObstacle(state: PushState | undefined): PromptNeverReason | undefined {
  switch (state?.kind) {
    case 'denied':
    case 'subscribed':
      return state.kind;
    case 'unsupported':
    case 'insecure':
      return 'unavailable';
    case 'unsubscribed':
      if (state.reason === 'opted-out') return state.reason;
      // Not acknowledged yet: the kit sees to that, the user need not.
      return state.reason === 'not-subscribed' ? undefined : 'subscribed';
    default:
      return undefined;
  }
}

function findRefusal(history: PromptHistory, policy: PromptPolicy): PromptNeverReason | undefined {
  const { maxDismissals = policy.backoffMs.length + 1, maxNativeDismissals = 2 } = policy;
  if (history.isRefused) return 'refused';
  if (history.dismissedCount >= Math.min(maxDismissals, policy.backoffMs.length + 1)) return 'asked-enough';
  return (history.nativeDismissedCount ?? 0) >= maxNativeDismissals ? 'browser-limit' : undefined;
}

/** The later of the two pauses. */
function findPause(
  { dismissedCount, lastDismissedAt = 0, nativeDismissedCount = 0, lastNativeDismissedAt = 0 }: PromptHistory,
  { backoffMs, nativeBackoffMs = 30 * DAY_MS }: PromptPolicy,
): { readonly reason: PromptWaitReason; readonly untilAt: number } {
  const untilAt = dismissedCount > 0 ? lastDismissedAt + (backoffMs[dismissedCount - 1] ?? 0) : 0;
  const nativeUntilAt = nativeDismissedCount > 0 ? lastNativeDismissedAt + nativeBackoffMs : 0;
  return nativeUntilAt > untilAt
    ? { reason: 'browser-backoff', untilAt: nativeUntilAt }
    : { reason: 'backoff', untilAt };
}

/** What the user has not done yet of what the site wants to see first. */
function findShortfall(history: PromptHistory, policy: PromptPolicy): PromptWaitReason | undefined {
  const { minVisits = 0, minPageViews = 0, minEngagedMs = 0, afterEvent } = policy;
  if ((history.visits ?? 0) < minVisits) return 'visits';
  if ((history.pageViews ?? 0) < minPageViews) return 'page-views';
  if ((history.engagedMs ?? 0) < minEngagedMs) return 'engagement';
  return afterEvent === undefined || history.events?.includes(afterEvent) ? undefined : 'event';
}

function findDisturbance({ isHidden, isBusy, state }: PromptContext): PromptWaitReason | undefined {
  if (isHidden) return 'hidden';
  const isMoving = state?.kind === 'checking' || state?.kind === 'prompting' || state?.kind === 'subscribing';
  return isBusy || isMoving ? 'busy' : undefined;
}
