// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-snooze-events.js';
import { PushSnoozeElement } from './push-snooze.js';

if (!customElements.get('push-snooze')) customElements.define('push-snooze', PushSnoozeElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-snooze': PushSnoozeElement;
  }
}
