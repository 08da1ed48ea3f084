import { forgetPromptDismissals, mayPrompt, readPromptHistory, trackEngagement } from '@web-push-kit/client';
import { DEFAULT_PROMPT_POLICY, decidePrompt, NO_PROMPT_HISTORY, type PromptDecision } from '@web-push-kit/protocol';
import { type ElementClient, isPushClient } from '../element-client.js';
import { readPageMoment } from './prompt-moment.js';
import { explainDecision, type PromptElementDecision } from './prompt-obstacle.js';
import { needsEngagement, readPolicy } from './prompt-policy-attributes.js';
import type { PromptRules } from './push-prompt-settings.js';

// Loaded by a prompt when it is asked, or when it would like to come by itself: what waits for a click does not need it.

export { explainDecision };

/** How often to look again, in milliseconds: time of use is counted in steps of five seconds. */
const LOOK_AGAIN_MS = 5000;

/** A backoff is days; whether it is over is looked at once in so long, in milliseconds. */
const LONGEST_PAUSE_MS = 3_600_000;

/** A prompt, as its rules see it. */
export type RuledPrompt = Element & PromptRules;

/** Decides whether the prompt may come now without having been called for. */
export async function decide(prompt: RuledPrompt, client: ElementClient): Promise<PromptElementDecision> {
  await client.whenReady;
  if (prompt.installMode === 'hide' && client.state.kind === 'ios-needs-install') {
    return { kind: 'never', reason: 'unavailable' };
  }
  const { isBusy, hasInteracted } = readPageMoment(prompt, prompt.waitFor);
  const decision = await decideByHistory(prompt, client, isBusy);
  const isTooEarly = prompt.afterInteraction && !hasInteracted;
  return decision.kind === 'ask' && isTooEarly ? { kind: 'wait', reason: 'interaction' } : decision;
}

/**
 * Waits until the prompt may come, counting how the site is used if the policy goes by that.
 *
 * @returns Whether it may; `false` once `signal` says that nobody wants to know any more.
 */
export async function waitForMoment(prompt: RuledPrompt, client: ElementClient, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const decision = await decide(prompt, client);
    if (decision.kind !== 'never') countUse(prompt, client);
    if (decision.kind === 'ask' || signal.aborted) break;
    await pause(decision, client, signal);
  }
  return !signal.aborted;
}

/** Has the kit count visits, pages and time of use, if the policy goes by them. */
export function countUse(prompt: RuledPrompt, client: ElementClient): void {
  if (isPushClient(client) && needsEngagement(readPolicy(prompt))) trackEngagement(client);
}

/** How often the prompt was put away, and when it may come again. */
export interface PromptMemory {
  /** `undefined` where the client does not tell. */
  readonly count: number | undefined;
  /** Epoch milliseconds, `Infinity` for never; `undefined` where the client does not tell. */
  readonly until: number | undefined;
}

/** Reads what is remembered. */
export async function recall(prompt: RuledPrompt, client: ElementClient): Promise<PromptMemory> {
  const history = isPushClient(client) ? await readPromptHistory(client) : undefined;
  const decision = await decideByHistory(prompt, client, false);
  const until = decision.kind === 'wait' ? decision.untilAt : undefined;
  return { count: history?.dismissedCount, until: decision.kind === 'never' ? Number.POSITIVE_INFINITY : until };
}

/** Forgets that prompts were put away. */
export async function forget(client: ElementClient): Promise<void> {
  if (isPushClient(client)) await forgetPromptDismissals(client);
}

async function decideByHistory(prompt: PromptRules, client: ElementClient, isBusy: boolean): Promise<PromptDecision> {
  if (isPushClient(client)) {
    const decision = await mayPrompt(client, readPolicy(prompt), { isBusy });
    if (decision.kind !== 'never' || decision.reason !== 'unavailable') return decision;
  }
  // An adapter keeps its own history; what is plain from the state need not be asked of it.
  const isHidden = document.visibilityState !== 'visible';
  const context = { now: Date.now(), state: client.state, isBusy, isHidden };
  const decision = decidePrompt(NO_PROMPT_HISTORY, DEFAULT_PROMPT_POLICY, context);
  return decision.kind === 'ask' ? client.canPrompt() : decision;
}

/** Until it is worth looking again: after a while, when the state changes, or when somebody looks at the page. */
function pause(decision: PromptElementDecision, client: ElementClient, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      ending.abort();
      resolve();
    };
    const options = { signal: ending.signal, once: true };
    const untilAt = ('untilAt' in decision ? decision.untilAt : undefined) ?? 0;
    const ms = Math.min(Math.max(untilAt - Date.now(), LOOK_AGAIN_MS), LONGEST_PAUSE_MS);
    const isTimely = decision.kind === 'wait' && document.visibilityState === 'visible';
    const timer = isTimely ? setTimeout(end, ms) : undefined;
    client.addEventListener('statechange', end, options);
    document.addEventListener('visibilitychange', end, options);
    signal.addEventListener('abort', end, options);
  });
}
