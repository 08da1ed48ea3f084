// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-preferences-events.js';
import '../push-topic/define.js';
import '../push-topic-group/define.js';
import { PushPreferencesElement } from './push-preferences.js';

if (!customElements.get('push-preferences')) customElements.define('push-preferences', PushPreferencesElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-preferences': PushPreferencesElement;
  }
}
