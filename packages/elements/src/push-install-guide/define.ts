// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-install-guide-events.js';
import { PushInstallGuideElement } from './push-install-guide.js';

if (!customElements.get('push-install-guide')) customElements.define('push-install-guide', PushInstallGuideElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-install-guide': PushInstallGuideElement;
  }
}
