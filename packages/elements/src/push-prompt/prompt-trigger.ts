import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ElementClient } from '../element-client.js';
import type { PushShowSource } from './push-prompt-events.js';
import type { PromptRules } from './push-prompt-settings.js';

/** Loads what decides when a prompt may come: most pages show none. */
export const loadPromptRules = (): Promise<typeof import('./prompt-rules.js')> => import('./prompt-rules.js');

/** What opens the prompt. */
export interface PromptOpeners {
  /** Loads what the prompt shows. @returns Whether it is there. */
  readonly prepare: () => Promise<boolean>;
  /** The user may be asked now. */
  readonly come: (source: PushShowSource) => void;
  /** The user has asked for the prompt with `opener`. */
  readonly comeToClick: (opener: HTMLElement) => void;
}

/** Opens a prompt in the way that its `trigger` attribute names. */
export class PromptTrigger implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element & PromptRules;
  readonly #open: PromptOpeners;
  #trigger = 'manual';
  #client: ElementClient | undefined;
  #stopping = new AbortController();

  constructor(host: ReactiveControllerHost & Element & PromptRules, open: PromptOpeners) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Stops waiting; the next `follow()` begins anew. */
  stop(): void {
    this.#stopping.abort();
    this.#trigger = 'manual';
  }

  /** Waits for what `trigger` names. The host calls it whenever it has rendered. */
  follow(client: ElementClient | undefined): void {
    const { trigger } = this.#host;
    if (trigger === this.#trigger && client === this.#client) return;
    this.stop();
    this.#stopping = new AbortController();
    this.#trigger = trigger;
    this.#client = client;
    if (trigger !== 'manual' && client) this.#listen(trigger, client, this.#stopping.signal);
  }

  #listen(trigger: string, client: ElementClient, signal: AbortSignal): void {
    if (trigger === 'auto') {
      void this.#await('auto', client, signal);
    } else if (trigger.startsWith('event:')) {
      void loadPromptRules().then((rules) => rules.countUse(this.#host, client), ignore);
      // Capture: events that do not bubble come by as well.
      addEventListener(trigger.slice(6), () => this.#await('event', client, signal), { signal, capture: true });
    } else {
      document.addEventListener('click', (event) => this.#onClick(trigger, event), { signal });
    }
  }

  #onClick(selector: string, { target }: Event): void {
    const opener = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (opener) this.#open.comeToClick(opener);
  }

  async #await(source: PushShowSource, client: ElementClient, signal: AbortSignal): Promise<void> {
    const rules = await loadPromptRules().catch(ignore);
    if (!(await rules?.waitForMoment(this.#host, client, signal))) return;
    if ((await this.#open.prepare()) && !signal.aborted) this.#open.come(source);
  }
}

/** Offline, or an old page after a new release: the prompt stays away. */
function ignore(): undefined {
  return undefined;
}
