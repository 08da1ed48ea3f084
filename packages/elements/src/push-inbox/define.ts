import '../push-inbox-item/define.js';
// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-inbox-events.js';
import { PushInboxElement } from './push-inbox.js';

if (!customElements.get('push-inbox')) customElements.define('push-inbox', PushInboxElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-inbox': PushInboxElement;
  }
}
