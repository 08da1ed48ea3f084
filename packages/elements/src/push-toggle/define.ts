// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import { PushToggleElement } from './push-toggle.js';

// A server has no registry.
if (globalThis.customElements && !customElements.get('push-toggle'))
  customElements.define('push-toggle', PushToggleElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-toggle': PushToggleElement;
  }
}
