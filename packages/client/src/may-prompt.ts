import { decidePrompt, NO_PROMPT_HISTORY, type PromptDecision, type PromptPolicy } from '@web-push-kit/protocol';
import { accessClient } from './client-access.js';
import type { PushClient } from './push-client.js';

/** The moment in which a page would like to ask. */
export interface PromptMoment {
  /** Something else asks for the user's attention, such as a cookie banner. */
  readonly isBusy?: boolean;
}

/**
 * Whether the page's own prompt may be shown now, by a policy of the site's own.
 *
 * What `push.canPrompt()` answers by the kit's default one. Policies that go by visits, pages and time of use need
 * `trackEngagement()` on every page.
 */
export async function mayPrompt(
  push: PushClient,
  policy: PromptPolicy,
  moment: PromptMoment = {},
): Promise<PromptDecision> {
  const access = await accessClient(push);
  if (access === undefined) return { kind: 'never', reason: 'unavailable' };
  await push.whenReady;
  const { document } = access.scope;
  const isHidden = document.visibilityState !== 'visible' || document.prerendering === true;
  const history = (await access.storage.read('prompt-history')) ?? NO_PROMPT_HISTORY;
  return decidePrompt(history, policy, { ...moment, isHidden, now: access.now(), state: push.state });
}
