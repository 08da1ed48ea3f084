import type { PushState } from '@web-push-kit/protocol';

/**
 * What the prompt shows: the question, the wait for an answer, a failure with a
 * second try, the outcome, or why it cannot ask. `undefined` shows nothing.
 */
export type PromptView = 'ask' | 'busy' | 'retry' | 'done' | 'denied' | 'install' | undefined;

/**
 * Plans what an open prompt shows.
 *
 * @param wasAsking - The prompt was showing something already: then the good news is worth showing, too.
 */
export function planPrompt(state: PushState, wasAsking: boolean): PromptView {
  switch (state.kind) {
    case 'default':
    case 'unsubscribed':
      return 'ask';
    case 'prompting':
    case 'subscribing':
      return 'busy';
    case 'error':
      return 'retry';
    case 'denied':
      return 'denied';
    case 'ios-needs-install':
      return 'install';
    case 'subscribed':
      return wasAsking ? 'done' : undefined;
    default:
      return undefined;
  }
}

/** Whether there is anything left to ask the user. */
export function mayAsk(state: PushState): boolean {
  return state.kind === 'default' || state.kind === 'unsubscribed';
}
