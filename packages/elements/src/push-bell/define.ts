// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import { PushBellElement } from './push-bell.js';

// A server has no registry.
if (globalThis.customElements && !customElements.get('push-bell')) customElements.define('push-bell', PushBellElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-bell': PushBellElement;
  }
}
