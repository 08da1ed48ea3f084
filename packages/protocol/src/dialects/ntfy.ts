import type { Dialect, JsonObject } from '../dialect.js';
import { asObject, isJsonObject } from '../json-fields.js';

/**
 * ntfy: an envelope with an `event`. When a subscription is about to expire, the server says so in a push message.
 *
 * As in ntfy's own worker, the topic stands in for a missing title, and its page for a missing link.
 *
 * @see https://docs.ntfy.sh/subscribe/api/#json-message-format
 */
export const ntfyDialect: Dialect = {
  name: 'ntfy',
  isThirdParty: true,
  parse({ event, message, subscription_id: topicUrl }) {
    if (event === 'subscription_expiring') return { kind: 'renew' };
    if (event !== 'message' || !isJsonObject(message)) return undefined;
    const { actions, ...texts } = message;
    const { id, time, topic, priority, tags, attachment } = texts;
    const { type, url: image } = asObject(attachment);
    return {
      layers: [
        { tag: topicUrl, timestamp: time, renotify: true, silent: false, actions: [actions].flat().map(readAction) },
        texts,
        { title: topic, url: topicUrl, image: /^image\//.test(type as string) ? image : undefined },
      ],
      data: { id, topic, priority, tags },
      id,
      topic,
    };
  },
};

/** In ntfy, `action` is the kind. The third one is a broadcast to applications on Android, which have no use here. */
function readAction(item: unknown): JsonObject {
  const { action: kind, id: action, label: title, url, ...request } = asObject(item);
  if (kind === 'view') return { action, title, url };
  const http = { action, title, url, clickBehaviour: 'sendRequest', request: { method: 'POST', ...request } };
  return kind === 'http' ? http : {};
}
