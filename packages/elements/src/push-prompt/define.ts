// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-prompt-events.js';
import { PushPromptElement } from './push-prompt.js';

if (!customElements.get('push-prompt')) customElements.define('push-prompt', PushPromptElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-prompt': PushPromptElement;
  }
}
