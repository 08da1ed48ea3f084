// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-provider-events.js';
import { PushProviderElement } from './push-provider.js';

if (!customElements.get('push-provider')) customElements.define('push-provider', PushProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-provider': PushProviderElement;
  }
}
