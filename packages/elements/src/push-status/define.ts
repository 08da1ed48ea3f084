// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import { PushStatusElement } from './push-status.js';

if (!customElements.get('push-status')) customElements.define('push-status', PushStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-status': PushStatusElement;
  }
}
