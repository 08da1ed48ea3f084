import type { PromptDecision, PromptNeverReason, PromptWaitReason } from '@web-push-kit/protocol';

/** Whether a prompt may come, by the policy and by what only the element knows. */
export type PromptElementDecision = PromptDecision | { readonly kind: 'wait'; readonly reason: 'interaction' };

const MEANINGS: Readonly<Record<PromptNeverReason | PromptWaitReason | 'interaction', string>> = {
  refused: 'the user chose not to be asked again',
  'opted-out': 'the user has turned notifications off',
  denied: 'the browser blocks notifications from this site',
  subscribed: 'this browser is subscribed',
  unavailable: 'push cannot work here, see the push state',
  'asked-enough': 'the user has put it off as often as backoff and max-prompts allow',
  'browser-limit': 'the user has closed the browser’s own question twice; after a third time browsers block the site',
  backoff: 'the user has put it off',
  'browser-backoff': 'the user has closed the browser’s own question',
  visits: 'there were fewer visits than min-visits',
  'page-views': 'fewer pages were viewed than min-views',
  engagement: 'the site was used for less than min-engagement',
  event: 'the event that the policy waits for has not happened',
  hidden: 'nobody sees the page',
  busy: 'something else has the attention: what wait-for selects, a dialog, full screen, or another question',
  interaction: 'there was no click and no key on this page, and after-interaction waits for one',
};

/** Says to a developer why a prompt does not come: a reason code and what it means. `undefined` when it may come. */
export function explainDecision(decision: PromptElementDecision): string | undefined {
  if (decision.kind === 'ask') return undefined;
  const untilAt = 'untilAt' in decision ? decision.untilAt : undefined;
  const until = untilAt === undefined ? '' : ` (until ${new Date(untilAt).toISOString()})`;
  return `${decision.reason}: ${MEANINGS[decision.reason]}${until}`;
}
