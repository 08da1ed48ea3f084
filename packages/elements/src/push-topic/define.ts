import { PushTopicElement } from './push-topic.js';

if (!customElements.get('push-topic')) customElements.define('push-topic', PushTopicElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-topic': PushTopicElement;
  }
}
