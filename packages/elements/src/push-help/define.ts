// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-help-events.js';
import { PushHelpElement } from './push-help.js';

if (!customElements.get('push-help')) customElements.define('push-help', PushHelpElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-help': PushHelpElement;
  }
}
