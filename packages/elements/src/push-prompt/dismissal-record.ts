import type { ElementClient } from '../element-client.js';
import { loadPromptRules } from './prompt-trigger.js';
import { type PushDismissChoice, PushDismissEvent } from './push-prompt-events.js';
import type { PromptRules } from './push-prompt-settings.js';

/** Remembers through the client that a prompt was put away: once for each showing. */
export class DismissalRecord {
  readonly #prompt: Element & PromptRules;
  #isMade = false;

  constructor(prompt: Element & PromptRules) {
    this.#prompt = prompt;
  }

  /** The prompt is shown anew. */
  renew(): void {
    this.#isMade = false;
  }

  /** One showing is one dismissal, however often it is put off; "never" always counts. */
  async make(client: ElementClient | undefined, choice: 'later' | 'never'): Promise<void> {
    if (choice === 'later' && this.#isMade) return;
    this.#isMade = true;
    await client?.recordPromptDismissal(choice);
  }

  /** The user has put the prompt away: tells the page once that is remembered. */
  async tell(client: ElementClient | undefined, choice: PushDismissChoice): Promise<void> {
    await this.make(client, choice === 'never' ? 'never' : 'later');
    const rules = await loadPromptRules().catch(() => undefined);
    const memory = client && (await rules?.recall(this.#prompt, client));
    this.#prompt.dispatchEvent(new PushDismissEvent({ choice, count: memory?.count, until: memory?.until }));
  }
}
