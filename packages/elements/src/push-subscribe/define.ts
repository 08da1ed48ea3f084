// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import '../push-preferences/push-preferences-events.js';
import { PushSubscribeElement } from './push-subscribe.js';

if (!customElements.get('push-subscribe')) customElements.define('push-subscribe', PushSubscribeElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-subscribe': PushSubscribeElement;
  }
}
