import { PushPromptElement } from './push-prompt.js';

if (!customElements.get('push-prompt')) customElements.define('push-prompt', PushPromptElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-prompt': PushPromptElement;
  }
}
