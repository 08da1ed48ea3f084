import { PushTopicGroupElement } from './push-topic-group.js';

if (!customElements.get('push-topic-group')) customElements.define('push-topic-group', PushTopicGroupElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-topic-group': PushTopicGroupElement;
  }
}
