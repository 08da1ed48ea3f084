// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';

export type * from './push-prompt-events.js';

import { PushPromptElement } from './push-prompt.js';

// A server has no registry.
if (globalThis.customElements && !customElements.get('push-prompt'))
  customElements.define('push-prompt', PushPromptElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-prompt': PushPromptElement;
  }
}
