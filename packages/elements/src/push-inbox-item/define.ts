// Types of the events, for listeners.
import '../push-inbox/push-inbox-events.js';
import { PushInboxItemElement } from './push-inbox-item.js';

if (!customElements.get('push-inbox-item')) customElements.define('push-inbox-item', PushInboxItemElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-inbox-item': PushInboxItemElement;
  }
}
