// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-quiet-hours-events.js';
import '../push-topic/define.js';
import { PushQuietHoursElement } from './push-quiet-hours.js';

if (!customElements.get('push-quiet-hours')) customElements.define('push-quiet-hours', PushQuietHoursElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-quiet-hours': PushQuietHoursElement;
  }
}
