// Types of the events, for listeners.
import '../outcome-events.js';
import '../push-events.js';
import './push-doctor-events.js';
import { PushDoctorElement } from './push-doctor.js';

if (!customElements.get('push-doctor')) customElements.define('push-doctor', PushDoctorElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-doctor': PushDoctorElement;
  }
}
